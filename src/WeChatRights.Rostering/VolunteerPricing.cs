namespace WeChatRights.Rostering;

/// <summary>
/// The best week of one volunteer when each seat pays its price: at most so many duties, days and rest days, at most two duties a day at near stations (more
/// where the day has more times), each duty dearer than the one before. A dynamic program over days. Rest between days, nights and the difference between long
/// and short duties are left out, and so are pinned seats, which makes her week no worse than any she could really have: that is what a bound needs.
/// </summary>
internal sealed class VolunteerPricing
{
    private const double Never = double.PositiveInfinity;
    private readonly PreparedProblem _p;
    private readonly int[] _dayOfTimes;
    private readonly int _perDay;
    private readonly int[] _open;
    private readonly double[] _reduced;
    private readonly double[] _dayBest;
    private readonly int[] _daySeats;
    private readonly int[] _trail;
    private double[] _value = [];
    private double[] _next = [];
    private int[] _choice = [];

    public VolunteerPricing(PreparedProblem problem)
    {
        _p = problem;
        _dayOfTimes = problem.TimeDay;
        _perDay = problem.Times == 0 ? 1 : _dayOfTimes.GroupBy(day => day).Max(times => times.Count());
        var most = problem.Volunteers == 0 ? 0 : Enumerable.Range(0, problem.Volunteers).Max(each => problem.SeatsOf(each).Length);
        _open = new int[most];
        _reduced = new double[most];
        _dayBest = new double[_perDay + 1];
        _daySeats = new int[problem.Days * (_perDay + 1) * _perDay];
        _trail = new int[_perDay];
        Chosen = new int[problem.Times];
    }

    /// <summary>The seats of the best week, the first <see cref="ChosenCount"/> of them.</summary>
    public int[] Chosen { get; }

    public int ChosenCount { get; private set; }

    /// <param name="price">For each seat what it pays this volunteer's kind.</param>
    /// <returns>The cost of her best week, prices taken off; zero or less.</returns>
    public double Solve(int volunteer, ReadOnlySpan<double> price, int kind)
    {
        var p = _p;
        ChosenCount = 0;
        var history = p.History[volunteer];
        var count = 0;
        foreach (var seat in p.SeatsOf(volunteer))
        {
            var reduced = p.PairCost(volunteer, seat) + history - price[(seat * SeatKinds.Count) + kind];
            if (reduced < 0 && p.Pin[seat] == PreparedProblem.NotPinned)
            {
                _open[count] = seat;
                _reduced[count++] = reduced;
            }
        }

        return count == 0 ? 0 : Week(volunteer, count);
    }

    private double Week(int volunteer, int count)
    {
        var p = _p;
        var duties = Math.Min(MostDuties(volunteer), count);
        var days = Math.Min(p.MaxDays[volunteer], Math.Min(duties, p.Days));
        var restDays = Math.Min(p.MaxRestDays[volunteer], days);
        if (duties <= 0 || days <= 0)
        {
            return 0;
        }

        var states = (duties + 1) * (days + 1) * (restDays + 1);
        Grow(states);
        Array.Fill(_value, Never, 0, states);
        _value[0] = 0;
        for (int day = 0, from = 0; day < p.Days; day++)
        {
            var to = from;
            while (to < count && _dayOfTimes[p.SeatTime[_open[to]]] == day)
            {
                to++;
            }

            var options = to > from ? DayOptions(day, from, to) : 0;
            var choice = _choice.AsSpan(day * states, states);
            choice.Clear();
            if (options > 0)
            {
                var rest = p.TimeRestDay[p.SeatTime[_open[from]]];
                Advance(choice, options, duties, days, restDays, rest, p.FairnessStep);
            }

            from = to;
        }

        return Trace(states, duties, days, restDays);
    }

    /// <summary>The duties that the minutes allow if all were as short as the shortest.</summary>
    private int MostDuties(int volunteer)
    {
        var shortest = int.MaxValue;
        foreach (var minutes in _p.TimeMinutes)
        {
            shortest = Math.Min(shortest, minutes);
        }

        return Math.Min(_p.MaxDuties[volunteer], _p.MaxMinutes[volunteer] / shortest);
    }

    private void Grow(int states)
    {
        if (_value.Length < states)
        {
            _value = new double[states];
            _next = new double[states];
            _choice = new int[states * _p.Days];
        }
    }

    /// <summary>The best set of k seats of the day for each k; returns the largest k there is.</summary>
    private int DayOptions(int day, int from, int to)
    {
        Array.Fill(_dayBest, Never);
        Extend(day, from, to, 0, 0);
        var most = 0;
        for (var k = 1; k <= _perDay; k++)
        {
            most = _dayBest[k] < 0 ? k : most;
        }

        return most;
    }

    private void Extend(int day, int from, int to, int taken, double sum)
    {
        for (var next = from; next < to; next++)
        {
            var seat = _open[next];
            if (!Fits(seat, taken))
            {
                continue;
            }

            _trail[taken] = seat;
            var total = sum + _reduced[next];
            if (total < _dayBest[taken + 1])
            {
                _dayBest[taken + 1] = total;
                _trail.AsSpan(0, taken + 1).CopyTo(_daySeats.AsSpan(((day * (_perDay + 1)) + taken + 1) * _perDay));
            }

            if (taken + 1 < _perDay)
            {
                Extend(day, next + 1, to, taken + 1, total);
            }
        }
    }

    private bool Fits(int seat, int taken)
    {
        var p = _p;
        for (var other = 0; other < taken; other++)
        {
            var with = _trail[other];
            if (
                (p.OverlapMask[p.SeatTime[seat]] >> p.SeatTime[with] & 1) != 0
                || !p.Near[(p.SeatStation[seat] * p.Stations) + p.SeatStation[with]]
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Advance(Span<int> choice, int options, int duties, int days, int restDays, int rest, int step)
    {
        var width = restDays + 1;
        var layer = (days + 1) * width;
        Array.Copy(_value, _next, (duties + 1) * layer);
        for (var n = 0; n < duties; n++)
        {
            for (var d = 0; d < days; d++)
            {
                for (var r = 0; r + rest <= restDays; r++)
                {
                    var value = _value[(n * layer) + (d * width) + r];
                    if (value == Never)
                    {
                        continue;
                    }

                    for (var k = 1; k <= options && n + k <= duties; k++)
                    {
                        // The duties so far make each further one dearer: step·n + step·(n+1) + …
                        var cost = value + _dayBest[k] + (step * ((k * n) + (k * (k - 1) / 2)));
                        var target = ((n + k) * layer) + ((d + 1) * width) + r + rest;
                        if (cost < _next[target])
                        {
                            _next[target] = cost;
                            choice[target] = k;
                        }
                    }
                }
            }
        }

        (_value, _next) = (_next, _value);
    }

    private double Trace(int states, int duties, int days, int restDays)
    {
        var best = 0;
        for (var state = 1; state < states; state++)
        {
            best = _value[state] < _value[best] ? state : best;
        }

        var value = _value[best];
        var width = restDays + 1;
        var layer = (days + 1) * width;
        for (var day = _p.Days - 1; day >= 0 && best != 0; day--)
        {
            var k = _choice[(day * states) + best];
            if (k == 0)
            {
                continue;
            }

            var seats = _daySeats.AsSpan(((day * (_perDay + 1)) + k) * _perDay, k);
            foreach (var seat in seats)
            {
                Chosen[ChosenCount++] = seat;
            }

            best -= (k * layer) + width + _p.TimeRestDay[_p.SeatTime[seats[0]]];
        }

        return value;
    }
}
