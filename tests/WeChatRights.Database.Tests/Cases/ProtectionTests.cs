using System.Reflection;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>Protection orders, warning letters and the tasks of the first receiver, with what law and practice demand of them.</summary>
public sealed class ProtectionTests(Databases databases)
{
    private const string Words = "演示：记下来。";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Order_FromTheApplicationToTheEnd_IsWatchedAndNothingIsForgotten(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var draft = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderDraft(caseId));
        Assert.EndsWith("叶县人民法院", draft.Court, StringComparison.Ordinal);
        Assert.Contains(ProofKind.HelpRecord, draft.Evidence); // Our own record is evidence (人身安全保护令规定 art. 6(8)).
        var orderId = await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, draft with { Facts = "演示：改过的事实。" }));
        Assert.Equal("演示：改过的事实。", (await core.Dispatcher.QueryAsync(staff.Station, new GetOrderDraft(caseId))).Facts);
        Assert.Equal(orderId, await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, draft)));
        Task StepAsync(OrderStep step, DateOnly? until = null, bool urgent = false) =>
            core.Dispatcher.SendAsync(
                staff.Station,
                new TakeOrderStep(caseId, orderId, step, core.Now, Words, urgent, until, [OrderMeasure.NoViolence], Docket: "演示民保令1号")
            );

        await StepAsync(OrderStep.Apply);
        await StepAsync(OrderStep.CourtAccepts, urgent: true);
        Assert.True(await RunsAsync(core, staff, caseId, ClockKind.UrgentProtectionOrder));
        Assert.Equal(ProtectionErrors.OrderBegun, await Refusals.RefusalAsync(core, staff.Station, new PrepareOrder(caseId, draft)));
        await core.TurnToAsync(core.Now.AddHours(20));
        var made = core.Now.ChinaDate();
        await StepAsync(OrderStep.Make, made.AddMonths(6));
        Assert.False(await RunsAsync(core, staff, caseId, ClockKind.UrgentProtectionOrder));
        Assert.True(await RunsAsync(core, staff, caseId, ClockKind.OrderService));
        await StepAsync(OrderStep.Serve);
        Assert.False(await RunsAsync(core, staff, caseId, ClockKind.OrderService));
        var visits = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits;
        Assert.Equal(OrderPolicy.Visits(made, made.AddMonths(6)), visits.Select(visit => visit.DueOn));
        Assert.All(visits, visit => Assert.Equal(VisitCause.ProtectionOrder, visit.Cause));
        await core.TellRightsAsync(staff.Station, caseId);
        await core.EndAsync(staff.Station, staff.County, new CloseCase(caseId, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, Words));

        foreach (
            var (day, kind) in new[]
            {
                (-30, StaffNoticeKind.OrderNearsEnd),
                (-7, StaffNoticeKind.OrderNearsEnd),
                (1, StaffNoticeKind.OrderEnded),
            }
        )
        {
            await core.TurnToAsync(ChinaTime.StartOfDay(made.AddMonths(6).AddDays(day)));
            Assert.Equal([kind], await TendAsync(core));
            Assert.Empty(await TendAsync(core)); // Once.
        }

        var ended = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection;
        Assert.Equal((OrderState.Ended, made.AddMonths(6)), (ended.Orders[0].State, ended.Orders[0].EndedOn));
        Assert.Equal([OrderStep.ReturnForm], ended.Orders[0].Steps);
        var form = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderReturnForm(caseId, orderId));
        Assert.Equal(("演示民保令1号", 0, visits.Count), (form.Docket, form.Breaches, form.Visits.Count));
        await StepAsync(OrderStep.ReturnForm);
        Assert.Empty((await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection.Orders[0].Steps);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Breach_OfAnOrderOnAClosedCase_OpensItAndAsksForANewAssessment(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (caseId, orderId) = await InForceAsync(core, staff);
        await core.TellRightsAsync(staff.Station, caseId);
        await core.EndAsync(staff.Station, staff.County, new CloseCase(caseId, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, Words));
        Assert.DoesNotContain(
            (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Clocks,
            clock => clock.StoppedAt is null
        );
        await core.TurnToAsync(core.Now.AddDays(20));

        await core.Dispatcher.SendAsync(staff.Station, new TakeOrderStep(caseId, orderId, OrderStep.Breach, core.Now, Words));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((CaseStatus.InProgress, ClockKind.Reassessment), (seen.Row.Status, seen.Row.DueKind));
        Assert.Equal((OrderState.InForce, 1), (seen.Protection.Orders[0].State, seen.Protection.Orders[0].Breaches));
        Assert.Contains(CaseEventKind.OrderBreached, seen.Timeline.Select(entry => entry.Kind));
        // The visits of the order go on; those after the end were called off.
        Assert.All(seen.Visits, visit => Assert.Equal(VisitCause.ProtectionOrder, visit.Cause));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Revoke_AnOrder_CallsItsVisitsOff_AndAnotherMayBeBegun(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (caseId, orderId) = await InForceAsync(core, staff);

        await core.Dispatcher.SendAsync(staff.Station, new TakeOrderStep(caseId, orderId, OrderStep.Revoke, core.Now, Words));

        Assert.Empty((await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits);
        var draft = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderDraft(caseId));
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        var another = await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, draft));
        var orders = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection.Orders;
        Assert.Equal([(another, OrderState.Preparing), (orderId, OrderState.Ended)], orders.Select(order => (order.Id, order.State)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Extend_ItHoldsForLonger_MoreVisitsAreOwed(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (caseId, orderId) = await InForceAsync(core, staff, months: 1);
        var before = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits.Count;
        var until = core.Now.ChinaDate().AddMonths(3);

        await core.Dispatcher.SendAsync(staff.Station, new TakeOrderStep(caseId, orderId, OrderStep.Extend, core.Now, Words, Until: until));

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal((until, until), (seen.Protection.Orders[0].Until, seen.Visits[^1].DueOn));
        Assert.Equal(before + 2, seen.Visits.Count);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Application_HoldsTheseFactsAndNoOthers(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var draft = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderDraft(caseId));
        var orderId = await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, draft));

        var paper = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderApplication(caseId, orderId));

        // 河南省反家庭暴力条例 art. 37: the respondent reads it. Whatever is added here has to be thought about.
        Assert.Equal(
            ["Applicant", "ApplicantName", "Court", "Evidence", "Facts", "Ground", "Measures", "Relation", "RespondentName", "Urgent"],
            typeof(OrderApplication).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order()
        );
        Assert.Equal("演示甲", paper.ApplicantName);
        Assert.DoesNotContain("13800000000", paper.ToString(), StringComparison.Ordinal);
        var opened = await core.LookAsync(db =>
            db.Set<AuditEntry>()
                .Where(entry => entry.Action == "Unseal" && entry.CaseId == caseId)
                .Select(entry => entry.Fields)
                .ToListAsync()
        );
        Assert.Contains("identity,respondent,writing", opened); // Both names, and the audit says so.
        Assert.Equal(CommonErrors.NotFound, await AskRefusedAsync(core, staff.OtherStation, new GetOrderApplication(caseId, orderId)));
        Assert.Equal(ProtectionErrors.OrderState, await AskRefusedAsync(core, staff.Station, new GetOrderReturnForm(caseId, orderId)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task WarningLetter_ItHappenedAgain_CountsThreeQuietVisitsAnew(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var ask = new AskWarningLetter(caseId, core.Now, [WarningGround.SheAsks], Words);
        await core.Dispatcher.SendAsync(staff.Station, ask);
        Assert.True(await RunsAsync(core, staff, caseId, ClockKind.WarningLetter));
        Assert.Equal(ProtectionErrors.WarningState, await Refusals.RefusalAsync(core, staff.Station, ask));
        var letter = Assert.Single((await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection.Letters);

        await core.Dispatcher.SendAsync(
            staff.Station,
            new AnswerWarningLetter(caseId, letter.Id, Given: true, core.Now.ChinaDate(), Words)
        );

        Assert.False(await RunsAsync(core, staff, caseId, ClockKind.WarningLetter));
        var visits = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits;
        Assert.Equal(WarningPolicy.Visits(core.Now.ChinaDate()), visits.Select(visit => visit.DueOn));
        await core.TurnToAsync(core.Now.AddDays(6));
        await core.Dispatcher.SendAsync(
            staff.Station,
            new RecordReturnVisit(caseId, visits[0].Id, SafetyTalk.AloneAndSafe, HappenedAgain: true, Words)
        );

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(
            WarningPolicy.Quiet(core.Now.ChinaDate()),
            seen.Visits.Where(visit => visit.State == ReturnVisitState.Planned).Select(visit => visit.DueOn)
        );
        Assert.Equal((CaseStatus.InProgress, ClockKind.Reassessment), (seen.Row.Status, seen.Row.DueKind));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task WarningLetter_NotGiven_OwesNoVisit(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        await core.Dispatcher.SendAsync(staff.Station, new AskWarningLetter(caseId, core.Now, [WarningGround.SpecialGroup], Words));
        var letter = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection.Letters[0];

        await core.Dispatcher.SendAsync(
            staff.Station,
            new AnswerWarningLetter(caseId, letter.Id, Given: false, core.Now.ChinaDate(), Words)
        );

        var seen = await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId));
        Assert.Equal(WarningState.NotGiven, seen.Protection.Letters[0].State);
        Assert.Empty(seen.Visits);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FirstDuty_IsOnRecordWithWhoAndWhen(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var told = core.Now;

        await core.TellRightsAsync(staff.Station, caseId);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await core.TellRightsAsync(staff.Station, caseId);
        await core.Dispatcher.SendAsync(staff.Station, new RecordFirstDuty(caseId, FirstDuty.Refer, Words));

        var duties = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Protection.Duties;
        Assert.Equal([FirstDuty.TellRights, FirstDuty.Refer], duties.Select(done => done.Duty));
        Assert.Equal(told, duties[0].At); // The first time.
        Assert.NotEmpty(duties[0].By);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Close_WithVisitsOfAnOrderPlanned_CallsHerNoMoreOftenThanNeeded(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (caseId, _) = await InForceAsync(core, staff);
        await core.TellRightsAsync(staff.Station, caseId);

        await core.EndAsync(staff.Station, staff.County, new CloseCase(caseId, CaseResult.ProtectionOrder, ClosingProof.CourtPaper, Words));

        // Served and closed on one day: the visits on the seventh day and after a month serve for both, so does the one after three months.
        var visits = (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Visits;
        Assert.All(visits, visit => Assert.Equal(VisitCause.ProtectionOrder, visit.Cause));
    }

    private static async Task<(Guid CaseId, Guid OrderId)> InForceAsync(TestCore core, TestStaff staff, int months = 6)
    {
        var caseId = await core.AcceptedCaseAsync(staff.Station, TestData.SensitiveComplaint());
        var draft = await core.Dispatcher.QueryAsync(staff.Station, new GetOrderDraft(caseId));
        var orderId = await core.Dispatcher.SendAsync(staff.Station, new PrepareOrder(caseId, draft));
        foreach (var step in new[] { OrderStep.Apply, OrderStep.CourtAccepts, OrderStep.Make, OrderStep.Serve })
        {
            var until = core.Now.ChinaDate().AddMonths(months);
            await core.Dispatcher.SendAsync(
                staff.Station,
                new TakeOrderStep(caseId, orderId, step, core.Now, Words, Until: until, Granted: [OrderMeasure.NoViolence])
            );
        }

        return (caseId, orderId);
    }

    private static async Task<bool> RunsAsync(TestCore core, TestStaff staff, Guid caseId, ClockKind kind) =>
        (await core.Dispatcher.QueryAsync(staff.Station, new GetCase(caseId))).Runs(kind);

    private static async Task<DomainError> AskRefusedAsync<T>(TestCore core, Actor actor, IQuery<T> query) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(actor, query))).Error;

    /// <returns>What rang.</returns>
    private static async Task<List<StaffNoticeKind>> TendAsync(TestCore core)
    {
        var before = await CountAsync(core);
        foreach (var order in await core.Dispatcher.QueryAsync(Jobs, new FindOrdersToTend()))
        {
            await core.Dispatcher.SendAsync(Jobs, new TendOrder(order));
        }

        return [.. (await CountAsync(core)).Skip(before.Count)];
    }

    private static Task<List<StaffNoticeKind>> CountAsync(TestCore core) =>
        core.LookAsync(db =>
            db.Set<StaffNotice>()
                .AsNoTracking()
                .Where(notice => notice.Kind == StaffNoticeKind.OrderNearsEnd || notice.Kind == StaffNoticeKind.OrderEnded)
                .OrderBy(notice => notice.Id)
                .Select(notice => notice.Kind)
                .ToListAsync()
        );
}
