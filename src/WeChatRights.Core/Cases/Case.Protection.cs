using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Protection;

namespace WeChatRights.Core.Cases;

/// <summary>What protects her from the other side, and what whoever heard of it first owes her.</summary>
internal sealed partial class Case
{
    /// <summary>She was told of the protection order, legal aid and shelter (人身安全保护令实施意见 art. 13).</summary>
    public DateTimeOffset? RightsToldAt { get; private set; }

    /// <summary>A step of a protection order or of a warning letter: what others owe ends or begins with it.</summary>
    /// <param name="answered">Limits of the court or the police that it has kept, or that do not matter any more.</param>
    /// <param name="owed">The next one; not on a case that has ended.</param>
    public void StepTaken(
        CaseActor actor,
        CaseEventKind kind,
        IReadOnlyList<ClockKind> answered,
        ClockStart? owed,
        Words record,
        DateTimeOffset now
    )
    {
        Require(CaseAction.Protect);
        TakenUpAt ??= now;
        Stop(ClockKind.FirstHelp, now);
        foreach (var clock in answered)
        {
            Stop(clock, now);
        }

        if (owed is { } limit && IsOpen && !Runs(limit.Kind))
        {
            Start(limit);
        }

        Log(kind, actor, now, record);
    }

    /// <summary>The last day of a protection order was over.</summary>
    public void OrderExpired(DateTimeOffset now) => Log(CaseEventKind.OrderExpired, null, now);

    public void FirstDutyDone(CaseActor actor, FirstDuty duty, Words record, DateTimeOffset now)
    {
        Require(CaseAction.Protect);
        TakenUpAt ??= now;
        Stop(ClockKind.FirstHelp, now);
        if (duty == FirstDuty.TellRights)
        {
            RightsToldAt ??= now;
        }

        Log(CaseEventKind.FirstDutyDone, actor, now, record);
    }

    /// <summary>
    /// 人身安全保护令实施意见 art. 13: whoever deals with domestic violence tells her of the protection order, asked or not. Nobody can be told who was never reached or
    /// does not want us any more.
    /// </summary>
    private void RequireRightsTold(CaseResult result)
    {
        if (OwesTelling(result))
        {
            throw new DomainException(ProtectionErrors.RightsNotTold);
        }
    }

    private bool OwesTelling(CaseResult result) =>
        Category == DomesticViolence && result is not (CaseResult.Unreachable or CaseResult.Withdrawn) && RightsToldAt is null;

    /// <summary>Something without which no end is let pass.</summary>
    private bool OwesDuty(CaseResult result) =>
        OwesTelling(result) || MustBeJudged || Reporting == ReportDuty.Owed || (Risk == RiskLevel.High && Runs(ClockKind.PoliceReport));
}
