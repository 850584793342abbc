using CsCheck;
using WeChatRights.Rostering.Bench;
using WeChatRights.Rostering.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.Rostering.Tests;

/// <summary>Counters and one function of rules against a checker that knows neither, on weeks of any shape.</summary>
public sealed class RuleProperties
{
    private static readonly int Weeks = TestRun.Size(400, 20_000);

    private static readonly Gen<(RosterProblem Problem, ulong Seed)> Cases = Gen.Select(RandomWeek.Problems(14, 7), Gen.ULong);

    [Fact]
    public void Reasons_OfEveryPair_AreWhatTheIndependentCheckerFinds() =>
        Cases.Sample(
            pair =>
            {
                var problem = PreparedProblem.From(pair.Problem);
                var plan = AnyValidPlan(problem, pair.Seed);
                Assert.Empty(IndependentCheck.Violations(pair.Problem, plan));
                var explanations = new Explanations(problem, new RosterPlan([.. plan]));
                for (var seat = 0; seat < problem.Seats; seat++)
                {
                    for (var volunteer = 0; volunteer < problem.Volunteers; volunteer++)
                    {
                        AssertSameAnswer(pair.Problem, plan, explanations, volunteer, seat);
                    }
                }
            },
            iter: Weeks
        );

    [Fact]
    public void Cost_AfterAnyPlacingAndRemoving_IsTheIndependentCost() =>
        Cases.Sample(
            pair =>
            {
                var problem = PreparedProblem.From(pair.Problem);
                var state = new PlanState(problem);
                var random = new SeededRandom(pair.Seed);
                for (var step = 0; step < 40; step++)
                {
                    Change(state, random.Below(problem.Volunteers), random.Below(problem.Seats));
                }

                Assert.Equal(IndependentCheck.Cost(pair.Problem, state.SeatVolunteer), state.Cost);
                var loaded = new PlanState(problem);
                loaded.Load(state.SeatVolunteer);
                Assert.Equal(state.Cost, loaded.Cost);
                Assert.Equal(Answers(loaded), Answers(state));
            },
            iter: Weeks
        );

    [Fact]
    public void Breaches_OfAnyPlanHowBadItMayBe_AreFoundExactlyWhenThereAreAny() =>
        Cases.Sample(
            pair =>
            {
                var problem = PreparedProblem.From(pair.Problem);
                var random = new SeededRandom(pair.Seed);
                int[] plan =
                [
                    .. Enumerable.Range(0, problem.Seats).Select(_ => random.Below(4) == 0 ? random.Below(problem.Volunteers) : -1),
                ];

                var breaches = PlanCheck.Breaches(problem, new RosterPlan([.. plan]));

                var expected = IndependentCheck.Violations(pair.Problem, plan);
                Assert.Equal(expected.Count == 0, breaches.Count == 0);
            },
            iter: Weeks
        );

    [Fact]
    public void CandidateCosts_AreTheDifferenceBetweenTwoPlans() =>
        Cases.Sample(
            pair =>
            {
                var problem = PreparedProblem.From(pair.Problem);
                var plan = AnyValidPlan(problem, pair.Seed);
                var seat = (int)(pair.Seed % (ulong)problem.Seats);
                var open = plan.ToArray();
                open[seat] = RosterPlan.Open;
                var before = IndependentCheck.Cost(pair.Problem, open);
                foreach (var candidate in new Explanations(problem, new RosterPlan([.. plan])).Candidates(seat).Where(each => each.MayTake))
                {
                    open[seat] = candidate.Volunteer;
                    Assert.Equal(IndependentCheck.Cost(pair.Problem, open) - before, candidate.Cost);
                    Assert.Equal(candidate.Cost, candidate.Parts.Sum(part => part.Cost));
                }
            },
            iter: Weeks
        );

    [Fact]
    public void MovesAndSwaps_NothingStandsAgainst_ExactlyWhenThePlanAfterwardsIsFine() =>
        Cases.Sample(
            pair =>
            {
                var plan = AnyValidPlan(PreparedProblem.From(pair.Problem), pair.Seed);
                var explanations = new Explanations(PreparedProblem.From(pair.Problem), new RosterPlan([.. plan]));
                foreach (var from in Enumerable.Range(0, plan.Length).Where(seat => plan[seat] >= 0))
                {
                    for (var to = 0; to < plan.Length; to++)
                    {
                        AssertMove(pair.Problem, plan, explanations, from, to);
                    }
                }
            },
            iter: Weeks
        );

    private static void AssertMove(RosterProblem problem, int[] plan, Explanations explanations, int from, int to)
    {
        if (plan[to] == plan[from])
        {
            return;
        }

        var after = plan.ToArray();
        (after[from], after[to]) = (after[to], after[from]);
        var violations = IndependentCheck.Violations(problem, after);
        if (plan[to] >= 0)
        {
            var (first, second) = explanations.WhyNotSwap(from, to);
            Assert.Equal(violations.Count == 0, first.Count == 0 && second.Count == 0);
        }
        else
        {
            // Whom she leaves alone where she was is not her own reason.
            var own = violations.Any(each => each.StartsWith($"volunteer {plan[from]}:", StringComparison.Ordinal));
            Assert.Equal(own, explanations.WhyNotMove(from, to).Count > 0);
        }
    }

    /// <summary>Puts people wherever they may be put, by lot.</summary>
    internal static int[] AnyValidPlan(PreparedProblem problem, ulong seed)
    {
        var state = new PlanState(problem);
        var random = new SeededRandom(seed);
        for (var step = 0; step < problem.Seats * 3; step++)
        {
            var (volunteer, seat) = (random.Below(problem.Volunteers), random.Below(problem.Seats));
            if (state.SeatVolunteer[seat] == RosterPlan.Open && state.CanPlace(volunteer, seat))
            {
                state.Place(volunteer, seat);
            }
        }

        return [.. state.SeatVolunteer];
    }

    private static void AssertSameAnswer(RosterProblem problem, int[] plan, Explanations explanations, int volunteer, int seat)
    {
        var reasons = explanations.WhyNot(volunteer, seat);
        Assert.Equal(explanations.CanPlace(volunteer, seat), reasons.Count == 0);
        var with = plan.ToArray();
        with[seat] = volunteer;
        List<int> mine = [.. Enumerable.Range(0, with.Length).Where(each => with[each] == volunteer)];
        var expected = IndependentCheck.OfPerson(problem, problem.Volunteers[volunteer], mine, with).ToHashSet(StringComparer.Ordinal);
        var actual = reasons.Select(reason => reason.Text.Code).ToHashSet(StringComparer.Ordinal);
        if (expected.Contains("one-seat"))
        {
            // Two seats at once: what else stands between just those two is a matter of taste.
            Assert.Contains("one-seat", actual);
            return;
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static void Change(PlanState state, int volunteer, int seat)
    {
        if (state.SeatVolunteer[seat] != RosterPlan.Open)
        {
            state.Remove(seat);
        }
        else if (state.SeatAt(volunteer, state.Problem.SeatTime[seat]) < 0)
        {
            state.Place(volunteer, seat);
        }
    }

    private static List<HardRule> Answers(PlanState state) =>
        [
            .. from seat in Enumerable.Range(0, state.Problem.Seats)
            from volunteer in Enumerable.Range(0, state.Problem.Volunteers)
            select state.Broken(volunteer, seat),
        ];
}
