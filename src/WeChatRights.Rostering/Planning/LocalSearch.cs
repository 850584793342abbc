using System.Numerics;

namespace WeChatRights.Rostering.Planning;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983). A step takes a seat and one of its candidates and puts her there. Whoever sat there moves out; if she
/// cannot come because of another duty of hers (the same time, the same day, a limit), she leaves that one, and it goes to the one who had to move (a swap) or
/// to a third (an ejection chain). Only steps that keep every hard rule are looked at.
/// </summary>
internal sealed class LocalSearch
{
    /// <summary>Degrees are cost: at the first a travel of a few kilometres more is taken in stride, at the last next to nothing is.</summary>
    public const double Hot = 14;
    public const double Cold = 0.35;

    /// <summary>Where it begins from somebody's draft, which a hotter start would wipe out.</summary>
    public const double Warm = 2;

    /// <summary>Giving up one duty is not enough.</summary>
    private const int Unwilling = -2;

    /// <summary>Metropolis accepts what costs at most −T·ln u; the logarithm comes from a table of as many steps.</summary>
    private const int LogSteps = 4096;
    private static readonly double[] MinusLog = [.. Enumerable.Range(0, LogSteps).Select(step => -Math.Log((step + 0.5) / LogSteps))];

    private readonly PlanState _state;
    private readonly PreparedProblem _p;
    private readonly int[] _movable;
    private int[] _start;
    private int[] _likely;
    private SeededRandom _random;

    public LocalSearch(PlanState state, ulong seed)
    {
        _state = state;
        _p = state.Problem;
        _random = new SeededRandom(seed);
        _start = _p.CandidateStart;
        _likely = _p.Candidate;
        _movable =
        [
            .. Enumerable
                .Range(0, _p.Seats)
                .Where(seat => _p.Pin[seat] == PreparedProblem.NotPinned && _p.CandidateStart[seat + 1] > _p.CandidateStart[seat]),
        ];
        Best = [.. state.SeatVolunteer];
        BestCost = state.Cost;
    }

    /// <summary>The best plan seen so far.</summary>
    public int[] Best { get; }

    public long BestCost { get; private set; }

    public long Accepted { get; private set; }

    /// <summary>Does that many steps at one temperature.</summary>
    public void Run(int steps, double temperature)
    {
        if (_movable.Length == 0)
        {
            return;
        }

        var best = BestCost;
        for (var step = 0; step < steps; step++)
        {
            var seat = _movable[_random.Below(_movable.Length)];
            var from = _start[seat];
            var volunteer = _likely[from + _random.Below(_start[seat + 1] - from)];
            if (_state.SeatVolunteer[seat] == volunteer)
            {
                continue;
            }

            var allowed = (int)Math.Min(temperature * MinusLog[_random.Below(LogSteps)], int.MaxValue);
            if (Step(seat, volunteer, allowed) && _state.Cost < best)
            {
                best = BestCost = _state.Cost;
                _state.SeatVolunteer.CopyTo(Best, 0);
            }
        }
    }

    /// <summary>From now on draws candidates from these.</summary>
    public void Narrow(LikelyPairs pairs) => (_start, _likely) = (pairs.Start, pairs.Candidate);

    /// <summary>Takes the plan as the best one, when something else has made it better.</summary>
    public void Keep()
    {
        if (_state.Cost < BestCost)
        {
            BestCost = _state.Cost;
            _state.SeatVolunteer.CopyTo(Best, 0);
        }
    }

    /// <summary>Goes on from the best plan.</summary>
    public void Return() => _state.MoveTo(Best);

    private bool Step(int seat, int volunteer, int allowed)
    {
        var state = _state;
        var left = DutyInTheWay(volunteer, seat);
        if (left == Unwilling)
        {
            return false;
        }

        var before = state.Cost;
        var moved = state.SeatVolunteer[seat];
        if (moved >= 0)
        {
            state.Remove(seat);
        }

        if (left >= 0)
        {
            state.Remove(left);
        }

        var follower = -1;
        var ok = state.CanPlace(volunteer, seat);
        if (ok)
        {
            state.Place(volunteer, seat);
            if (left >= 0)
            {
                follower = Follower(left, moved);
                if (follower >= 0)
                {
                    state.Place(follower, left);
                }
                else
                {
                    ok = !state.IsLonely(left);
                }
            }

            if (ok && state.Cost - before <= allowed)
            {
                Accepted++;
                return true;
            }

            if (follower >= 0)
            {
                state.Remove(left);
            }

            state.Remove(seat);
        }

        if (left >= 0)
        {
            state.Place(volunteer, left);
        }

        if (moved >= 0)
        {
            state.Place(moved, seat);
        }

        return false;
    }

    /// <summary>Which of her duties she would give up for the seat: -1 none, or <see cref="Unwilling"/>.</summary>
    private int DutyInTheWay(int volunteer, int seat)
    {
        var state = _state;
        var busy = state.Busy[volunteer];
        if (busy == 0)
        {
            return -1;
        }

        var time = _p.SeatTime[seat];
        var overlapping = busy & _p.OverlapMask[time];
        var way = overlapping;
        if (overlapping == 0)
        {
            if (state.CanPlace(volunteer, seat))
            {
                return -1;
            }

            // One of the same day where that is what stands against it, else any.
            way = busy & _p.DayMask[time];
            way = way != 0 && (_random.Next() & 1) == 0 ? way : busy;
        }
        else if ((overlapping & (overlapping - 1)) != 0)
        {
            return Unwilling;
        }

        for (var skip = _random.Below(BitOperations.PopCount(way)); skip > 0; skip--)
        {
            way &= way - 1;
        }

        var left = state.SeatAt(volunteer, BitOperations.TrailingZeroCount(way));
        return left == seat || _p.Pin[left] != PreparedProblem.NotPinned ? Unwilling : left;
    }

    /// <summary>Who takes the seat that was left: the one who moved out if she may, else the cheapest of three candidates drawn by lot; -1: nobody.</summary>
    private int Follower(int seat, int moved)
    {
        if (moved >= 0 && _p.IsCandidate(moved, seat) && _state.CanPlace(moved, seat))
        {
            return moved;
        }

        var best = -1;
        var bestCost = 0;
        var from = _start[seat];
        var count = _start[seat + 1] - from;
        for (var draw = 0; draw < 3 && count > 0; draw++)
        {
            var volunteer = _likely[from + _random.Below(count)];
            if (_state.CanPlace(volunteer, seat))
            {
                var cost = _state.PlaceCost(volunteer, seat);
                if (cost < bestCost)
                {
                    (best, bestCost) = (volunteer, cost);
                }
            }
        }

        return best;
    }
}
