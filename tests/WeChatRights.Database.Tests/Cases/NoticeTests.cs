using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>What stands on the written notices, and what must not (信访工作条例 arts. 19(3), 23, 30(3), 36(3)).</summary>
public sealed class NoticeTests(Databases databases)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Phone = "13800000000";
    private const string Narrative = "演示：他打我CANARY。";
    private const string Reason = "演示：就近办理，理由CANARY。";

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Accepted_SaysWhoAndByWhen_AndHerNameOnlyOnRequestAndRecorded(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, Named());

        var plain = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Acceptance);
        Assert.Equal(
            (new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 2), null, null, null),
            (plain.On, plain.ReplyBy, plain.To, plain.Words, plain.ClientName)
        );
        Assert.Empty(await OpenedAsync(core, caseId));
        var named = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Acceptance, withName: true);

        Assert.Equal("演示甲", named.ClientName);
        Assert.Equal(["identity"], await OpenedAsync(core, caseId));
        AssertSaysNothingOfHer(plain);
        AssertSaysNothingOfHer(named);
        Assert.Equal(
            CommonErrors.NotFound,
            await AskRefusedAsync(core, staff.OtherStation, new GetCaseNotice(caseId, CaseNoticeKind.Acceptance))
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task SentDown_SheIsToldWhere_TheVillageAlsoWhyAndByWhen_UntilItObjects(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(Named());
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, Reason));

        var hers = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.SentDown);
        var order = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Order, withName: true);

        Assert.Equal((order.To, null, null), (hers.To, hers.Words, hers.ObjectBy));
        Assert.StartsWith($"{hers.Issuer} · ", hers.To, StringComparison.Ordinal);
        Assert.Equal(
            (new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 9), Reason, null),
            (order.ReplyBy, order.ObjectBy, order.Words, order.ClientName) // Her name is on no paper to an office, asked for or not.
        );
        AssertSaysNothingOfHer(hers);
        AssertSaysNothingOfHer(order);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Village, new ObjectToCase(caseId, "演示：不归我们管。"));
        var objection = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Objection);
        Assert.Equal((hers.To, hers.Issuer, "演示：不归我们管。"), (objection.Issuer, objection.To, objection.Words));
        foreach (var gone in new[] { CaseNoticeKind.SentDown, CaseNoticeKind.Order, CaseNoticeKind.Acceptance })
        {
            Assert.Equal(CommonErrors.NotFound, await AskRefusedAsync(core, staff.Station, new GetCaseNotice(caseId, gone)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Accusation_ToAnOffice_IsClosedAndNoWordIsOpened(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(Named());
        await core.Dispatcher.SendAsync(staff.Station, new ClassifyCase(caseId, PetitionClass.Accusation));
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, Reason));

        var order = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Order, withName: true);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Village, new ObjectToCase(caseId, Reason));
        var objection = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Objection);

        foreach (var paper in new[] { order, objection })
        {
            Assert.Equal((true, null, null), (paper.Closed, paper.Words, paper.ClientName));
            AssertSaysNothingOfHer(paper);
        }

        Assert.Empty(await OpenedAsync(core, caseId));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task GuidedAndDeclined_SayWhichOrganAndWhy_NotOnceItWasTakenBack(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(Named());
        await core.Dispatcher.SendAsync(staff.Station, new GuideCase(caseId, "叶县人社局", "带上合同去窗口"));
        var guided = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Guidance);
        Assert.Equal(("叶县人社局", "带上合同去窗口"), (guided.Organ, guided.Words));
        core.Clock.Advance(TimeSpan.FromMinutes(1));

        await core.Dispatcher.SendAsync(staff.Station, new UndoFinish(caseId));
        Assert.Equal(CommonErrors.NotFound, await AskRefusedAsync(core, staff.Station, new GetCaseNotice(caseId, CaseNoticeKind.Guidance)));
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Station, new DeclineCase(caseId, DeclineGround.ReviewFinished, "演示：已经复核。"));
        var refused = await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Refusal);

        Assert.Equal((DeclineGround.ReviewFinished, "演示：已经复核。"), (refused.Ground, refused.Words));
        AssertSaysNothingOfHer(guided);
        AssertSaysNothingOfHer(refused);
        Assert.Equal([CaseNoticeKind.Refusal], (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Notices);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task NoName_IsOwedNoNotice_TheOfficeIs(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station);
        await core.Dispatcher.SendAsync(staff.Station, new SendCaseDown(caseId, TestCity.Village, Reason));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));

        Assert.True(seen.NoNoticeOwed);
        Assert.Equal([CaseNoticeKind.Order], seen.Notices);
        Assert.Equal(
            CaseErrors.NoNoticeOwed,
            await AskRefusedAsync(core, staff.Station, new GetCaseNotice(caseId, CaseNoticeKind.Acceptance))
        );
        Assert.Equal(
            CaseErrors.NoNoticeOwed,
            await RefusalAsync(core, staff.Station, new RecordNoticeGiven(caseId, CaseNoticeKind.SentDown, NoticeWay.Post, Today(core)))
        );
        Assert.NotNull(await NoticeAsync(core, staff.Station, caseId, CaseNoticeKind.Order));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Given_IsAnEntry_NotBeforeTheDecisionNotTomorrowNotInAWrongWay(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, Named());
        var before = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        var given = new RecordNoticeGiven(caseId, CaseNoticeKind.Acceptance, NoticeWay.InPerson, Today(core));

        foreach (
            var (wrong, error) in new[]
            {
                (given with { OnDay = Today(core).AddDays(-1) }, CommonErrors.Invalid),
                (given with { OnDay = Today(core).AddDays(1) }, CommonErrors.Invalid),
                (given with { Way = NoticeWay.Confidential }, CommonErrors.Invalid),
                (given with { Kind = CaseNoticeKind.Guidance }, CommonErrors.NotFound),
            }
        )
        {
            Assert.Equal(error, await RefusalAsync(core, staff.Station, wrong));
        }

        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.Dispatcher.SendAsync(staff.Station, given);

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseEventKind.NoticeGiven, "2026年11月2日，受理告知书，当面给"), (seen.Timeline[0].Kind, seen.Timeline[0].Text));
        Assert.Equal(before.Clocks, seen.Clocks);
    }

    /// <summary>The whole of what can get onto a paper. Another member needs a reason here.</summary>
    [Fact]
    public void Notice_HoldsTheseFactsAndNoOthers() =>
        Assert.Equal(
            [
                nameof(CaseNotice.Kind),
                nameof(CaseNotice.Number),
                nameof(CaseNotice.Issuer),
                nameof(CaseNotice.To),
                nameof(CaseNotice.ReceivedOn),
                nameof(CaseNotice.On),
                nameof(CaseNotice.ReplyBy),
                nameof(CaseNotice.ObjectBy),
                nameof(CaseNotice.Organ),
                nameof(CaseNotice.Words),
                nameof(CaseNotice.Ground),
                nameof(CaseNotice.Closed),
                nameof(CaseNotice.Route),
                nameof(CaseNotice.ClientName),
                nameof(CaseNotice.Sender),
                nameof(CaseNotice.HasReceipt),
            ],
            typeof(CaseNotice).GetProperties().Select(property => property.Name)
        );

    private static FileComplaint Named() =>
        TestData.Complaint() with
        {
            Anonymous = false,
            Identity = TestData.Identity(phone: Phone),
            Narrative = Narrative,
        };

    private static DateOnly Today(TestCore core) => core.Now.ChinaDate();

    private static async Task<CaseNotice> NoticeAsync(
        TestCore core,
        StaffActor actor,
        Guid caseId,
        CaseNoticeKind kind,
        bool withName = false
    ) => await core.Dispatcher.QueryAsync(actor, new GetCaseNotice(caseId, kind, withName));

    private static async Task<DomainError> AskRefusedAsync(TestCore core, StaffActor actor, GetCaseNotice query) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, query))).Error;

    private static void AssertSaysNothingOfHer(CaseNotice notice)
    {
        var all = JsonSerializer.Serialize(notice, Readable);
        Assert.DoesNotContain(Phone, all, StringComparison.Ordinal);
        Assert.DoesNotContain("他打我", all, StringComparison.Ordinal);
    }

    private static Task<List<string?>> OpenedAsync(TestCore core, Guid caseId) =>
        core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.Action == "Unseal" && entry.CaseId == caseId)
                .Select(entry => entry.Fields)
                .ToListAsync()
        );
}
