namespace WeChatRights.Rostering.Bench.Published;

/// <summary>
/// The cheapest whole roster of one employee when each day and type pays its dual price: labels that walk over the days, kept apart by what decides what may come next
/// (kind and length of the run, weekends, minutes), dominated where another is no dearer and has used no more of any limited type. Exact.
/// </summary>
internal sealed class WholeRosterPricing
{
    /// <summary>One bit above each counter of eight bits.</summary>
    private const ulong Guards = 0x8080808080808080;
    private const int Off = -1;

    private readonly ShiftInstance _instance;
    private readonly Employee _person;
    private readonly int _index;
    private readonly int _unit;
    private readonly int _units;
    private readonly int _weekends;
    private readonly int _phases;
    private readonly int[,] _after;
    private readonly int[] _limitShift;
    private readonly ulong _limits;

    private double[] _cost = new double[1 << 16];
    private ulong[] _used = new ulong[1 << 16];
    private int[] _key = new int[1 << 16];
    private int[] _from = new int[1 << 16];
    private int[] _next = new int[1 << 16];
    private sbyte[] _action = new sbyte[1 << 16];
    private readonly int[] _bucket;
    private int _count;

    public WholeRosterPricing(ShiftInstance instance, int person)
    {
        _instance = instance;
        _index = person;
        _person = instance.People[person];
        _unit = instance.Types.Select(type => type.Minutes).Aggregate(GreatestCommonDivisor);
        _units = (_person.MaxMinutes / _unit) + 1;
        _weekends = Math.Min(_person.MaxWeekends, instance.Days / 7) + 1;
        (_phases, _after) = Phases();
        (_limitShift, _limits) = Limits();
        _bucket = new int[_phases * _weekends * _units];
    }

    /// <summary>What her own requests cost in a roster.</summary>
    public int OwnCost(int[] row)
    {
        var cost = 0;
        for (var day = 0; day < _instance.Days; day++)
        {
            cost += RequestCost(day, row[day]);
        }

        return cost;
    }

    /// <param name="duals">Day × type.</param>
    /// <param name="noise">Added to the cost of a day and type; zero for an exact answer.</param>
    /// <returns>The cheapest rosters, the best first, by own cost less the duals.</returns>
    public List<(int[] Row, double Cost)> Solve(double[,] duals, Func<int, int, double>? noise = null, int most = 3)
    {
        _count = 0;
        Add(cost: 0, used: 0, key: Key(0, 0, 0), from: -1, Off);
        var first = 0;
        for (var day = 0; day < _instance.Days; day++)
        {
            var end = _count;
            Array.Fill(_bucket, -1);
            for (var label = first; label < end; label++)
            {
                Extend(label, day, duals, noise);
            }

            first = end;
        }

        return Best(first, most);
    }

    private static int GreatestCommonDivisor(int one, int other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);

    private int Key(int phase, int weekends, int units) => (((phase * _weekends) + weekends) * _units) + units;

    /// <summary>
    /// Phase 0: before the first day, where a run of any kind may have been going on. Then days off, then for each type runs that began inside, then runs that began
    /// before. After a phase: the one for each action, or -1; action 0 is a day off.
    /// </summary>
    private (int Count, int[,] After) Phases()
    {
        var (types, off, run) = (_instance.Types.Length, _person.MinDaysOff, _person.MaxRun);
        int Rest(int days) => Math.Min(days, off);
        int Work(int type, int length, bool began) => off + 1 + (((type * run) + length - 1) * 2) + (began ? 0 : 1);
        var count = off + 1 + (types * run * 2);
        var after = new int[count, types + 1];
        for (var phase = 0; phase < count; phase++)
        {
            for (var action = 0; action <= types; action++)
            {
                after[phase, action] = -1;
            }
        }

        after[0, 0] = off;
        for (var days = 1; days <= off; days++)
        {
            after[days, 0] = Rest(days + 1);
        }

        for (var type = 0; type < types; type++)
        {
            after[0, type + 1] = Work(type, 1, began: false);
            after[off, type + 1] = Work(type, 1, began: true);
            for (var length = 1; length <= run; length++)
            {
                foreach (var began in (bool[])[true, false])
                {
                    var phase = Work(type, length, began);
                    after[phase, 0] = !began || length >= _person.MinRun ? Rest(1) : -1;
                    for (var next = 0; next < types && length < run; next++)
                    {
                        after[phase, next + 1] = _instance.Types[type].NotBefore[next] ? -1 : Work(next, length + 1, began);
                    }
                }
            }
        }

        return (count, after);
    }

