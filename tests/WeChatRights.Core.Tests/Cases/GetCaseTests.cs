using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases;

public sealed class GetCaseTests
{
    [Fact]
    public async Task GetCase_ByTheOwner_ShowsHerWordsAndMasksHer()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.SensitiveComplaint() with { SpecialGroups = [SpecialGroup.Pregnant] });

        var details = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));

        Assert.Equal("演示：同样的活，工资比别人少。", details.Facts.Narrative);
        Assert.Equal(new MaskedClient("演**", "138****0000", null), details.Client);
        Assert.Equal([SpecialGroup.Pregnant], details.Facts.SpecialGroups);
        Assert.Equal([ClockKind.FirstContact, ClockKind.AcceptanceNotice], details.Clocks.Select(clock => clock.Kind));
        Assert.Equal(ClockKind.FirstContact, details.Row.DueKind);
        Assert.Equal([CaseMemberRole.Owner, CaseMemberRole.Supervisor], details.Members.Select(member => member.Role));
    }

    [Fact]
    public async Task GetCase_EachReading_LeavesOneAuditRowThatNamesTheColumns()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));

        var row = await core.LookAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "Unseal"));
        Assert.Equal(
            (nameof(UnsealPurpose.HandleCase), "narrative,identity,safe_contact,text,door", caseId),
            (row.Purpose, row.Fields, row.CaseId)
        );
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(18, false)]
    public async Task GetCase_SafeHours_SayWhetherSheMayBeCalledNow(int hour, bool allowed)
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var contact = new SafeContact(
            [ContactChannel.Call, ContactChannel.Wechat],
            [new SafeHours(new TimeOnly(9, 0), new TimeOnly(17, 0))],
            "送快递"
        );
        var caseId = await core.FileCaseAsync(TestData.Complaint() with { SafeContact = contact });
        core.Clock.AdjustTime(new DateTimeOffset(2026, 11, 3, hour, 30, 0, ChinaTime.Offset));
        var officer = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.County);

        var view = (await core.Dispatcher.QueryAsync(officer, new GetCase(caseId))).Contact;

        Assert.Equal((true, allowed, "送快递"), (view.Given, view.InHoursNow, view.CodeWord));
        Assert.Equal(allowed ? [ContactChannel.Wechat, ContactChannel.Call] : [], view.AllowedNow);
        Assert.NotEqual(default, staff.Station.StaffId);
    }

    [Fact]
    public async Task GetCase_NoProfileOrNeverCall_TakesNoCallForSafe()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var silent = await core.FileCaseAsync();
        var never = await core.FileCaseAsync(
            TestData.Complaint() with
            {
                SafeContact = new SafeContact([ContactChannel.Call], null, null, NeverCall: true),
            }
        );

        Assert.False((await core.Dispatcher.QueryAsync(staff.Station, new GetCase(silent))).Contact.Given);
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.Station, new GetCase(never))).Contact.AllowedNow);
    }

    [Fact]
    public async Task GetCase_Actions_FollowStateRightsAndLevel()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();
        async Task<IReadOnlyList<CaseAction>> AllowedAsync(StaffActor actor) =>
            (await core.Dispatcher.QueryAsync(actor, new GetCase(caseId))).Allowed;

        Assert.Equal(
            [
                CaseAction.Accept,
                CaseAction.SendDown,
                CaseAction.Guide,
                CaseAction.DeclineDuty,
                CaseAction.Assign,
                CaseAction.EscalateUp,
                CaseAction.AddNote,
                CaseAction.MessageClient,
                CaseAction.AssessRisk,
                CaseAction.ReportToPolice,
                CaseAction.TrackOthers,
                CaseAction.MergeInto,
                CaseAction.Link,
                CaseAction.Unlink,
                CaseAction.RecordRepeat,
                CaseAction.Classify,
                CaseAction.RecordNotice,
                CaseAction.Protect,
                CaseAction.ReportHarm,
                CaseAction.Refer,
                CaseAction.GoFirst,
            ],
            await AllowedAsync(staff.Station)
        );
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, "先由村里办"));
        Assert.Contains(CaseAction.Object, await AllowedAsync(staff.Village));
        Assert.DoesNotContain(CaseAction.SendDown, await AllowedAsync(staff.Village));
        await core.Dispatcher.SendAsync(staff.City, new EscalateCase(caseId, "上提"));
        await core.Dispatcher.SendAsync(staff.City, new EscalateCase(caseId, "上提"));
        await core.Dispatcher.SendAsync(staff.City, new EscalateCase(caseId, "上提"));
        Assert.DoesNotContain(CaseAction.EscalateUp, await AllowedAsync(staff.City));
        Assert.Equal([CaseAction.AddNote, CaseAction.RecordRepeat, CaseAction.RecordNotice], await AllowedAsync(staff.Village));
    }

    [Fact]
    public async Task GetCase_SheCameBefore_ShowsTheEarlierCasesInSight()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var first = await core.FileCaseAsync(TestData.SensitiveComplaint());
        var elsewhere = await core.FileCaseAsync(TestData.SensitiveComplaint(TestCity.OtherTownship));
        var second = await core.FileCaseAsync(TestData.SensitiveComplaint());
        await core.FileCaseAsync(TestData.SensitiveComplaint(phone: "13811111111"));

        var details = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(second));

        Assert.Equal([(first, true, false)], details.Related.Select(related => (related.Id, related.SameClient, related.SameRespondent)));
        Assert.Equal(2, details.RelatedTotal);
        Assert.DoesNotContain(details.Related, related => related.Id == elsewhere);
    }

    [Fact]
    public async Task GetCase_EarlierCaseAgainstHisOwnKin_IsNotEvenCounted()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.DeclareKinAsync(staff.Station, "13900000001");
        await core.FileCaseAsync(TestData.SensitiveComplaint() with { Respondent = new Respondent(null, "13900000001", null) });
        var other = await core.FileCaseAsync(TestData.SensitiveComplaint());

        Assert.Equal(0, (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(other))).RelatedTotal);
    }

    [Fact]
    public async Task RevealIdentity_WithPurpose_ShowsBothSidesAndIsRecorded()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.SensitiveComplaint() with { Respondent = new Respondent("演示乙", null, null) });

        var revealed = await core.Dispatcher.QueryAsync(staff.Station, new RevealIdentity(caseId, UnsealPurpose.ContactClient));

        Assert.Equal(("演示甲", "13800000000", "演示乙"), (revealed.Client!.Name, revealed.Client.Phone, revealed.Respondent!.Name));
        var row = await core.LookAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "Unseal"));
        Assert.Equal((nameof(UnsealPurpose.ContactClient), "identity,respondent,door"), (row.Purpose, row.Fields));
        Assert.Equal(CommonErrors.Invalid, await core.RefusalAsync(staff.Station, new RevealIdentity(caseId, UnsealPurpose.OwnFile)));
    }

    [Fact]
    public async Task TouchCasePresence_TwoPeople_SeeEachOtherForHalfAMinute()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync();

        Assert.Empty(await core.Dispatcher.SendAsync(staff.Station, new TouchCasePresence(caseId)));
        Assert.Equal(["演示StationOfficer410422101"], await core.Dispatcher.SendAsync(staff.County, new TouchCasePresence(caseId)));
        core.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(await core.Dispatcher.SendAsync(staff.County, new TouchCasePresence(caseId)));
        Assert.Equal(CommonErrors.NotFound, await core.RefusalAsync(staff.OtherStation, new TouchCasePresence(caseId)));
        Assert.Equal(
            0,
            await core.LookAsync(db =>
                db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(TouchCasePresence) && entry.Outcome == AuditOutcome.Done)
            )
        );
    }
}
