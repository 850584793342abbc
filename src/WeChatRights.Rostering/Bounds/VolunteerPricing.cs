namespace WeChatRights.Rostering.Bounds;

/// <summary>
/// The best week of one volunteer when each seat pays its price: at most so many duties, days and rest days, duties of one day at near stations, each duty
/// dearer than the one before. A dynamic program over days. Rest between days, nights, pinned seats and the difference between long and short duties are left
/// out, which makes her week no worse than any she could really have: that is what a bound needs.
/// </summary>
internal sealed class VolunteerPricing
{
    private const double Never = double.PositiveInfinity;
    private readonly PreparedProblem _p;
    private readonly int[] _pairCost;
    private readonly int _perDay;
    private readonly int _shortest;

    /// <summary>Her seats that pay more than they cost, by time, and by how much.</summary>
    private readonly int[] _open;
    private readonly double[] _reduced;
    private readonly int[] _dayStart;

    /// <summary>For each day and number of duties the best sum, and its seats.</summary>
    private readonly double[] _dayBest;
    private readonly int[] _daySeats;
    private readonly int[] _trail;
    private double[] _value = [];
    private double[] _next = [];
    private byte[] _choice = [];
    private int _openCount;
    private int _duties;
    private int _days;
    private int _restDays;

    public VolunteerPricing(PreparedProblem problem)
    {
        _p = problem;
        _perDay = problem.Times == 0 ? 1 : problem.TimeDay.GroupBy(day => day).Max(times => times.Count());
        _shortest = problem.Times == 0 ? 1 : problem.TimeMinutes.Min();
        _pairCost = new int[problem.SeatOf.Length];
        var most = 0;
        for (var volunteer = 0; volunteer < problem.Volunteers; volunteer++)
        {
            most = Math.Max(most, problem.SeatsOf(volunteer).Length);
            for (var index = problem.SeatOfStart[volunteer]; index < problem.SeatOfStart[volunteer + 1]; index++)
            {
                _pairCost[index] = problem.PairCost(volunteer, problem.SeatOf[index]) + problem.History[volunteer];
            }
        }

        _open = new int[most];
        _reduced = new double[most];
        _dayStart = new int[problem.Days + 1];
        _dayBest = new double[problem.Days * (_perDay + 1)];
        _daySeats = new int[problem.Days * (_perDay + 1) * _perDay];
        _trail = new int[_perDay];
        Chosen = new int[Math.Max(1, problem.Times)];
    }

    /// <summary>The seats of the best week, the first <see cref="ChosenCount"/> of them.</summary>
    public int[] Chosen { get; }

    public int ChosenCount { get; private set; }

    private int States => (_duties + 1) * (_days + 1) * (_restDays + 1);

    private int Layer => (_days + 1) * (_restDays + 1);

    /// <param name="price">For each seat and kind what it pays.</param>
    /// <returns>The cost of her best week, prices taken off; zero or less.</returns>
    public double Solve(int volunteer, ReadOnlySpan<double> price)
    {
        ChosenCount = 0;
        if (!Open(volunteer, price))
        {
            return 0;
        }

        Begin();
        for (var day = 0; day < _p.Days; day++)
        {
            Advance(day);
        }

        return Trace();
    }

    /// <summary>
    /// For each of her seats (<see cref="PreparedProblem.SeatsOf"/>) how much worse her best week becomes when it must hold that seat: the larger, the less likely
    /// a good plan has the pair. An estimate where a day has more than two times.
    /// </summary>
    public void ReducedCosts(int volunteer, ReadOnlySpan<double> price, Span<double> result)
    {
        var free = Solve(volunteer, price);
        var first = _p.SeatOfStart[volunteer];
        var seats = _p.SeatsOf(volunteer);
        result[..seats.Length].Fill(Never);
        if (_duties <= 0 || _days <= 0)
        {
            return;
        }

        Span<double> others = stackalloc double[2];
        for (int from = 0, to = 0; from < seats.Length; from = to)
        {
            var day = _p.TimeDay[_p.SeatTime[seats[from]]];
            WithoutDay(day, others);
            for (; to < seats.Length && _p.TimeDay[_p.SeatTime[seats[to]]] == day; to++)
            {
                var seat = seats[to];
                var reduced = _pairCost[first + to] - price[(seat * SeatKinds.Count) + SeatKinds.Of(_p, volunteer)];
                var forced = Math.Min(others[0] + reduced, others[1] + reduced + BestPartner(day, seat));
                result[to] = _p.Pin[seat] == PreparedProblem.NotPinned ? forced - free : Never;
            }
        }
    }

