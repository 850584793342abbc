using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.PetitionAgency.Reviews;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.PetitionAgency;

/// <summary>信访代理: the mandate, what is done under it, what the organ answers, and that she hears of it.</summary>
public sealed class AgencyTests(Databases databases)
{
    private const string Pin = "248613";
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Act_WithoutAMandate_IsRefusedUntilSheHasSigned(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint());
        var id = await core.DraftMandateAsync(staff.Station, caseId);
        var act = new RecordAgencyAct(caseId, id, TestData.Act(core.Now));

        Assert.Equal(AgencyErrors.NoMandate, await RefusalAsync(core, staff.Station, act));
        var notFree = new SignMandate(caseId, id, core.Now, "演示柜", null, ToldFree: false);
        Assert.Equal(AgencyErrors.NotFree, await RefusalAsync(core, staff.Station, notFree));
        await core.SignMandateAsync(staff.Station, caseId, id);
        Assert.Null(await RefusalAsync(core, staff.Station, act));
        Assert.Equal(
            AgencyErrors.NotCovered,
            await RefusalAsync(core, staff.Station, act with { Act = TestData.Act(core.Now, AgencyActKind.ReceivePapers) })
        );
        Assert.Equal(AgencyErrors.NotAgent, await RefusalAsync(core, staff.County, act));

