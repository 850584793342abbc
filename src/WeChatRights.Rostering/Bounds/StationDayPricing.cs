namespace WeChatRights.Rostering.Bounds;

/// <summary>
/// For each station-day the cheapest kinds of people for its seats when each kind has its price: open seats, beginners alone and days without a woman cost what
/// the weights say. A dynamic program over the seats, with what has been seen in the slot and on the day as its state.
/// </summary>
internal sealed class StationDayPricing
{
    private const int SlotFilled = 1;
    private const int SlotExperienced = 2;
    private const int DayFilled = 4;
    private const int DayWoman = 8;
    private const int States = 16;
    private const int Open = SeatKinds.Count;

    private readonly PreparedProblem _p;
    private readonly int[][] _days;
    private readonly int[] _fixedKind;
    private readonly sbyte[] _option;
    private readonly byte[] _from;
    private readonly int _noExperience;
    private readonly int _noWoman;

    public StationDayPricing(PreparedProblem problem)
    {
        _p = problem;
        _days =
        [
            .. Enumerable
                .Range(0, problem.Seats)
                .GroupBy(seat => problem.SeatStationDay[seat])
                .Select(seats => seats.OrderBy(seat => problem.SeatSlot[seat]).ToArray()),
        ];
        _fixedKind =
        [
            .. problem.Pin.Select(pin =>
                pin == PreparedProblem.NotPinned ? -1
                : pin == RosterPlan.Open ? Open
                : SeatKinds.Of(problem, pin)
            ),
        ];
        var longest = _days.Length == 0 ? 0 : _days.Max(seats => seats.Length);
        _option = new sbyte[longest * States];
        _from = new byte[longest * States];
        _noExperience = problem.Problem.Weights.NoExperience;
        _noWoman = problem.Problem.Weights.NoWoman;
    }

    /// <summary>Adds 1 to <paramref name="chosen"/> at seat and kind for each seat that is filled; returns the cost of all station-days with prices.</summary>
    public double Solve(ReadOnlySpan<double> price, Span<double> chosen)
    {
        var total = 0.0;
        foreach (var seats in _days)
        {
            total += SolveDay(seats, price, chosen);
        }

        return total;
    }

    private double SolveDay(int[] seats, ReadOnlySpan<double> price, Span<double> chosen)
    {
        Span<double> value = stackalloc double[States];
        Span<double> next = stackalloc double[States];
        value.Fill(double.PositiveInfinity);
        value[0] = 0;
        for (var index = 0; index < seats.Length; index++)
        {
            var seat = seats[index];
            next.Fill(double.PositiveInfinity);
            var ends = index + 1 == seats.Length || _p.SeatSlot[seats[index + 1]] != _p.SeatSlot[seat];
            for (var state = 0; state < States; state++)
            {
                if (value[state] == double.PositiveInfinity)
                {
                    continue;
                }

                for (var option = 0; option <= Open; option++)
                {
                    var (cost, target) = Take(seat, state, option, price);
                    if (ends)
                    {
                        cost += (target & (SlotFilled | SlotExperienced)) == SlotFilled ? _noExperience : 0;
                        target &= ~(SlotFilled | SlotExperienced);
                    }

                    if (value[state] + cost < next[target])
                    {
                        next[target] = value[state] + cost;
                        _option[(index * States) + target] = (sbyte)option;
                        _from[(index * States) + target] = (byte)state;
                    }
                }
            }

            next.CopyTo(value);
        }

        value[DayFilled] += _noWoman;
        return Trace(seats, value, chosen);
    }

    private (double Cost, int Target) Take(int seat, int state, int option, ReadOnlySpan<double> price)
    {
        var kind = _fixedKind[seat];
        if (kind >= 0 && kind != option)
        {
            return (double.PositiveInfinity, state);
        }

        if (option == Open)
        {
            return (_p.SeatMiss[seat], state);
        }

        var target = state | SlotFilled | DayFilled;
        target |= (option & 1) != 0 ? SlotExperienced : 0;
        target |= (option & 2) != 0 ? DayWoman : 0;
        return (kind >= 0 ? 0 : price[(seat * SeatKinds.Count) + option], target);
    }

    private double Trace(int[] seats, ReadOnlySpan<double> value, Span<double> chosen)
    {
        var state = 0;
        for (var other = 1; other < States; other++)
        {
            state = value[other] < value[state] ? other : state;
        }

        var best = value[state];
        for (var index = seats.Length - 1; index >= 0; index--)
        {
            var option = _option[(index * States) + state];
            if (option != Open && _fixedKind[seats[index]] < 0)
            {
                chosen[(seats[index] * SeatKinds.Count) + option]++;
            }

            state = _from[(index * States) + state];
        }

        return best;
    }
}