    /// <summary>Finds what pays for her, and the best sets of it for each day. False when nothing does.</summary>
    private bool Open(int volunteer, ReadOnlySpan<double> price)
    {
        var p = _p;
        var kind = SeatKinds.Of(p, volunteer);
        var count = 0;
        var day = 0;
        for (var index = p.SeatOfStart[volunteer]; index < p.SeatOfStart[volunteer + 1]; index++)
        {
            var seat = p.SeatOf[index];
            var reduced = _pairCost[index] - price[(seat * SeatKinds.Count) + kind];
            if (reduced < 0 && p.Pin[seat] == PreparedProblem.NotPinned)
            {
                for (var of = p.TimeDay[p.SeatTime[seat]]; day < of; )
                {
                    _dayStart[++day] = count;
                }

                _open[count] = seat;
                _reduced[count++] = reduced;
            }
        }

        while (day < p.Days)
        {
            _dayStart[++day] = count;
        }

        _openCount = count;
        _duties = Math.Min(p.MaxDuties[volunteer], p.MaxMinutes[volunteer] / _shortest);
        _duties = Math.Min(_duties, p.Times);
        _days = Math.Min(p.MaxDays[volunteer], Math.Min(_duties, p.Days));
        _restDays = Math.Min(p.MaxRestDays[volunteer], _days);
        if (_duties <= 0 || _days <= 0)
        {
            return false;
        }

        if (_value.Length < States)
        {
            _value = new double[States];
            _next = new double[States];
            _choice = new byte[States * p.Days];
        }

        Array.Fill(_dayBest, Never);
        for (day = 0; day < p.Days; day++)
        {
            DayOptions(day);
        }

        return _openCount > 0;
    }

    private void Begin()
    {
        Array.Fill(_value, Never, 0, States);
        _value[0] = 0;
    }

    /// <summary>The best set of k of the day's seats for each k.</summary>
    private void DayOptions(int day)
    {
        var (from, to) = (_dayStart[day], _dayStart[day + 1]);
        if (from == to)
        {
            return;
        }

        var best = from;
        for (var index = from + 1; index < to; index++)
        {
            best = _reduced[index] < _reduced[best] ? index : best;
        }

        FirstPair(day, from, to, best);
        Extend(day, from, to, 0, 0, _reduced[best]);
    }

    /// <summary>The best seat with the best beside it: mostly the best pair there is, so that hardly any other has to be looked at.</summary>
    private void FirstPair(int day, int from, int to, int best)
    {
        var row = day * (_perDay + 1);
        for (var other = from; other < to && _perDay > 1; other++)
        {
            var total = _reduced[best] + _reduced[other];
            if (total < _dayBest[row + 2] && FitBesides(_open[best], _open[other]))
            {
                _dayBest[row + 2] = total;
                var seats = _daySeats.AsSpan((row + 2) * _perDay, 2);
                (seats[0], seats[1]) = (_open[best], _open[other]);
            }
        }
    }

    private void Extend(int day, int from, int to, int taken, double sum, double least)
    {
        var row = day * (_perDay + 1);
        for (var next = from; next < to; next++)
        {
            var total = sum + _reduced[next];
            var better = total < _dayBest[row + taken + 1];
            var further = CanLeadToBetter(row, taken + 1, total, least);
            if ((!better && !further) || !Fits(_open[next], taken))
            {
                continue;
            }

            _trail[taken] = _open[next];
            if (better)
            {
                _dayBest[row + taken + 1] = total;
                _trail.AsSpan(0, taken + 1).CopyTo(_daySeats.AsSpan((row + taken + 1) * _perDay));
            }

            if (further)
            {
                Extend(day, next + 1, to, taken + 1, total, least);
            }
        }
    }

