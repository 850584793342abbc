using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Referrals;

/// <summary>What is handed to another organ, on which ground, who may read it, and what the case waits for.</summary>
public sealed class ReferralTests(Databases databases)
{
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refer_HnFjbArt20_TheCaseStaysWithItsOwnerAndTheUnitSeesOnlyWhatWasChosen(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var (_, hospital) = await core.AddPartnerAsync(staff, "演示医院");
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());

        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Urgent, ReferralField.Name);

        var about = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        var row = await core.ReferralAsync(staff.Station, caseId, id);
        var mine = Assert.Single(await core.ReferralsAsync(police));
        var sheet = await core.Dispatcher.QueryAsync(police, new OpenReferral(id));
        Assert.True(about.Row.IsMine);
        Assert.Contains(about.Timeline, entry => entry is { Kind: CaseEventKind.Referred, Text: "演示派出所" });
        Assert.Equal(core.Now.AddHours(24), row.DueAt);
        Assert.Equal([ReferralField.Name, ReferralField.Summary, ReferralField.Needs], row.Handed);
        Assert.Equal((id, ReferralState.Sent, false), (mine.Id, mine.State, mine.Overdue));
        Assert.Equal("演示：丈夫昨晚动手。", sheet.Content!.Packet.Summary);
        Assert.NotNull(sheet.Content.Packet.Name);
        Assert.Null(sheet.Content.Packet.Phone);
        Assert.Null(sheet.Content.Packet.Contact);
        Assert.Null(sheet.Content.Packet.Address);
        Assert.Empty(await core.ReferralsAsync(hospital));
        Assert.Equal(CommonErrors.NotFound, await UnseenAsync(core, hospital, id));
        Assert.Equal(
            CommonErrors.Forbidden,
            (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(police, new GetCase(caseId)))).Error
        );
        Assert.Equal([StaffNoticeKind.ReferralReceived], await NoticesAsync(core, police));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refer_WhatIsOnRecord_IsWhatWasHandedOverAndIsSealed(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var facts = TestData.ForThePolice(unit, core.Now, ReferralUrgency.Normal, ReferralField.Phone, ReferralField.SafeContact);

        var id = await core.Dispatcher.SendAsync(
            staff.Station,
            new ReferCase(caseId, facts with { BasisWords = "演示：她在场，自己点的头。" })
        );
        await core.Dispatcher.QueryAsync(police, new OpenReferral(id));

        var kept = await core.LookAsync(db => db.Set<Disclosure>().SingleAsync());
        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadReferral(caseId, id));
        var openings = await core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.CaseId == caseId && entry.Action == "Unseal")
                .Select(entry => entry.Fields)
                .ToListAsync()
        );
        Assert.Equal("Phone,SafeContact,Summary,Needs", kept.Fields);
        Assert.Equal((unit, caseId, staff.Station.StaffId, core.Now), (kept.UnitId, kept.CaseId, kept.By, kept.At));
        Assert.Equal((ReferralBasis.SeparateConsent, core.Now.AddHours(-1)), (kept.Basis, kept.ConsentAt));
        Assert.DoesNotContain("昨晚", System.Text.Encoding.UTF8.GetString(kept.Packet.Cell), StringComparison.Ordinal);
        Assert.DoesNotContain("点的头", System.Text.Encoding.UTF8.GetString(kept.BasisWords!.Value.Cell), StringComparison.Ordinal);
        Assert.Equal(("13800000000", "演示：她在场，自己点的头。"), (record.Packet.Phone, record.BasisWords));
        Assert.Contains("packet,text,reasons", openings);
        Assert.Contains(openings, fields => fields!.Contains("basis_words", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refer_WhatIsNotAllowed_IsRefusedAndNothingIsHandedOver(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var (ofTheCity, _) = await core.AddPartnerAsync(staff, "演示市中院", TestCity.City);
        var (foreign, _) = await AddForeignAsync(core);
        var silent = await core.Dispatcher.SendAsync(
            staff.County,
            new AddPartnerUnit(TestCity.County, TestData.PoliceStation("演示没有账号"))
        );
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var anonymous = await core.AcceptedCaseAsync(staff.Station, TestData.Complaint() with { Anonymous = true, Identity = null });
        var accused = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(accused, PetitionClass.Accusation, Route: null));
        ReferCase To(Guid about, Guid target, params ReferralField[] more) =>
            new(about, TestData.ForThePolice(target, core.Now, ReferralUrgency.Normal, more));

        Assert.Equal(ReferralErrors.UnitUnknown, await RefusalAsync(core, staff.Station, To(caseId, Guid.Empty)));
        Assert.Equal(ReferralErrors.UnitUnknown, await RefusalAsync(core, staff.Station, To(caseId, foreign)));
        Assert.Equal(ReferralErrors.UnitWithoutAccount, await RefusalAsync(core, staff.Station, To(caseId, silent)));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, To(anonymous, unit, ReferralField.Name)));
        Assert.Equal(ReferralErrors.AccusationIsClosed, await RefusalAsync(core, staff.Station, To(accused, unit)));
        var guardian = new ConsentFacts(ConsentGiver.Guardian, ConsentWay.InPerson, core.Now); // She is of age.
        var byGuardian = TestData.ForThePolice(unit, core.Now) with { Consent = guardian };
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, new ReferCase(caseId, byGuardian)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, staff.OtherStation, To(caseId, unit)));
        Assert.Equal(0, await core.LookAsync(db => db.Set<Disclosure>().CountAsync()));
        Assert.Null(await RefusalAsync(core, staff.Station, To(caseId, ofTheCity)));
        Assert.Equal(ReferralErrors.AlreadyReferred, await RefusalAsync(core, staff.Station, To(caseId, ofTheCity)));
        Assert.Null(await RefusalAsync(core, staff.Station, To(caseId, unit)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Refer_TwiceAtOnce_TheUnitIsAskedOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var command = new ReferCase(caseId, TestData.ForThePolice(unit, core.Now));

        var answers = await Task.WhenAll(RefusalAsync(core, staff.Station, command), RefusalAsync(core, staff.Station, command));

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == ReferralErrors.AlreadyReferred);
        Assert.Single(await core.ReferralsAsync(police));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Unit_AcceptsReportsAndCloses_AndReadsNothingAfterwards(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);

        await core.Dispatcher.SendAsync(police, new AcceptReferral(id));
        var accepted = await core.ReferralAsync(staff.Station, caseId, id);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(police, new ReportReferral(id, "演示：已出警。"));
        var reported = await core.ReferralAsync(staff.Station, caseId, id);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(police, new CloseReferral(id, "演示：已出具告诫书。", "演示文号 1 号"));

        var closed = await core.ReferralAsync(staff.Station, caseId, id);
        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadReferral(caseId, id));
        var sheet = await core.Dispatcher.QueryAsync(police, new OpenReferral(id));
        var again = await RefusalAsync(core, police, new ReportReferral(id, "演示：还有。"));
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 5)), accepted.DueAt);
        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 11, 17)), reported.DueAt);
        Assert.Equal((ReferralState.Closed, null), (closed.State, closed.DueAt));
        Assert.Equal(
            ["演示：已出警。", "演示：已出具告诫书。\n凭据：演示文号 1 号"],
            record.Steps.Select(step => step.Text).OfType<string>()
        );
        Assert.Null(sheet.Content);
        Assert.Equal(ReferralErrors.NotInThisState, again);
        Assert.Empty(await core.ReferralsAsync(police));
        Assert.Equal(id, Assert.Single(await core.ReferralsAsync(police, ended: true)).Id);
        Assert.Equal(
            [StaffNoticeKind.ReferralAccepted, StaffNoticeKind.ReferralClosed, StaffNoticeKind.ReferralProgress],
            (await NoticesAsync(core, staff.Station)).Where(kind => kind >= StaffNoticeKind.ReferralAccepted).OrderBy(kind => $"{kind}")
        );
        var timeline = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline.Select(entry => entry.Kind);
        Assert.Equal(
            [CaseEventKind.ReferralClosed, CaseEventKind.ReferralProgress, CaseEventKind.ReferralAccepted, CaseEventKind.Referred],
            timeline.Take(4)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_ReferralOpen_IsRefusedUntilItIsAnsweredOrTakenBackWithAReason(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var close = new CloseCase(caseId, CaseResult.Referred, ClosingProof.OrganPaper, "演示：已转给派出所。");
        var first = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);

        Assert.Equal(ReferralErrors.StillOpen, await RefusalAsync(core, staff.Station, close));
        await core.Dispatcher.SendAsync(police, new ReturnReferral(first, "演示：不属于本辖区。"));
        var second = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);
        await core.Dispatcher.SendAsync(police, new AcceptReferral(second));
        Assert.Equal(ReferralErrors.StillOpen, await RefusalAsync(core, staff.Station, close));
        Assert.Equal(CommonErrors.Invalid, await RefusalAsync(core, staff.Station, new WithdrawReferral(caseId, second, " ")));
        Assert.Equal(
            CommonErrors.NotFound,
            await RefusalAsync(core, staff.OtherStation, new WithdrawReferral(caseId, second, "演示：不等了。"))
        );
        Assert.Null(await RefusalAsync(core, staff.Station, new WithdrawReferral(caseId, second, "演示：电话里说办不了。")));

        Assert.Null(await RefusalAsync(core, staff.Station, close));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, police, new AcceptReferral(Guid.Empty)));
        Assert.Equal(ReferralErrors.NotInThisState, await RefusalAsync(core, police, new AcceptReferral(second)));
        Assert.Equal(
            CaseErrors.NotInThisState,
            await RefusalAsync(core, staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now)))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Guide_ReferralOpen_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var caseId = await core.FileCaseAsync();
        await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);

        var guided = await RefusalAsync(core, staff.Station, new GuideCase(caseId, "演示：劳动仲裁委", "演示：带上合同。"));
        var declined = await RefusalAsync(core, staff.Station, new DeclineCase(caseId, DeclineGround.AlreadyInHand, "演示：已在办。"));

        Assert.Equal((ReferralErrors.StillOpen, ReferralErrors.StillOpen), (guided, declined));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Merge_OrAnObjectionAgreedTo_ReferralOpen_IsRefused(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var earlier = await core.FileCaseAsync();
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await core.FileCaseAsync();
        var transfer = new Transfer(TransferSender.PetitionsOffice, "演示信访局", "演示〔2026〕1 号");
        var door = new IntakeDoor(IntakeChannel.TransferredIn, core.Now.ChinaDate(), Transfer: transfer);
        var sent = (await core.Dispatcher.SendAsync(staff.Station, new FileOnBehalf(TestData.Complaint() with { Consents = [] }, door))).Id;
        await ReferAsync(core, later, unit, ReferralUrgency.Normal);
        await ReferAsync(core, sent, unit, ReferralUrgency.Normal);
        await core.Dispatcher.SendAsync(staff.Station, new ObjectToCase(sent, "演示：不归我们管。"));
        var number = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(earlier))).Row.Number;

        var merged = await RefusalAsync(core, staff.Station, new MergeCase(later, number, "演示：同一件事。"));
        var returned = await RefusalAsync(core, staff.Station, new AnswerObjection(sent, Agreed: true, "演示：同意收回。"));

        Assert.Equal((ReferralErrors.StillOpen, ReferralErrors.StillOpen), (merged, returned));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HerOwnWish_EndsTheCase_AndTheUnitIsToldThatItIsOver(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);
        await core.ArrangeAsync(db => db.Set<Case>().Include(c => c.Clocks).Single(c => c.Id == caseId).RequestWithdrawal(core.Now));

        await core.Dispatcher.SendAsync(staff.Station, new AnswerWithdrawal(caseId, IsHerWish: true, "演示：当面核实。"));

        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadReferral(caseId, id));
        Assert.Equal(ReferralState.Withdrawn, (await core.ReferralAsync(staff.Station, caseId, id)).State);
        Assert.Equal("她撤回了诉求，已核实是本人意愿。", record.Steps[^1].Text);
        Assert.Null((await core.Dispatcher.QueryAsync(police, new OpenReferral(id))).Content);
        Assert.Contains(StaffNoticeKind.ReferralCalledOff, await NoticesAsync(core, police));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Silence_IsToldOnceForEachDeadline_HoweverOftenTheJobRuns(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Critical);
        var job = new RemindReferralsJob(
            core.Dispatcher,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RemindReferralsJob>.Instance
        );

        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.TurnToAsync(TestCore.Start.AddHours(3));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await job.RunAsync(TestContext.Current.CancellationToken));
        await core.Dispatcher.SendAsync(Actor.System("test"), new RemindReferral(id));

        Assert.Equal(1, await CountAsync(core, staff.Station, StaffNoticeKind.ReferralOverdue));
        Assert.Equal(1, await CountAsync(core, staff.County, StaffNoticeKind.ReferralOverdue)); // The named superior.
        Assert.Equal(1, await CountAsync(core, police, StaffNoticeKind.ReferralDue));
        Assert.True((await core.ReferralAsync(staff.Station, caseId, id)).Overdue);
        Assert.Single(
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline,
            entry => entry.Kind == CaseEventKind.ReferralOverdue
        );

        await core.Dispatcher.SendAsync(police, new AcceptReferral(id));
        await core.TurnToAsync(TestCore.Start.AddDays(3));
        Assert.Equal(1, await job.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await CountAsync(core, police, StaffNoticeKind.ReferralDue));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Kin_OfAParty_AtTheUnit_SeesNothing(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);

        await core.Dispatcher.SendAsync(police, new DeclareKin("13800000000", null));

        Assert.Equal(CommonErrors.NotFound, await UnseenAsync(core, police, id));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, police, new AcceptReferral(id)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Account_Unlinked_SeesNothingAtOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);
        var before = await core.Dispatcher.QueryAsync(police, new ListMyReferrals());

        await core.Dispatcher.SendAsync(staff.County, new UnlinkPartnerAccount(unit, police.StaffId));

        var after = await core.Dispatcher.QueryAsync(police, new ListMyReferrals());
        Assert.Equal(("演示派出所", 1), (before.Unit, before.Total));
        Assert.Equal((null, 0), (after.Unit, after.Total));
        Assert.Equal(CommonErrors.NotFound, await UnseenAsync(core, police, id));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Read_OutOfSight_DoesNotExist(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var other = await core.AcceptedCaseAsync(staff.Station);
        var id = await ReferAsync(core, caseId, unit, ReferralUrgency.Normal);

        foreach (var query in new[] { new ReadReferral(caseId, id), new ReadReferral(other, id) })
        {
            var reader = query.CaseId == caseId ? staff.OtherStation : staff.Station;
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(reader, query));
            Assert.Equal(CommonErrors.NotFound, refusal.Error);
        }

        var list = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.QueryAsync(staff.OtherStation, new ListCaseReferrals(caseId))
        );
        Assert.Equal(CommonErrors.NotFound, list.Error);
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.Station, new ListCaseReferrals(other))).Items);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private Task<Guid> ReferAsync(TestCore core, Guid caseId, Guid unit, ReferralUrgency urgency, params ReferralField[] more) =>
        core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, TestData.ForThePolice(unit, core.Now, urgency, more)));

    private static async Task<(Guid Unit, StaffActor Account)> AddForeignAsync(TestCore core)
    {
        var county = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var unit = await core.Dispatcher.SendAsync(county, new AddPartnerUnit(TestCity.OtherCounty, TestData.PoliceStation("演示外县")));
        var account = await core.AddOfficerAsync(StaffRole.PartnerUnit, TestCity.OtherCounty, inCharge: false);
        await core.Dispatcher.SendAsync(county, new LinkPartnerAccount(unit, account.StaffId));
        return (unit, account);
    }

    private static async Task<DomainError?> UnseenAsync(TestCore core, StaffActor partner, Guid referralId) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(partner, new OpenReferral(referralId)))).Error;

    private static async Task<IReadOnlyList<StaffNoticeKind>> NoticesAsync(TestCore core, StaffActor actor) =>
        [.. (await core.Dispatcher.QueryAsync(actor, new ListStaffNotices(Take: 100))).Items.Select(notice => notice.Kind)];

    private static async Task<int> CountAsync(TestCore core, StaffActor actor, StaffNoticeKind kind) =>
        (await NoticesAsync(core, actor)).Count(told => told == kind);
}
