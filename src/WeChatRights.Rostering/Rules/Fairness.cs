namespace WeChatRights.Rostering.Rules;

/// <summary>One volunteer's share of a plan.</summary>
/// <param name="PastDuties">Of the weeks before, as the problem has them.</param>
/// <param name="MostDuties">How many she would give this week.</param>
/// <param name="Unwished">Duties outside the times she asked for.</param>
public sealed record FairnessRow(int Volunteer, int Duties, int PastDuties, int MostDuties, int Minutes, int Unwished)
{
    public int Total => Duties + PastDuties;
}

/// <summary>How evenly a plan shares the duties: what the fairness page shows, and what a complaint about always the same people can be held against.</summary>
/// <param name="Rows">Most burdened first.</param>
/// <param name="Gini">
/// Gini coefficient of all duties, past ones included, among those who could have served at least once: 0 when all have the same, towards 1 when one has all.
/// </param>
/// <param name="LeftOut">How many could have served at least once, and do not.</param>
public sealed record FairnessView(IReadOnlyList<FairnessRow> Rows, double Gini, int LeftOut);

public static class Fairness
{
    public static FairnessView Of(PreparedProblem problem, RosterPlan plan)
    {
        var (duties, minutes, unwished) = (new int[problem.Volunteers], new int[problem.Volunteers], new int[problem.Volunteers]);
        for (var seat = 0; seat < problem.Seats; seat++)
        {
            if (plan.Volunteers[seat] is var volunteer and not RosterPlan.Open)
            {
                var time = problem.SeatTime[seat];
                var wished = problem.Problem.Volunteers[volunteer].WishedTimes;
                duties[volunteer]++;
                minutes[volunteer] += problem.TimeMinutes[time];
                unwished[volunteer] += wished.Count > 0 && !wished.Contains(time) ? 1 : 0;
            }
        }

        var rows = problem
            .Problem.Volunteers.Select(
                (each, index) => new FairnessRow(index, duties[index], each.PastDuties, each.Limits.Duties, minutes[index], unwished[index])
            )
            .OrderByDescending(row => row.Total)
            .ThenBy(row => row.Volunteer)
            .ToList();
        var able = rows.FindAll(row => row.MostDuties > 0 && problem.SeatsOf(row.Volunteer).Length > 0);
        return new FairnessView(rows, Gini([.. able.Select(row => row.Total).Order()]), able.Count(row => row.Duties == 0));
    }

    /// <param name="ascending">From the least to the most.</param>
    private static double Gini(int[] ascending)
    {
        var sum = ascending.Sum(value => (long)value);
        var ranked = ascending.Select((value, index) => (2L * (index + 1) - ascending.Length - 1) * value).Sum();
        return sum == 0 ? 0 : (double)ranked / (ascending.Length * sum);
    }
}
