using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Referrals;

/// <summary>单独同意, asked of her and answered by herself (个人信息保护法 arts. 15, 23, 29).</summary>
public sealed class ReferralAskTests(Databases databases)
{
    private const string Pin = "248613";
    private TestStaff staff = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task NothingIsHandedOver_OnAYesThatSheHasNotGiven(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var (her, caseId) = await OpenedAsync(core, "anna");
        var refer = new ReferCase(caseId, InTheMiniProgram(unit, core.Now));

        Assert.Equal(ReferralErrors.NotAgreed, await RefusalAsync(core, staff.Station, refer));
        var ask = await AskAsync(core, caseId, unit);
        Assert.Equal(ReferralErrors.NotAgreed, await RefusalAsync(core, staff.Station, refer));
        Assert.Null(await RefusalAsync(core, her, new AnswerMyReferralAsk(caseId, ask, Agrees: false)));
        Assert.Equal(ReferralErrors.NotAgreed, await RefusalAsync(core, staff.Station, refer));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await RefusalAsync(core, her, new AnswerMyReferralAsk(caseId, ask, Agrees: true)));
        var agreedAt = core.Now;
        core.Clock.Advance(TimeSpan.FromMinutes(1));

        var more = refer with { Referral = InTheMiniProgram(unit, core.Now, ReferralField.Name) };
        Assert.Equal(ReferralErrors.NotAgreed, await RefusalAsync(core, staff.Station, more)); // Not one field more.
        var other = refer with { Referral = refer.Referral with { Service = ReferralService.Shelter } };
        Assert.Equal(ReferralErrors.NotAgreed, await RefusalAsync(core, staff.Station, other)); // And for nothing else.
        var id = await core.Dispatcher.SendAsync(staff.Station, refer);