        var row = await core.MandateRowAsync(staff.Station, caseId, id);
        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadMandate(caseId, id));
        Assert.Equal((MandateState.Active, null, true), (row.State, row.FirstActBy, row.IsAgent));
        Assert.Equal([CaseEventKind.AgencyActed, CaseEventKind.MandateSigned], seen.Timeline.Take(2).Select(entry => entry.Kind));
        Assert.Equal("演示：写好了信访材料。", record.Words[Assert.Single(row.Done).Id].Result);
        Assert.Equal(("演示：向有关单位反映欠薪。", "演示档案柜 3 号"), (record.Writing.Matter, record.PaperPlace));
        var kept = await core.LookAsync(db => db.Set<AgencyAct>().SingleAsync());
        Assert.DoesNotContain("信访材料", System.Text.Encoding.UTF8.GetString(kept.ActWords.Cell), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HandingOver_PiplArt29_NeedsHerConsentToThatOrgan(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.MandateAsync(staff.Station, caseId);
        var visit = TestData.Act(core.Now, AgencyActKind.VisitFor) with { UnitId = unit };
        RecordAgencyAct Of(AgencyActFacts act) => new(caseId, id, act);

        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, Of(visit with { UnitId = null })));
        Assert.Equal(AgencyErrors.ConsentMissing, await RefusalAsync(core, staff.Station, Of(visit)));
        var tomorrow = core.Now.ChinaDate().AddDays(1);
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, Of(visit with { ConsentOn = tomorrow })));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, Of(visit with { UnitId = Guid.Empty })));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, Of(visit with { Organ = "演示单位" })));
        Assert.Null(await RefusalAsync(core, staff.Station, Of(visit with { ConsentOn = core.Now.ChinaDate() })));
        var done = Assert.Single((await core.MandateRowAsync(staff.Station, caseId, id)).Done);
        Assert.Equal((AgencyActKind.VisitFor, "演示派出所"), (done.Kind, done.Unit));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Agent_MfdArt168_IsNeverOnBothSides(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var hers = await core.AcceptedCaseAsync(staff.Station, Against("13800000001", "13800000002"));
        var his = await core.AcceptedCaseAsync(staff.Station, Against("13800000002", "13800000001"));
        var other = await core.AcceptedCaseAsync(staff.Station, Against("13800000003", "13800000004"));
        await core.MandateAsync(staff.Station, hers, staff.Station);

        Assert.Equal(AgencyErrors.MustStandAside, await DraftRefusalAsync(core, his, staff.Station));
        Assert.Null(await DraftRefusalAsync(core, other, staff.Station));
        var drafted = await core.DraftMandateAsync(staff.Station, his, colleague);
        var third = await core.AcceptedCaseAsync(staff.Station, Against("13800000005", "13800000006"));
        await core.Dispatcher.SendAsync(colleague, new DeclareKin("13800000006", null));
        Assert.Equal(AgencyErrors.MustStandAside, await DraftRefusalAsync(core, third, colleague)); // Kin of the respondent.

        // What was written before it turned out is not signed: she lays the first mandate down, and only then may go over.
        var firstMandate = (await core.Dispatcher.QueryAsync(staff.Station, new ListCaseMandates(hers))).Items.Single();
        await core.Dispatcher.SendAsync(staff.Station, new ResignMandate(hers, firstMandate.Id, "演示：对方也来找她。"));
        await core.Dispatcher.SendAsync(staff.Station, new EndMandate(his, drafted, "演示：换人。"));
        Assert.Null(await DraftRefusalAsync(core, his, staff.Station));
        await core.DraftMandateAsync(staff.Station, hers, colleague);
        var sign = (await core.Dispatcher.QueryAsync(staff.Station, new ListCaseMandates(his))).Items.First(row =>
            row.State == MandateState.Drafted
        );
        Assert.Null(await RefusalAsync(core, staff.Station, new SignMandate(his, sign.Id, core.Now, "演示柜", null, ToldFree: true)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sign_AgentHasBecomeKinMeanwhile_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var second = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station, Against("13800000001", "13800000002"));
        var id = await core.DraftMandateAsync(staff.Station, caseId, colleague, second);

        await core.Dispatcher.SendAsync(colleague, new DeclareKin("13800000002", null));

        var row = await core.MandateRowAsync(staff.Station, caseId, id);
        Assert.Equal([(colleague.StaffId, true), (second.StaffId, false)], row.Agents.Select(agent => (agent.StaffId, agent.Left)).Order());
        await core.SignMandateAsync(staff.Station, caseId, id); // With the one who is left.
        await core.Dispatcher.SendAsync(second, new DeclareKin("13800000002", null));
        Assert.Equal(MandateState.Resigned, (await core.MandateRowAsync(staff.Station, caseId, id)).State);
        Assert.Contains(StaffNoticeKind.MandateLeft, await NoticesAsync(core, staff.Station));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Draft_WhatIsNotAllowed_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint() with { Village = TestCity.Village });
        var avoided = await core.AcceptedCaseAsync(
            staff.County,
            TestData.Complaint() with
            {
                Village = TestCity.Village,
                AvoidVillage = true,
            }
        );
        var accused = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(accused, PetitionClass.Accusation, Route: null));

        Assert.Equal(AgencyErrors.AgentUnfit, await DraftRefusalAsync(core, caseId, staff.OtherStation));
        Assert.Equal(AgencyErrors.AgentUnfit, await DraftRefusalAsync(core, caseId, staff.County)); // Neither the unit nor her village.
        Assert.Equal(AgencyErrors.AgentUnfit, await DraftRefusalAsync(core, avoided, staff.Village, staff.County));
        Assert.Equal(AgencyErrors.Accusation, await DraftRefusalAsync(core, accused, staff.Station));
        var facts = TestData.Mandate(core.Now.ChinaDate(), staff.Station.StaffId);
        var tooLong = new DraftMandate(caseId, facts with { Until = facts.From.AddDays(366) });
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, tooLong));
        var noCapacity = new DraftMandate(caseId, facts with { Capacity = CivilCapacity.None });
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, noCapacity));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, new DraftMandate(caseId, facts)));
        Assert.Null(await DraftRefusalAsync(core, caseId, staff.Village));
        Assert.Equal(AgencyErrors.OneAtATime, await DraftRefusalAsync(core, caseId, staff.Station));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Draft_TwiceAtOnce_OneMandateIsWritten(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station);

        var answers = await Task.WhenAll(DraftRefusalAsync(core, caseId, staff.Station), DraftRefusalAsync(core, caseId, staff.Station));

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == AgencyErrors.OneAtATime);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Village_NamedAsAgent_SeesTheCaseOnlyOnceSheHasSigned(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint() with { Village = TestCity.Village });
        var id = await core.DraftMandateAsync(staff.Station, caseId, staff.Station, staff.Village);
        var act = new RecordAgencyAct(caseId, id, TestData.Act(core.Now, AgencyActKind.Accompany));

        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.Village, act));
        await core.SignMandateAsync(staff.Station, caseId, id);

        Assert.Equal(AgencyErrors.Jointly, await RefusalAsync(core, staff.Village, act));
        var together = act with { Act = act.Act with { With = [staff.Station.StaffId] } };
        Assert.Null(await RefusalAsync(core, staff.Village, together));
        var mine = await core.Dispatcher.QueryAsync(staff.Village, new ListMandates(Mine: true));
        Assert.Equal((1, caseId), (mine.Total, mine.Items[0].CaseId));
        Assert.Equal(2, (await core.MandateRowAsync(staff.Village, caseId, id)).Done[0].By.Count);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Substitute_MfdArt169_WithHerConsentOrInAnEmergency(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.DraftMandateAsync(staff.Station, caseId);
        var substitute = new SubstituteAgent(caseId, id, colleague.StaffId, SubstituteGround.Emergency, "演示：代理人住院了，明天开庭。");

        Assert.Equal(AgencyErrors.MandateState, await RefusalAsync(core, staff.Station, substitute));
        await core.SignMandateAsync(staff.Station, caseId, id);
        Assert.Equal(
            AgencyErrors.AgentUnfit,
            await RefusalAsync(core, staff.Station, substitute with { StaffId = staff.OtherStation.StaffId })
        );
        Assert.Null(await RefusalAsync(core, staff.Station, substitute));
        Assert.Equal(AgencyErrors.AlreadyAgent, await RefusalAsync(core, staff.Station, substitute));

        var row = await core.MandateRowAsync(colleague, caseId, id);
        Assert.True(row.IsAgent);
        Assert.NotNull(row.ReportBy); // She is told of it in time.
        Assert.Contains(
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline,
            entry => entry is { Kind: CaseEventKind.AgentSubstituted } && entry.Text!.StartsWith("情况紧急", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Papers_OfTheOrgan_XfArt34_MoveTheOneLimitThereIs(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.OtherClaim));
        var id = await core.MandateAsync(staff.Station, caseId);
        var today = core.Now.ChinaDate();

        Assert.False(await PaperAsync(core, caseId, id, OrganReceiptKind.Taken, today));
        Assert.True(await PaperAsync(core, caseId, id, OrganReceiptKind.Acceptance, today.AddDays(-1)));
        Assert.False(await PaperAsync(core, caseId, id, OrganReceiptKind.Acceptance, today)); // It runs already.
        var running = Assert.Single(await RunningAsync(core, caseId));
        Assert.Equal((ClockKind.PetitionReply, ChinaTime.StartOfDay(today.AddDays(-1))), (running.Kind, running.StartedAt));
        Assert.NotNull((await core.MandateRowAsync(staff.Station, caseId, id)).ReportBy);

        Assert.True(await PaperAsync(core, caseId, id, OrganReceiptKind.Extension, today));
        Assert.False(await PaperAsync(core, caseId, id, OrganReceiptKind.Extension, today)); // Once.
        Assert.Equal(ClockKind.PetitionReplyExtended, Assert.Single(await RunningAsync(core, caseId)).Kind);

        Assert.True(await PaperAsync(core, caseId, id, OrganReceiptKind.Opinion, today));
        Assert.Empty(await RunningAsync(core, caseId));
        var visits = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits;
        Assert.Equal([today.AddDays(7), today.AddDays(30)], visits.Select(visit => visit.DueOn));
        Assert.Equal(6, (await core.MandateRowAsync(staff.Station, caseId, id)).Receipts.Count);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Papers_OfAMatterWithoutAnOpinion_OrTrackedByHand_DoubleNoLimit(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var unclassified = await core.AcceptedCaseAsync(staff.Station);
        var first = await core.MandateAsync(staff.Station, unclassified);
        var byHand = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(byHand, PetitionClass.Claim, ClaimRoute.OtherClaim));
        var since = core.Now.AddDays(-3);
        await core.Dispatcher.SendAsync(staff.Station, new TrackOthers(byHand, ClockKind.PetitionReply, since, "演示：已受理。"));
        var second = await core.MandateAsync(staff.Station, byHand);

        Assert.False(await PaperAsync(core, unclassified, first, OrganReceiptKind.Acceptance, core.Now.ChinaDate()));
        Assert.False(await PaperAsync(core, byHand, second, OrganReceiptKind.Acceptance, core.Now.ChinaDate()));

        Assert.Empty(await RunningAsync(core, unclassified));
        Assert.Equal(since, Assert.Single(await RunningAsync(core, byHand)).StartedAt);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Report_ToHer_WaitsBehindThePinAndOutsideIsOnlyNews(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core, Called(never: true));
        var id = await core.MandateAsync(staff.Station, caseId);
        await core.Dispatcher.SendAsync(staff.Station, new RecordAgencyAct(caseId, id, TestData.Act(core.Now, changed: true)));
        Assert.NotNull((await core.MandateRowAsync(staff.Station, caseId, id)).ReportBy);
        var report = new ReportToPrincipal(caseId, id, ReportChannel.Phone, core.Now, "演示：材料已经写好。", Confirmed: true);

        Assert.Equal(AgencyErrors.ChannelUnsafe, await RefusalAsync(core, staff.Station, report));
        Assert.Null(await RefusalAsync(core, staff.Station, report with { Channel = ReportChannel.MiniProgram }));

        var row = await core.MandateRowAsync(staff.Station, caseId, id);
        Assert.Null(row.ReportBy);
        Assert.Equal((ReportChannel.MiniProgram, false), (row.Reports[0].Channel, row.Reports[0].Confirmed));
        var mine = await core.Dispatcher.QueryAsync(her, new GetMyComplaint(caseId));
        Assert.Equal("演示：材料已经写好。", Assert.Single(mine.Messages).Text);
        Assert.Null(await RefusalAsync(core, staff.Station, report with { Channel = ReportChannel.InPerson }));
        Assert.True((await core.MandateRowAsync(staff.Station, caseId, id)).Reports[1].Confirmed);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Report_IsReadAndConfirmedByHer_AndByNobodyElse(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core, TestData.Complaint());
        var (other, foreign) = await OpenedAsync(core, TestData.Complaint(), "bea");
        var id = await core.MandateAsync(staff.Station, caseId);
        var told = new ReportToPrincipal(caseId, id, ReportChannel.MiniProgram, core.Now, "演示：材料已经交上去。", Confirmed: false);
        var reportId = await core.Dispatcher.SendAsync(staff.Station, told);

        var report = Assert.Single(Assert.Single(await core.Dispatcher.QueryAsync(her, new ListMyMandates(caseId))).Reports);
        Assert.Equal(("演示：材料已经交上去。", false), (report.Text, report.Confirmed));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, other, new ConfirmMyReport(caseId, id, reportId)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, other, new ConfirmMyReport(foreign, id, reportId)));
        Assert.False((await core.MandateRowAsync(staff.Station, caseId, id)).Reports[0].Confirmed);
        Assert.Null(await RefusalAsync(core, her, new ConfirmMyReport(caseId, id, reportId)));
        Assert.Null(await RefusalAsync(core, her, new ConfirmMyReport(caseId, id, reportId)));

        Assert.True((await core.MandateRowAsync(staff.Station, caseId, id)).Reports[0].Confirmed);
        Assert.True(Assert.Single((await core.Dispatcher.QueryAsync(her, new ListMyMandates(caseId)))[0].Reports).Confirmed);
    }

    /// <summary>信访工作条例 arts. 31(6), 35: only a written opinion on such a claim can be reviewed.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Review_IsOpenToHer_AfterTheOpinionOnly(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core, TestData.Complaint());
        var id = await core.MandateAsync(staff.Station, caseId);
        var day = core.Now.ChinaDate();
        var opinion = new RecordOrganReceipt(caseId, id, OrganReceiptKind.Opinion, day, null, "演示单位", "演示：不予支持。");

        await core.Dispatcher.SendAsync(staff.Station, opinion);
        Assert.Null((await core.Dispatcher.QueryAsync(her, new GetMyReviewRoute(caseId))).Route);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Claim, ClaimRoute.OtherClaim));
        var route = (await core.Dispatcher.QueryAsync(her, new GetMyReviewRoute(caseId))).Route;

        Assert.Equal((ReviewStep.MayAskReview, day.AddDays(30)), (route?.Step, route?.Until));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task She_SignsAndTakesBack_BehindHerPin(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (her, caseId) = await OpenedAsync(core, TestData.Complaint());
        var stranger = await core.SignInCitizenAsync("stranger");
        var id = await core.DraftMandateAsync(staff.Station, caseId);

        var waiting = Assert.Single(await core.Dispatcher.QueryAsync(her, new ListMyMandates(caseId)));
        Assert.Equal((true, true, true), (waiting.MaySign, waiting.MayRevoke, waiting.Free));
        Assert.Equal(("演示：向有关单位反映欠薪。", 1), (waiting.Matter, waiting.Agents.Count));
        Assert.NotNull(await RefusalAsync(core, stranger, new SignMyMandate(caseId, id, ToldFree: true)));
        Assert.Equal(AgencyErrors.NotFree, await RefusalAsync(core, her, new SignMyMandate(caseId, id, ToldFree: false)));
        Assert.Null(await RefusalAsync(core, her, new SignMyMandate(caseId, id, ToldFree: true)));
        Assert.Equal(AgencyErrors.MandateState, await RefusalAsync(core, her, new SignMyMandate(caseId, id, ToldFree: true)));
        Assert.Contains(StaffNoticeKind.MandateSigned, await NoticesAsync(core, staff.Station));
        await core.Dispatcher.SendAsync(staff.Station, new RecordAgencyAct(caseId, id, TestData.Act(core.Now)));

        Assert.Null(await RefusalAsync(core, her, new RevokeMyMandate(caseId, id, "演示：不想办了。")));

        var mine = Assert.Single(await core.Dispatcher.QueryAsync(her, new ListMyMandates(caseId)));
        Assert.Equal((MandateState.Revoked, false, AgencyActKind.WriteUp), (mine.State, mine.MayRevoke, Assert.Single(mine.Done).Act));
        Assert.Contains(StaffNoticeKind.MandateRevoked, await NoticesAsync(core, staff.Station));
        var late = new RecordAgencyAct(caseId, id, TestData.Act(core.Now));
        Assert.Equal(AgencyErrors.NoMandate, await RefusalAsync(core, staff.Station, late));
        var story = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline;
        Assert.Null(story.Single(entry => entry.Kind == CaseEventKind.MandateRevoked).By);
        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadMandate(caseId, id));
        Assert.Equal("演示：不想办了。", record.EndWords);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Late_IsToldToAgentAndSuperior_OnceForEachLimit(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.MandateAsync(staff.Station, caseId);
        var job = new TendMandatesJob(core.Dispatcher, NullLogger<TendMandatesJob>.Instance);

        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.TurnToAsync(TestCore.Start.AddDays(4));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.Dispatcher.SendAsync(Actor.System("test"), new TendMandate(id));

        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.AgencyActOwed));
        Assert.Equal(1, await CountAsync(core, staff.County, StaffNoticeKind.AgencyActOwed));
        await core.Dispatcher.SendAsync(staff.Station, new RecordAgencyAct(caseId, id, TestData.Act(core.Now, changed: true)));
        await core.TurnToAsync(TestCore.Start.AddDays(9));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await CountAsync(core, staff.County, StaffNoticeKind.AgencyReportOwed));

        await core.TurnToAsync(TestCore.Start.AddDays(91));
        await job.RunAsync(TestContext.Current.CancellationToken);
        var row = await core.MandateRowAsync(staff.Station, caseId, id);
        Assert.Equal(MandateState.Expired, row.State);
        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.MandateExpired));
        await core.TurnToAsync(TestCore.Start.AddDays(115));
        await job.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.AgencyArchiveOwed));
        await core.Dispatcher.SendAsync(staff.Station, new ArchiveMandate(caseId, id));
        Assert.NotNull((await core.MandateRowAsync(staff.Station, caseId, id)).ArchivedAt);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_TheCase_EndsTheMandate_AndTakingItBackLetsItGoOn(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await core.MandateAsync(staff.Station, caseId);

        await core.Dispatcher.SendAsync(staff.Station, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, "演示：办结。"));
        var ended = await core.MandateRowAsync(staff.Station, caseId, id);
        Assert.Equal((MandateState.Ended, true), (ended.State, ended.MayArchive));
        Assert.NotNull(ended.ArchiveBy);
        await core.Dispatcher.SendAsync(staff.Station, new UndoFinish(caseId));

        var again = await core.MandateRowAsync(staff.Station, caseId, id);
        Assert.Equal((MandateState.Active, null), (again.State, again.ArchiveBy));
        Assert.Null(await RefusalAsync(core, staff.Station, new RecordAgencyAct(caseId, id, TestData.Act(core.Now))));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task List_MineOrMyUnits_WhatIsDueFirst_AndNothingOutOfSight(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var colleague = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var quiet = await core.AcceptedCaseAsync(staff.Station);
        var quietId = await core.MandateAsync(staff.Station, quiet);
        await core.Dispatcher.SendAsync(staff.Station, new RecordAgencyAct(quiet, quietId, TestData.Act(core.Now)));
        var due = await core.AcceptedCaseAsync(staff.Station);
        await core.MandateAsync(staff.Station, due, colleague);
        var drafted = await core.AcceptedCaseAsync(staff.Station);
        await core.DraftMandateAsync(staff.Station, drafted);

        var unit = await core.Dispatcher.QueryAsync(staff.Station, new ListMandates());
        Assert.Equal((3, due), (unit.Total, unit.Items[0].CaseId));
        Assert.Equal(2, (await core.Dispatcher.QueryAsync(staff.Station, new ListMandates(Mine: true))).Total);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(colleague, new ListMandates(Mine: true))).Total);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new ListMandates(State: MandateState.Drafted))).Total);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(staff.Station, new ListMandates(DueOnly: true))).Total);
        Assert.Equal(0, (await core.Dispatcher.QueryAsync(staff.OtherStation, new ListMandates())).Total);
        var page = await core.Dispatcher.QueryAsync(staff.Station, new ListMandates(Skip: 2, Take: 1));
        Assert.Equal((3, 1), (page.Total, page.Items.Count));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Paper_NamesHerAndTheAgents_AndTheOpeningIsOnRecord(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var id = await core.DraftMandateAsync(staff.Station, caseId);

        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetMandatePaper(caseId, id));

        Assert.Equal(("演示甲", 1), (paper.Client, paper.Agents.Count));
        Assert.NotEqual("", paper.Agents[0].Place);
        var openings = await core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.CaseId == caseId && entry.Action == "Unseal")
                .Select(entry => entry.Fields)
                .ToListAsync()
        );
        Assert.Contains(openings, fields => fields!.Contains("wording", StringComparison.Ordinal));
        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(staff.OtherStation, new GetMandatePaper(caseId, id))
        );
        Assert.Equal(CommonErrors.NotFound, refusal.Error);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private static FileComplaint Against(string client, string respondent) =>
        TestData.Complaint() with
        {
            Anonymous = false,
            Identity = TestData.Identity(phone: client),
            RespondentRelation = RespondentRelation.Employer,
            Respondent = new Respondent("演示对方", respondent, null),
        };

    private static FileComplaint Called(bool never) =>
        TestData.Complaint() with
        {
            SafeContact = new SafeContact([ContactChannel.Wechat], [], null, never),
        };

    private Task<DomainError?> DraftRefusalAsync(TestCore core, Guid caseId, StaffActor agent, StaffActor? by = null) =>
        RefusalAsync(core, by ?? staff.Station, new DraftMandate(caseId, TestData.Mandate(core.Now.ChinaDate(), agent.StaffId)));

    private async Task<bool> PaperAsync(TestCore core, Guid caseId, Guid mandateId, OrganReceiptKind kind, DateOnly on) =>
        (
            await core.Dispatcher.SendAsync(
                staff.Station,
                new RecordOrganReceipt(caseId, mandateId, kind, on, null, "演示信访局", "演示：见原件。")
            )
        ).MovedLimit;

    private async Task<IReadOnlyList<ClockView>> RunningAsync(TestCore core, Guid caseId) =>
        [
            .. (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Clocks.Where(clock =>
                clock.StoppedAt is null && TrackedPolicy.IsTracked(clock.Kind)
            ),
        ];

    private async Task<(CitizenActor Her, Guid CaseId)> OpenedAsync(TestCore core, FileComplaint complaint, string name = "anna")
    {
        var her = await core.SignInCitizenAsync(name);
        var filed = await core.Dispatcher.SendAsync(her, complaint with { Pin = Pin });
        await core.Dispatcher.SendAsync(her, new StepUp(Pin, null));
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        return (her, filed.Id);
    }

    private static async Task<IReadOnlyList<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor who) =>
        [.. (await core.Dispatcher.QueryAsync(who, new ListStaffNotices())).Items.Select(notice => notice.Kind)];

    private static Task<int> CountAsync(TestCore core, StaffActor who, StaffNoticeKind kind) =>
        core.LookAsync(db => db.Set<StaffNotice>().CountAsync(notice => notice.StaffId == who.StaffId && notice.Kind == kind));
}
