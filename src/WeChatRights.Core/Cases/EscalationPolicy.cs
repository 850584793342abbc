namespace WeChatRights.Core.Cases;

/// <summary>When an overdue case climbs (our own rule, rulebook §10A): a level at the end of the limit, a second one three days later.</summary>
internal static class EscalationPolicy
{
    /// <summary>Levels that one clock may lift a case by.</summary>
    public const int MaxSteps = 2;

    /// <summary>Calendar days after the end of the limit.</summary>
    public static readonly TimeSpan SecondStepAfter = TimeSpan.FromDays(3);

    /// <returns>How many levels this clock should have lifted the case by now: 0 to <see cref="MaxSteps"/>.</returns>
    public static int StepsDue(DateTimeOffset dueAt, DateTimeOffset now) =>
        now <= dueAt ? 0
        : now <= dueAt + SecondStepAfter ? 1
        : MaxSteps;
}
