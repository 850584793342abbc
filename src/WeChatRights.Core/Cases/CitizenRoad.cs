using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Where a matter stands on its way, for her. Pure. A day is named only where it was promised or where law sets it (信访工作条例 art. 23(2); the promise of the station), and
/// nothing is said of danger: whoever looks over her shoulder must not read that she is afraid.
/// </summary>
internal static class CitizenRoad
{
    /// <summary>Always answered, and free of charge.</summary>
    private static readonly RoadCall Hotline = new("妇女维权热线", "12338");

    /// <param name="about">With its clocks.</param>
    /// <param name="visits">The return visits after its end.</param>
    /// <param name="office">The office that has it in hand, when it has a number.</param>
    /// <param name="today">In China.</param>
    public static CaseRoad Of(Case about, IReadOnlyList<ReturnVisit> visits, RoadCall? office, DateOnly today)
    {
        var (next, by) = NextOf(about, visits);
        RoadCall[] calls = office is null ? [Hotline] : [office, Hotline];
        return new CaseRoad([.. Steps(about, visits)], next, by, by < today, calls);
    }

    private static IEnumerable<RoadStep> Steps(Case about, IReadOnlyList<ReturnVisit> visits)
    {
        var waiting = about.Status == CaseStatus.Registered;
        yield return new RoadStep(RoadStop.Received, RoadState.Done, about.ReceivedOn, "我们收到了");
        yield return waiting
            ? new RoadStep(RoadStop.LookedAt, RoadState.Now, null, "正在看由谁来办")
            : new RoadStep(RoadStop.LookedAt, RoadState.Done, about.TakenUpAt?.ChinaDate(), "看过了");
        if (about.IsOpen || about.Status == CaseStatus.Closed)
        {
            yield return waiting ? new RoadStep(RoadStop.Handled, RoadState.ToCome, null, "办理")
            : about.IsOpen ? new RoadStep(RoadStop.Handled, RoadState.Now, null, "正在办")
            : new RoadStep(RoadStop.Handled, RoadState.Done, null, "办过了");
        }

        yield return about.IsOpen
            ? new RoadStep(RoadStop.Ended, RoadState.ToCome, null, "告诉你结果")
            : new RoadStep(RoadStop.Ended, RoadState.Done, about.ClosedAt?.ChinaDate(), CitizenWords.Of(about));
        if (VisitOf(about, visits) is { } visit)
        {
            yield return visit;
        }
    }

    /// <summary>Never after she has withdrawn: she asked to be left alone. Before the end, where it will be owed as things stand.</summary>
    private static RoadStep? VisitOf(Case about, IReadOnlyList<ReturnVisit> visits)
    {
        if (about.IsOpen)
        {
            return ReturnVisitPolicy.IsOwed(about.Category, about.Risk, about.MinorInvolved, CaseResult.Answered)
                ? new RoadStep(RoadStop.VisitedAgain, RoadState.ToCome, null, "过些日子再问问你")
                : null;
        }

        if (about.Status != CaseStatus.Closed || about.Result == CaseResult.Withdrawn)
        {
            return null;
        }

        var planned = visits.Any(visit => visit.State == ReturnVisitState.Planned);
        var made = visits.Where(visit => visit.State == ReturnVisitState.Made).Max(visit => visit.EndedAt);
        return planned ? new RoadStep(RoadStop.VisitedAgain, RoadState.Now, made?.ChinaDate(), "再问问你过得怎么样")
            : made is { } at ? new RoadStep(RoadStop.VisitedAgain, RoadState.Done, at.ChinaDate(), "问过你了")
            : null;
    }

    private static (string Next, DateOnly? By) NextOf(Case about, IReadOnlyList<ReturnVisit> visits) =>
        about.Status switch
        {
            _ when about is { WithdrawalRequested: true, IsOpen: true } => ("你申请了撤回。工作人员会先和你核实，核实以前照常办。", null),
            CaseStatus.Registered => ("我们正在看由谁来办，看好了告诉你。", Due(about, ClockKind.AcceptanceNotice)),
            CaseStatus.InProgress => InHand(about),
            CaseStatus.Guided => ("请向负责的单位提出。那边不接，或者不知道怎么说，再来找我们。", null),
            CaseStatus.NoDuty when about.DeclineGround == DeclineGround.AlreadyInHand => (
                "请等正在办的妇联答复你。到时候没有回音，打 12338 告诉我们。",
                null
            ),
            CaseStatus.NoDuty => ("这件事已经有最后结论。有新的事实、新的理由，可以重新提出。", null),
            CaseStatus.Merged => ("同一件事合在一起办，你不用再报一次。", null),
            CaseStatus.Returned => ("这件事由转来的单位接着办，由他们答复你。", null),
            _ => AfterTheEnd(about, visits),
        };

    private static (string Next, DateOnly? By) InHand(Case about) =>
        about.Nature == Nature.LegalBooking
            ? Due(about, ClockKind.Answer) is { } answer
                ? ("老师正在看你写的问题，写好了答复你。", answer)
                : ("按约好的时间和你谈。时间在“我的预约”里看。", null)
            : about.AwaitsOthers
                ? ("工作人员正在办，也在等别的单位答复。有了消息就写在这里。", Due(about, ClockKind.Handling))
                : ("工作人员正在办，办好了答复你。", Due(about, ClockKind.Handling));

    private static (string Next, DateOnly? By) AfterTheEnd(Case about, IReadOnlyList<ReturnVisit> visits) =>
        about.Result == CaseResult.Withdrawn ? ("已经按你的意思停办，不会再找你。想再办，随时可以再说一次。", null)
        : visits.Any(visit => visit.State == ReturnVisitState.Planned)
            ? ("这件事办完了。过些日子，会按你说的安全方式再问问你。有新情况，随时可以再说。", null)
        : ("这件事办完了。有新情况，随时可以再说。", null);

    /// <summary>The last day of a limit that still runs.</summary>
    private static DateOnly? Due(Case about, ClockKind kind) =>
        about.Clocks.Where(clock => clock.Kind == kind && clock.StoppedAt is null).Min(clock => (DateTimeOffset?)clock.DueAt)?.ChinaDate();
}
