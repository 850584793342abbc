namespace WeChatRights.Rostering.Bench;

/// <summary>
/// Judges a plan from the problem's own words. It shares no code with the solver: no prepared arrays, no counters, no rule table; slow and plain on purpose.
/// </summary>
internal static class IndependentCheck
{
    /// <summary>Every broken hard rule, one line for each; empty for a plan that may be published.</summary>
    public static List<string> Violations(RosterProblem problem, IReadOnlyList<int> plan)
    {
        List<string> found = [];
        for (var volunteer = 0; volunteer < problem.Volunteers.Count; volunteer++)
        {
            List<int> seats = [.. Enumerable.Range(0, plan.Count).Where(seat => plan[seat] == volunteer)];
            foreach (var rule in OfPerson(problem, problem.Volunteers[volunteer], seats, plan))
            {
                found.Add($"volunteer {volunteer}: {rule}");
            }
        }

        found.AddRange(
            from pin in problem.Pins
            where plan[pin.Seat] != (pin.Volunteer ?? -1)
            select $"seat {pin.Seat}: not as it was pinned"
        );
        return found;
    }

    /// <summary>The rules that one person's week breaks, by their codes.</summary>
    public static IEnumerable<string> OfPerson(RosterProblem problem, RosterVolunteer person, List<int> mine, IReadOnlyList<int> plan)
    {
        var seats = mine.Select(index => problem.Seats[index]).ToList();
        var times = seats.Select(seat => problem.Times[seat.Time]).ToList();
        foreach (var (index, seat) in mine.Zip(seats))
        {
            foreach (var rule in OfSeat(problem, person, index, seat, plan))
            {
                yield return rule;
            }
        }

        for (var one = 0; one < seats.Count; one++)
        {
            for (var other = one + 1; other < seats.Count; other++)
            {
                if (OfTwo(problem, person, seats[one], seats[other]) is { } rule)
                {
                    yield return rule;
                }
            }
        }

        var limits = person.Limits;
        if (seats.Count > limits.Duties)
        {
            yield return "duties";
        }

        if (times.Sum(time => time.End - time.Start) > limits.Minutes)
        {
            yield return "minutes";
        }

        if (times.Select(time => time.Day).Distinct().Count() > limits.Days)
        {
            yield return "days";
        }

        if (times.Count(time => time.IsNight) > limits.Nights)
        {
            yield return "nights";
        }

        if (times.Where(time => time.IsRestDay).Select(time => time.Day).Distinct().Count() > limits.RestDays)
        {
            yield return "rest-days";
        }
    }

    private static IEnumerable<string> OfSeat(RosterProblem problem, RosterVolunteer person, int index, Seat seat, IReadOnlyList<int> plan)
    {
        var time = problem.Times[seat.Time];
        if (!person.Available.Contains(seat.Time))
        {
            yield return "availability";
        }

        if ((person.Skills & seat.Needed) != seat.Needed)
        {
            yield return "skill";
        }

        if (seat.ForChildren && !person.ClearedForChildren)
        {
            yield return "clearance";
        }

        if (problem.Distance(person.Home, problem.Stations[seat.Station].Place) > person.TravelKm)
        {
            yield return "travel";
        }

        if (person.ExcludedStations.Contains(seat.Station))
        {
            yield return "exclusion";
        }

        if (person.LastDutyEnd is { } end && time.Start - end < person.Limits.RestMinutes)
        {
            yield return "rest";
        }

        if (person.InPairsOnly && !HasCompanion(problem, index, plan))
        {
            yield return "pairs";
        }
    }

    public static bool HasCompanion(RosterProblem problem, int index, IReadOnlyList<int> plan)
    {
        var seat = problem.Seats[index];
        return Enumerable
            .Range(0, plan.Count)
            .Any(other =>
                other != index && plan[other] >= 0 && problem.Seats[other].Station == seat.Station && problem.Seats[other].Time == seat.Time
            );
    }

    private static string? OfTwo(RosterProblem problem, RosterVolunteer person, Seat one, Seat other)
    {
        var (first, second) = (problem.Times[one.Time], problem.Times[other.Time]);
        if (first.Start > second.Start)
        {
            (first, second) = (second, first);
        }

        if (second.Start < first.End)
        {
            return "one-seat";
        }

        if (first.Day != second.Day)
        {
            return second.Start - first.End < person.Limits.RestMinutes ? "rest" : null;
        }

        var km = problem.Distance(problem.Stations[one.Station].Place, problem.Stations[other.Station].Place);
        return one.Station != other.Station && km > problem.SameDayKm ? "same-day" : null;
    }

    /// <summary>The cost of a plan by the weights, from their descriptions.</summary>
    public static long Cost(RosterProblem problem, IReadOnlyList<int> plan)
    {
        var weights = problem.Weights;
        long cost = 0;
        var least = problem.Volunteers.Count == 0 ? 0 : problem.Volunteers.Min(person => person.PastDuties);
        for (var volunteer = 0; volunteer < problem.Volunteers.Count; volunteer++)
        {
            var person = problem.Volunteers[volunteer];
            var duties = 0;
            foreach (
                var seat in Enumerable.Range(0, plan.Count).Where(index => plan[index] == volunteer).Select(index => problem.Seats[index])
            )
            {
                cost += weights.FairnessStep * duties++;
                cost += weights.HistoryStep * Math.Min(person.PastDuties - least, weights.HistoryCap);
                cost += weights.TravelPerKm * (int)Math.Round(problem.Distance(person.Home, problem.Stations[seat.Station].Place));
                cost += person.WishedTimes.Count > 0 && !person.WishedTimes.Contains(seat.Time) ? weights.Unwished : 0;
                for (var bit = 2; bit < 1 << 30; bit <<= 1)
                {
                    cost += ((int)person.Skills & bit) != 0 && ((int)seat.Needed & bit) == 0 ? weights.UnusedSkill : 0;
                }

                cost += person.KnownStations.Contains(seat.Station) ? 0 : weights.Unknown;
            }
        }

        var taken = Enumerable
            .Range(0, plan.Count)
            .Select(index => (Seat: problem.Seats[index], Person: plan[index] < 0 ? null : problem.Volunteers[plan[index]]))
            .ToList();
        cost += taken.Where(each => each.Person is null).Sum(each => each.Seat.IsMandatory ? weights.OpenMandatory : weights.OpenSecond);
        var filled = taken.Where(each => each.Person is not null).ToList();
        var slots = filled.GroupBy(each => (each.Seat.Station, each.Seat.Time));
        cost += weights.NoExperience * slots.Count(slot => !slot.Any(each => each.Person!.IsExperienced));
        var days = filled.GroupBy(each => (each.Seat.Station, problem.Times[each.Seat.Time].Day));
        return cost + (weights.NoWoman * days.Count(day => !day.Any(each => each.Person!.IsWoman)));
    }
}
