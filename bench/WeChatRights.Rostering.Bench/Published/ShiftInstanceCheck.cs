namespace WeChatRights.Rostering.Bench.Published;

/// <summary>Judges a schedule from the rules as they were published; shares nothing with the engine. A schedule is a type or -1 for each employee and day.</summary>
internal static class ShiftInstanceCheck
{
    public static List<string> Violations(ShiftInstance instance, int[][] schedule)
    {
        List<string> found = [];
        for (var person = 0; person < instance.People.Length; person++)
        {
            found.AddRange(OfPerson(instance, instance.People[person], schedule[person]));
        }

        return found;
    }

    public static long Cost(ShiftInstance instance, int[][] schedule)
    {
        long cost = 0;
        for (var day = 0; day < instance.Days; day++)
        {
            for (var type = 0; type < instance.Types.Length; type++)
            {
                var there = schedule.Count(row => row[day] == type);
                var (need, under, over) = instance.Cover[day, type];
                cost += (Math.Max(0, need - there) * under) + (Math.Max(0, there - need) * over);
                for (var person = 0; person < schedule.Length; person++)
                {
                    cost += schedule[person][day] == type ? instance.Unwanted[person, day, type] : instance.Wanted[person, day, type];
                }
            }
        }

        return cost;
    }

    private static IEnumerable<string> OfPerson(ShiftInstance instance, Employee person, int[] row)
    {
        var minutes = row.Where(type => type >= 0).Sum(type => instance.Types[type].Minutes);
        if (minutes > person.MaxMinutes || minutes < person.MinMinutes)
        {
            yield return $"{person.Id}: {minutes} minutes";
        }

        for (var type = 0; type < instance.Types.Length; type++)
        {
            if (row.Count(each => each == type) > person.MaxShifts[type])
            {
                yield return $"{person.Id}: too many {instance.Types[type].Id}";
            }
        }

        for (var day = 0; day < row.Length; day++)
        {
            if (row[day] >= 0 && person.DaysOff[day])
            {
                yield return $"{person.Id}: works on day off {day}";
            }

            if (day > 0 && row[day] >= 0 && row[day - 1] >= 0 && instance.Types[row[day - 1]].NotBefore[row[day]])
            {
                yield return $"{person.Id}: forbidden succession on day {day}";
            }
        }

        var weekends = Enumerable.Range(0, row.Length / 7).Count(week => row[(week * 7) + 5] >= 0 || row[(week * 7) + 6] >= 0);
        if (weekends > person.MaxWeekends)
        {
            yield return $"{person.Id}: {weekends} weekends";
        }

        foreach (var (from, to) in Runs(row))
        {
            // A run at either edge may go on outside the horizon, so it cannot be too short.
            var inside = from > 0 && to < row.Length;
            var works = row[from] >= 0;
            if (works && (to - from > person.MaxRun || (inside && to - from < person.MinRun)))
            {
                yield return $"{person.Id}: works {to - from} days from {from}";
            }

            if (!works && inside && to - from < person.MinDaysOff)
            {
                yield return $"{person.Id}: off for {to - from} days from {from}";
            }
        }
    }

    private static IEnumerable<(int From, int To)> Runs(int[] row)
    {
        for (int from = 0, to; from < row.Length; from = to)
        {
            to = from + 1;
            while (to < row.Length && row[to] >= 0 == row[from] >= 0)
            {
                to++;
            }

            yield return (from, to);
        }
    }
}
