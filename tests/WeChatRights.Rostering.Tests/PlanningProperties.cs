using CsCheck;
using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.Rostering.Tests;

/// <summary>Whatever the week: plans break nothing, cost what they say, and are judged right against the best that trying everything finds.</summary>
public sealed class PlanningProperties
{
    private static readonly PlanningBudget Small = new(Seed: 1, Steps: 3_000, BoundIterations: 60);

    [Fact]
    public void Plans_OfAnyWeek_BreakNothingAndCostWhatTheySay()
    {
        RandomWeek.Problems(14, 7).Sample(AssertPlanned, iter: TestRun.Size(150, 10_000));
        Pinned(RandomWeek.Problems(14, 7)).Sample(AssertPlanned, iter: TestRun.Size(80, 5_000));
    }

    private static Gen<RosterProblem> Pinned(Gen<RosterProblem> problems) => problems.Select(Gen.ULong).Select(RandomWeek.WithPins);

    private static void AssertPlanned(RosterProblem raw)
    {
        var problem = PreparedProblem.From(raw);

        var first = RosterPlanner.FirstPlan(problem);
        var result = RosterPlanner.Plan(problem, Small);

        Assert.Empty(IndependentCheck.Violations(raw, first.Volunteers));
        Assert.Empty(IndependentCheck.Violations(raw, result.Plan.Volunteers));
        Assert.Empty(PlanCheck.Breaches(problem, result.Plan));
        Assert.Equal(IndependentCheck.Cost(raw, result.Plan.Volunteers), result.Cost);
        Assert.True(result.Cost <= PlanCheck.Cost(problem, first), "searching made it worse");
        Assert.True(result.Bound <= result.Cost, "the bound is above a plan");
    }

    [Fact]
    public void BoundAndModel_AgainstTryingEverything_AreRight()
    {
        RandomWeek.Problems(5, 4).Sample(AssertRight, iter: TestRun.Size(150, 5_000));
        RandomWeek.CrowdedProblems(7, 2).Sample(AssertRight, iter: TestRun.Size(250, 5_000));
        Pinned(RandomWeek.CrowdedProblems(6, 3)).Sample(AssertRight, iter: TestRun.Size(80, 5_000));
    }

    private static void AssertRight(RosterProblem raw)
    {
        var problem = PreparedProblem.From(raw);
        var best = BestOfAll(raw);
        var bound = new LagrangianBound(problem);
        bound.Improve(200, PlanCheck.Cost(problem, RosterPlanner.FirstPlan(problem)) + 1);

        Assert.True(bound.Bound <= best, $"bound {bound.Bound} above the best plan's {best}");
        Assert.True(FlowBound.Of(problem) <= best, $"flow bound above the best plan's {best}");
        Assert.Equal(best, BestOfModel(problem));
    }

    [Fact]
    public void Bounds_WithoutSideRules_AreTheOptimum()
    {
        // One duty each, nothing else: an assignment problem, for which the flow is exact and the prices get there too.
        var raw = CityWeek.Create(3, stations: 6, volunteers: 60);
        raw = raw with
        {
            Weights = raw.Weights with { NoExperience = 0, NoWoman = 0 },
            Volunteers = [.. raw.Volunteers.Select(each => each with { Limits = new DutyLimits(1, 1, 1000), InPairsOnly = false })],
        };
        var problem = PreparedProblem.From(raw);
        var result = RosterPlanner.Plan(problem, new PlanningBudget(1, 1_000_000, 500));
        var flow = FlowBound.Of(problem);

        Assert.True(flow <= result.Cost && result.Cost <= flow * 1.01, $"flow {flow}, plan {result.Cost}");
        Assert.True(result.Bound <= flow && result.Bound >= flow * 0.99, $"flow {flow}, bound {result.Bound}");
    }

    /// <summary>All stations emptied and filled by the neighbourhoods' model: the best plan there is.</summary>
    private static long BestOfModel(PreparedProblem problem)
    {
        var state = new PlanState(problem);
        state.Load([.. problem.Pin.Select(pin => Math.Max(pin, RosterPlan.Open))]);
        int[] seats = [.. Enumerable.Range(0, problem.Seats).Where(seat => problem.Pin[seat] == PreparedProblem.NotPinned)];
        int[] nobody = [.. seats.Select(_ => RosterPlan.Open)];
        var found = new NeighbourhoodModel(state, LikelyPairs.All(problem), seats, nobody).Solve(10, 1)!;
        int[] plan = [.. state.SeatVolunteer];
        for (var index = 0; index < seats.Length; index++)
        {
            plan[seats[index]] = found[index];
        }

        Assert.Empty(IndependentCheck.Violations(problem.Problem, plan));
        return IndependentCheck.Cost(problem.Problem, plan);
    }

    private static long BestOfAll(RosterProblem problem)
    {
        var plan = new int[problem.Seats.Count];
        var best = long.MaxValue;
        Try(0);
        return best;

        void Try(int seat)
        {
            if (seat == plan.Length)
            {
                if (IndependentCheck.Violations(problem, plan).Count == 0)
                {
                    best = Math.Min(best, IndependentCheck.Cost(problem, plan));
                }

                return;
            }

            for (plan[seat] = -1; plan[seat] < problem.Volunteers.Count; plan[seat]++)
            {
                Try(seat + 1);
            }
        }
    }
}
