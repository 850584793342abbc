namespace WeChatRights.Rostering.Planning;

/// <summary>What planning is doing.</summary>
public enum PlanningStage
{
    FirstPlan,
    LocalSearch,
    Neighbourhoods,
    Done,
}

/// <summary>One point of the picture of quality over time.</summary>
/// <param name="Cost">Of the best plan so far.</param>
/// <param name="Bound">No plan costs less; 0 while nothing is known.</param>
public sealed record PlanningProgress(PlanningStage Stage, TimeSpan Elapsed, long Cost, long Bound, int OpenSeats)
{
    /// <summary>How many per cent the plan is at most above the best possible; null while nothing is known.</summary>
    public double? GapPercent => PlanningResult.Gap(Cost, Bound);
}

/// <param name="Cost">By the weights of the problem.</param>
/// <param name="Bound">No plan of this problem costs less.</param>
/// <param name="Steps">Steps of the local search.</param>
public sealed record PlanningResult(RosterPlan Plan, long Cost, long Bound, long Steps)
{
    /// <summary>How many per cent the plan is at most above the best possible; null when nothing is known.</summary>
    public double? GapPercent => Gap(Cost, Bound);

    internal static double? Gap(long cost, long bound) =>
        cost == bound ? 0
        : bound > 0 ? 100.0 * (cost - bound) / bound
        : null;
}

/// <summary>How much work a plan is worth, counted in steps: the same seed and budget give the same plan, however fast or busy the machine.</summary>
/// <param name="Steps">Of the local search; some millions a second.</param>
/// <param name="BoundIterations">Of the bound; some hundred a second for a city.</param>
/// <param name="Neighbourhoods">Rounds of the neighbourhood search; some a second.</param>
public sealed record PlanningBudget(ulong Seed, long Steps = 5_000_000, int BoundIterations = 400, int Neighbourhoods = 0);

/// <summary>How long planning may take by the clock. The plan then depends on the machine.</summary>
public sealed record PlanningTime(ulong Seed, TimeSpan Duration);
