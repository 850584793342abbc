using System.Diagnostics;
using System.Globalization;

namespace WeChatRights.Rostering.Bench;

/// <summary>Ten thousand questions "why not her": the same answer as the solver's, and as the independent checker's.</summary>
internal static class ExplanationBench
{
    private const int Pairs = 10_000;

    public static async Task RunAsync(RosterBenchOptions options, RosterReport report, PlannedCities cities)
    {
        var (problem, result) = await cities.OfAsync(1);
        // With every other seat open both answers come often.
        int[] plan = [.. result.Plan.Volunteers.Select((volunteer, seat) => seat % 2 == 0 ? RosterPlan.Open : volunteer)];
        var explanations = new Explanations(problem, new RosterPlan([.. plan]));
        var random = new SeededRandom(1);
        var why = new Samples();
        var ranking = new Samples();
        var (different, may) = (0, 0);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (volunteer, seat) = Draw(problem, ref random, pair);
            var watch = Stopwatch.StartNew();
            var reasons = explanations.WhyNot(volunteer, seat);
            why.Add(watch.Elapsed);
            may += reasons.Count == 0 ? 1 : 0;
            var same =
                explanations.CanPlace(volunteer, seat) == (reasons.Count == 0)
                && IsFine(problem.Problem, plan, volunteer, seat) == (reasons.Count == 0);
            different += same ? 0 : 1;
            if (pair % 50 == 0)
            {
                watch.Restart();
                explanations.Candidates(seat);
                ranking.Add(watch.Elapsed);
            }
        }

        report.Table(
            "Explanations",
            ["question", "asked", "p50 ms", "p99 ms", "max ms"],
            [
                [
                    "why not her on this seat",
                    Pairs.ToString(CultureInfo.InvariantCulture),
                    Samples.Show(why.Quantile(0.5)),
                    Samples.Show(why.Quantile(0.99)),
                    Samples.Show(why.Max),
                ],
                [
                    "all 1,000 for a seat, ranked, with reasons and costs",
                    $"{Pairs / 50}",
                    Samples.Show(ranking.Quantile(0.5)),
                    Samples.Show(ranking.Quantile(0.99)),
                    Samples.Show(ranking.Max),
                ],
            ],
            $"In {may:N0} of the {Pairs:N0} pairs nothing stood against her."
        );
        report.Exactly("Pairs where reasons, solver and checker differ, of 10,000", different, 0);
        report.AtMost("Reasons of a pair, p99 ms", why.Quantile(0.99), 1);
    }

    /// <summary>Half by lot, half among those who might come.</summary>
    private static (int Volunteer, int Seat) Draw(PreparedProblem problem, ref SeededRandom random, int pair)
    {
        var seat = random.Below(problem.Seats);
        var candidates = problem.CandidatesOf(seat);
        return (
            pair % 2 == 0 || candidates.Length == 0 ? random.Below(problem.Volunteers) : candidates[random.Below(candidates.Length)],
            seat
        );
    }

    private static bool IsFine(RosterProblem problem, int[] plan, int volunteer, int seat)
    {
        var with = plan.ToArray();
        with[seat] = volunteer;
        List<int> mine = [.. Enumerable.Range(0, with.Length).Where(each => with[each] == volunteer)];
        // Her other seats may lack a companion since every other seat was opened: asked is this seat.
        return !IndependentCheck
            .OfPerson(problem, problem.Volunteers[volunteer], mine, with)
            .Where(rule => rule != "pairs" || !IndependentCheck.HasCompanion(problem, seat, with))
            .Any();
    }
}