    /// <summary>Counters for types whose limit can be reached at all.</summary>
    private (int[] Shift, ulong Limits) Limits()
    {
        var shift = new int[_instance.Types.Length];
        ulong limits = 0;
        var counters = 0;
        for (var type = 0; type < shift.Length; type++)
        {
            var most = _person.MaxShifts[type];
            var reachable = Math.Min(_person.MaxMinutes / _instance.Types[type].Minutes, _instance.Days);
            shift[type] = -1;
            if (most > 0 && most < reachable)
            {
                shift[type] = 8 * counters++;
                limits |= (ulong)most << shift[type];
            }
        }

        return counters <= 8 ? (shift, limits) : throw new NotSupportedException("more than eight limited types");
    }

    private int RequestCost(int day, int type)
    {
        var cost = type == Off ? 0 : _instance.Unwanted[_index, day, type];
        for (var other = 0; other < _instance.Types.Length; other++)
        {
            cost += other == type ? 0 : _instance.Wanted[_index, day, other];
        }

        return cost;
    }

    private void Extend(int label, int day, double[,] duals, Func<int, int, double>? noise)
    {
        var key = _key[label];
        var units = key % _units;
        var weekends = key / _units % _weekends;
        var phase = key / _units / _weekends;
        var worked = phase > _person.MinDaysOff;
        if (_after[phase, 0] is var resting and >= 0)
        {
            Offer(_cost[label] + RequestCost(day, Off), _used[label], Key(resting, weekends, units), label, Off);
        }

        for (var type = 0; type < _instance.Types.Length && !_person.DaysOff[day]; type++)
        {
            var next = _after[phase, type + 1];
            var total = units + (_instance.Types[type].Minutes / _unit);
            var isNewWeekend = day % 7 == 5 || (day % 7 == 6 && !worked);
            var then = weekends + (isNewWeekend ? 1 : 0);
            if (next < 0 || _person.MaxShifts[type] == 0 || total >= _units || then >= _weekends)
            {
                continue;
            }

            var used = _used[label] + (_limitShift[type] >= 0 ? 1UL << _limitShift[type] : 0);
            if (IsWithin(used, _limits))
            {
                var cost = _cost[label] + RequestCost(day, type) - duals[day, type] + (noise?.Invoke(day, type) ?? 0);
                Offer(cost, used, Key(next, then, total), label, type);
            }
        }
    }

    /// <summary>No counter is above that of the other.</summary>
    private static bool IsWithin(ulong used, ulong limits) => (((limits | Guards) - used) & Guards) == Guards;

    private void Offer(double cost, ulong used, int key, int from, int action)
    {
        for (var other = _bucket[key]; other >= 0; other = _next[other])
        {
            if (_cost[other] <= cost && IsWithin(_used[other], used))
            {
                return;
            }

            if (cost <= _cost[other] && IsWithin(used, _used[other]))
            {
                // The new one takes the place of the one that it dominates.
                (_cost[other], _used[other], _from[other], _action[other]) = (cost, used, from, (sbyte)action);
                return;
            }
        }

        var label = Add(cost, used, key, from, action);
        _next[label] = _bucket[key];
        _bucket[key] = label;
    }

    private int Add(double cost, ulong used, int key, int from, int action)
    {
        if (_count == _cost.Length)
        {
            Array.Resize(ref _cost, _count * 2);
            Array.Resize(ref _used, _count * 2);
            Array.Resize(ref _key, _count * 2);
            Array.Resize(ref _from, _count * 2);
            Array.Resize(ref _next, _count * 2);
            Array.Resize(ref _action, _count * 2);
        }

        (_cost[_count], _used[_count], _key[_count], _from[_count], _next[_count], _action[_count]) = (
            cost,
            used,
            key,
            from,
            -1,
            (sbyte)action
        );
        return _count++;
    }

    private List<(int[] Row, double Cost)> Best(int first, int most)
    {
        var least = (_person.MinMinutes + _unit - 1) / _unit;
        var ends = Enumerable
            .Range(first, _count - first)
            .Where(label => _key[label] % _units >= least)
            .OrderBy(label => _cost[label])
            .Take(most);
        return [.. ends.Select(label => (Trace(label), _cost[label]))];
    }

    private int[] Trace(int label)
    {
        var row = new int[_instance.Days];
        for (var day = _instance.Days - 1; day >= 0; day--)
        {
            row[day] = _action[label];
            label = _from[label];
        }

        return row;
    }
}
