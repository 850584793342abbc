namespace WeChatRights.Rostering.Planning;

/// <summary>Makes the plan of a week: a first one in milliseconds, then better ones until the budget is spent, with a proof of how good it is.</summary>
public static class RosterPlanner
{
    /// <summary>The first complete plan: no hard rule broken, seats that nobody may take left open.</summary>
    /// <param name="draft">Where to begin; what breaks a rule there is taken out.</param>
    public static RosterPlan FirstPlan(PreparedProblem problem, RosterPlan? draft = null) => Start(problem, draft).ToPlan();

    /// <summary>Plans by a budget of steps: reproducible.</summary>
    /// <param name="draft">Where to begin; what breaks a rule there is taken out, the rest is improved rather than made anew.</param>
    public static PlanningResult Plan(
        PreparedProblem problem,
        PlanningBudget budget,
        RosterPlan? draft = null,
        CancellationToken cancellation = default
    )
    {
        var run = new PlanningRun(problem, Start(problem, draft), budget.Seed, draft is not null);
        run.Bound.Improve(budget.BoundIterations, run.Search.BestCost, cancellation);
        run.Narrow(run.Bound.Prices);
        run.Anneal(budget.Steps, cancellation);
        run.Rebuild(budget.Neighbourhoods, cancellation);
        return run.Result(run.Bound.Bound);
    }

    /// <summary>
    /// Plans by the clock, on two threads: one searches, the other works on the bound. To stop is no error: when the token is cancelled the best plan so far is the result.
    /// </summary>
    /// <param name="draft">Where to begin, as for <see cref="Plan"/>.</param>
    /// <param name="progress">Told after the first plan and then a few times a second, from the searching thread.</param>
    public static async Task<PlanningResult> PlanAsync(
        PreparedProblem problem,
        PlanningTime time,
        TimeProvider clock,
        IProgress<PlanningProgress>? progress = null,
        RosterPlan? draft = null,
        CancellationToken cancellation = default
    )
    {
        var run = new TimedRun(problem, time, clock, progress);
        await run.RunAsync(draft, cancellation);
        return run.Result;
    }

    internal static PlanState Start(PreparedProblem problem, RosterPlan? draft)
    {
        var state = new PlanState(problem);
        for (var seat = 0; seat < problem.Seats; seat++)
        {
            if (problem.Pin[seat] >= 0)
            {
                state.Place(problem.Pin[seat], seat);
            }
        }

        for (var seat = 0; draft is not null && seat < problem.Seats; seat++)
        {
            var volunteer = draft.Volunteers[seat];
            if (volunteer != RosterPlan.Open && state.SeatVolunteer[seat] == RosterPlan.Open && state.CanPlace(volunteer, seat))
            {
                state.Place(volunteer, seat);
            }
        }

        GreedyStart.Fill(state);
        return state;
    }
}