    /// <summary>Whether so many seats with this sum could still grow into a better set of any size: a set that is not the best of its size may be all there is for a larger one.</summary>
    private bool CanLeadToBetter(int row, int taken, double sum, double least)
    {
        for (var size = taken + 1; size <= _perDay; size++)
        {
            if (sum + ((size - taken) * least) < _dayBest[row + size])
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(int seat, int taken)
    {
        for (var other = 0; other < taken; other++)
        {
            if (!FitBesides(seat, _trail[other]))
            {
                return false;
            }
        }

        return true;
    }

    private bool FitBesides(int seat, int other) =>
        (_p.OverlapMask[_p.SeatTime[seat]] >> _p.SeatTime[other] & 1) == 0
        && _p.Near[(_p.SeatStation[seat] * _p.Stations) + _p.SeatStation[other]];

    private void Advance(int day)
    {
        var (duties, days, restDays, step) = (_duties, _days, _restDays, _p.FairnessStep);
        var width = restDays + 1;
        var layer = Layer;
        var choice = _choice.AsSpan(day * States, States);
        choice.Clear();
        var row = day * (_perDay + 1);
        if (_dayStart[day] == _dayStart[day + 1])
        {
            return;
        }

        var rest = _p.TimeRestDay[_p.SeatTime[_open[_dayStart[day]]]];
        Array.Copy(_value, _next, States);

        // So many days have passed, and d of them hold d duties at least and all their times at most.
        for (var d = 0; d < days && d <= day; d++)
        {
            for (var n = d; n < duties && n <= d * _perDay; n++)
            {
                for (var r = 0; r + rest <= restDays; r++)
                {
                    var value = _value[(n * layer) + (d * width) + r];
                    if (value == Never)
                    {
                        continue;
                    }

                    for (var k = 1; k <= _perDay && n + k <= duties; k++)
                    {
                        // The duties so far make each further one dearer: step·n + step·(n+1) + …
                        var cost = value + _dayBest[row + k] + (step * ((k * n) + (k * (k - 1) / 2)));
                        var target = ((n + k) * layer) + ((d + 1) * width) + r + rest;
                        if (cost < _next[target])
                        {
                            _next[target] = cost;
                            choice[target] = (byte)k;
                        }
                    }
                }
            }
        }

        (_value, _next) = (_next, _value);
    }

    private double Trace()
    {
        var best = 0;
        for (var state = 1; state < States; state++)
        {
            best = _value[state] < _value[best] ? state : best;
        }

        var value = _value[best];
        for (var day = _p.Days - 1; day >= 0 && best != 0; day--)
        {
            int k = _choice[(day * States) + best];
            if (k == 0)
            {
                continue;
            }

            var seats = _daySeats.AsSpan(((day * (_perDay + 1)) + k) * _perDay, k);
            foreach (var seat in seats)
            {
                Chosen[ChosenCount++] = seat;
            }

            best -= (k * Layer) + _restDays + 1 + _p.TimeRestDay[_p.SeatTime[seats[0]]];
        }

        return value;
    }

    /// <summary>The best of the other days when this day is to hold one more duty, and two more, fairness included.</summary>
    private void WithoutDay(int day, Span<double> others)
    {
        Begin();
        for (var other = 0; other < _p.Days; other++)
        {
            if (other != day)
            {
                Advance(other);
            }
        }

        others.Fill(Never);
        var rest = 0;
        for (var time = 0; time < _p.Times; time++)
        {
            rest |= _p.TimeDay[time] == day ? _p.TimeRestDay[time] : 0;
        }

        for (var n = 0; n < _duties; n++)
        {
            for (var d = 0; d < _days; d++)
            {
                for (var r = 0; r + rest <= _restDays; r++)
                {
                    var value = _value[(n * Layer) + (d * (_restDays + 1)) + r];
                    others[0] = Math.Min(others[0], value + (_p.FairnessStep * n));
                    others[1] = n + 2 <= _duties ? Math.Min(others[1], value + (_p.FairnessStep * ((2 * n) + 1))) : others[1];
                }
            }
        }
    }

    private double BestPartner(int day, int seat)
    {
        var best = Never;
        for (var index = _dayStart[day]; index < _dayStart[day + 1]; index++)
        {
            if (_reduced[index] < best && FitBesides(seat, _open[index]))
            {
                best = _reduced[index];
            }
        }

        return best;
    }
}