        Assert.Equal(id, Assert.Single(await core.ReferralsAsync(police)).Id);
        var record = await core.Dispatcher.QueryAsync(staff.Station, new ReadReferral(caseId, id));
        Assert.Equal((agreedAt, ConsentWay.MiniProgram), (record.ConsentAt, record.ConsentWay));
        Assert.Equal(2, await NoticesAsync(core, StaffNoticeKind.ReferralAskAnswered));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task She_IsToldWhoForWhatAndWhichFields_OneUnitByItself(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (police, _) = await core.AddPartnerAsync(staff);
        var (hospital, _) = await core.AddPartnerAsync(staff, "演示医院");
        var (her, caseId) = await OpenedAsync(core, "anna");
        var (stranger, foreign) = await OpenedAsync(core, "bea");
        var first = await AskAsync(core, caseId, police);
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await AskAsync(core, caseId, hospital);

        var asked = await core.Dispatcher.QueryAsync(her, new ListMyReferralAsks(caseId));
        Assert.Equal(["演示医院", "演示派出所"], asked.Select(each => each.Unit));
        Assert.Equal(("演示：请他们出具告诫书。", ReferralAskState.Asked, "110"), (asked[1].Purpose, asked[1].State, asked[1].UnitPhone));
        Assert.Equal([ReferralField.Summary, ReferralField.Needs], asked[1].Fields);
        Assert.Equal((true, false), (asked[1].MayAnswer, asked[1].MayTakeBack));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new AnswerMyReferralAsk(caseId, first, Agrees: true)));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, stranger, new AnswerMyReferralAsk(foreign, first, Agrees: true)));
        Assert.Null(await RefusalAsync(core, her, new AnswerMyReferralAsk(caseId, second, Agrees: true)));

        var rows = await core.Dispatcher.QueryAsync(staff.Station, new ListReferralAsks(caseId));
        Assert.Equal([ReferralAskState.Agreed, ReferralAskState.Asked], rows.Select(row => row.State));
        var kept = await core.LookAsync(db => db.Set<ReferralAsk>().FirstAsync(ask => ask.Id == first));
        Assert.DoesNotContain("告诫书", System.Text.Encoding.UTF8.GetString(kept.Purpose.Cell), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TakenBack_TheUnitOpensNothingAnyMore_AndNothingNewIsHandedOver(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, police) = await core.AddPartnerAsync(staff);
        var (her, caseId) = await OpenedAsync(core, "anna");
        var ask = await AskAsync(core, caseId, unit);
        Assert.Equal(ReferralErrors.AskState, await RefusalAsync(core, her, new TakeBackMyReferralConsent(caseId, ask)));
        await core.Dispatcher.SendAsync(her, new AnswerMyReferralAsk(caseId, ask, Agrees: true));
        var id = await core.Dispatcher.SendAsync(staff.Station, new ReferCase(caseId, InTheMiniProgram(unit, core.Now)));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ReferralErrors.AlreadyReferred, await RefusalAsync(core, staff.Station, Ask(caseId, unit))); // It would void what she can take back.

        Assert.Null(await RefusalAsync(core, her, new TakeBackMyReferralConsent(caseId, ask)));

        Assert.Equal(ReferralState.Withdrawn, (await core.ReferralAsync(staff.Station, caseId, id)).State);
        Assert.Empty(await core.ReferralsAsync(police));
        Assert.Equal(
            ReferralErrors.NotAgreed,
            await RefusalAsync(core, staff.Station, new ReferCase(caseId, InTheMiniProgram(unit, core.Now)))
        );
        Assert.Equal(ReferralErrors.AskState, await RefusalAsync(core, her, new AnswerMyReferralAsk(caseId, ask, Agrees: true)));
        var story = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Timeline;
        Assert.Equal("演示派出所，收回同意", story.First(entry => entry.Kind == CaseEventKind.ReferralAskAnswered).Text);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task AskedAnew_TheOldQuestionAndItsAnswerAreOver(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (unit, _) = await core.AddPartnerAsync(staff);
        var (her, caseId) = await OpenedAsync(core, "anna");
        var old = await AskAsync(core, caseId, unit);
        await core.Dispatcher.SendAsync(her, new AnswerMyReferralAsk(caseId, old, Agrees: true));
        core.Clock.Advance(TimeSpan.FromSeconds(1));

        var anew = await AskAsync(core, caseId, unit);

        Assert.Equal(anew, Assert.Single(await core.Dispatcher.QueryAsync(her, new ListMyReferralAsks(caseId))).Id);
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, her, new TakeBackMyReferralConsent(caseId, old)));
        Assert.Equal(
            ReferralErrors.NotAgreed,
            await RefusalAsync(core, staff.Station, new ReferCase(caseId, InTheMiniProgram(unit, core.Now)))
        );
    }

    private static ReferralFacts InTheMiniProgram(Guid unit, DateTimeOffset now, params ReferralField[] more) =>
        TestData.ForThePolice(unit, now, ReferralUrgency.Normal, more) with
        {
            Consent = new ConsentFacts(ConsentGiver.Herself, ConsentWay.MiniProgram, now),
        };

    private Task<Guid> AskAsync(TestCore core, Guid caseId, Guid unit) => core.Dispatcher.SendAsync(staff.Station, Ask(caseId, unit));

    private static AskReferralConsent Ask(Guid caseId, Guid unit) =>
        new(caseId, unit, ReferralService.Police, [ReferralField.Summary, ReferralField.Needs], "演示：请他们出具告诫书。");

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        staff = await core.StaffAsync();
        return core;
    }

    private async Task<(CitizenActor Her, Guid CaseId)> OpenedAsync(TestCore core, string name)
    {
        var her = await core.SignInCitizenAsync(name);
        var filed = await core.Dispatcher.SendAsync(her, TestData.Complaint() with { Pin = Pin });
        await core.Dispatcher.SendAsync(her, new StepUp(Pin, null));
        await core.Dispatcher.SendAsync(staff.Station, new AcceptCase(filed.Id));
        return (her, filed.Id);
    }

    private Task<int> NoticesAsync(TestCore core, StaffNoticeKind kind) =>
        core.LookAsync(db => db.Set<StaffNotice>().CountAsync(notice => notice.StaffId == staff.Station.StaffId && notice.Kind == kind));
}
