using System.Numerics;

namespace WeChatRights.Rostering.Answers;

/// <summary>The search behind <see cref="Replacement"/>: seat after seat, the dearest to leave open first.</summary>
internal sealed class ReplacementSearch(PlanState state, int changePenalty)
{
    private readonly PreparedProblem _p = state.Problem;
    private readonly ulong[] _away = new ulong[state.Problem.Volunteers];
    private readonly HashSet<(int Seat, int Volunteer)> _refused = [];
    private readonly HashSet<int> _lost = [];
    private readonly List<SeatChange> _changes = [];

    private Chain _best;

    /// <param name="First">Who takes the lost seat.</param>
    /// <param name="Left">The seat she leaves for it, or -1.</param>
    /// <param name="Second">Who takes that one.</param>
    private readonly record struct Chain(int First, int Left, int Second, int Cost);

    public ReplacementPlan Run(
        RosterPlan plan,
        IReadOnlyCollection<int> lost,
        IReadOnlyCollection<int> gone,
        IReadOnlyCollection<(int Seat, int Volunteer)> refused
    )
    {
        foreach (var seat in lost)
        {
            _lost.Add(seat);
            if (state.SeatVolunteer[seat] is var volunteer and not RosterPlan.Open)
            {
                _away[volunteer] |= _p.OverlapMask[_p.SeatTime[seat]];
                state.Remove(seat);
            }
        }

        foreach (var volunteer in gone)
        {
            _away[volunteer] = ulong.MaxValue;
        }

        _refused.UnionWith(refused);
        List<int> open = [];
        foreach (
            var seat in _lost.OrderByDescending(seat => _p.SeatMiss[seat]).ThenBy(seat => _p.CandidatesOf(seat).Length).ThenBy(seat => seat)
        )
        {
            if (!Mend(seat, plan))
            {
                open.Add(seat);
            }
        }

        var mended = state.ToPlan();
        var disturbed = Enumerable
            .Range(0, _p.Seats)
            .Count(seat => !_lost.Contains(seat) && plan.Volunteers[seat] != mended.Volunteers[seat]);
        return new ReplacementPlan(mended, _changes, open, Alone(open), disturbed, state.Cost);
    }

    private List<int> Alone(List<int> open)
    {
        var slots = open.Where(state.IsLonely).Select(seat => _p.SeatSlot[seat]).ToHashSet();
        return slots.Count == 0
            ? []
            : [.. Enumerable.Range(0, _p.Seats).Where(seat => state.SeatVolunteer[seat] >= 0 && slots.Contains(_p.SeatSlot[seat]))];
    }

    private bool Mend(int seat, RosterPlan plan)
    {
        _best = new Chain(-1, -1, -1, 0);
        foreach (var volunteer in _p.CandidatesOf(seat))
        {
            if (IsAsked(volunteer, seat) && state.CanPlace(volunteer, seat))
            {
                Offer(new Chain(volunteer, -1, -1, state.PlaceCost(volunteer, seat)));
            }
        }

        foreach (var volunteer in _p.CandidatesOf(seat))
        {
            if (state.Busy[volunteer] != 0 && IsAsked(volunteer, seat))
            {
                LookForChains(volunteer, seat);
            }
        }

        if (_best.First < 0)
        {
            return false;
        }

        if (_best.Left >= 0)
        {
            state.Remove(_best.Left);
            state.Place(_best.First, seat);
            state.Place(_best.Second, _best.Left);
            _changes.Add(new SeatChange(seat, Holder(plan, seat), _best.First));
            _changes.Add(new SeatChange(_best.Left, _best.First, _best.Second));
        }
        else
        {
            state.Place(_best.First, seat);
            _changes.Add(new SeatChange(seat, Holder(plan, seat), _best.First));
        }

        return true;
    }

    private static int? Holder(RosterPlan plan, int seat) => plan.VolunteerAt(seat);

    private bool IsAsked(int volunteer, int seat) =>
        (_away[volunteer] >> _p.SeatTime[seat] & 1) == 0 && (_refused.Count == 0 || !_refused.Contains((seat, volunteer)));

    private void Offer(Chain chain)
    {
        if (chain.Cost < _best.Cost)
        {
            _best = chain;
        }
    }

    private void LookForChains(int volunteer, int seat)
    {
        var overlapping = state.Busy[volunteer] & _p.OverlapMask[_p.SeatTime[seat]];
        if ((overlapping & (overlapping - 1)) != 0)
        {
            return;
        }

        // With nothing in the way she is looked at for a chain too only where she cannot come directly.
        if (overlapping == 0 && state.CanPlace(volunteer, seat))
        {
            return;
        }

        for (var duties = overlapping != 0 ? overlapping : state.Busy[volunteer]; duties != 0; duties &= duties - 1)
        {
            var left = state.SeatAt(volunteer, BitOperations.TrailingZeroCount(duties));
            if (_p.Pin[left] == PreparedProblem.NotPinned && !_lost.Contains(left))
            {
                LookForSecond(volunteer, seat, left);
            }
        }
    }

    /// <summary>Nobody can be placed on the open seat for less.</summary>
    private int LeastPlaceCost(int seat)
    {
        var (slot, day) = (_p.SeatSlot[seat], _p.SeatStationDay[seat]);
        return _p.LeastPair[seat]
            - _p.SeatMiss[seat]
            + Math.Min(state.ExperienceCost(slot, 0), state.ExperienceCost(slot, 1))
            + Math.Min(state.WomanCost(day, 0), state.WomanCost(day, 1));
    }

    private void LookForSecond(int volunteer, int seat, int left)
    {
        var freed = state.Remove(left) + changePenalty;
        if (state.CanPlace(volunteer, seat))
        {
            freed += state.Place(volunteer, seat);
            if (freed + LeastPlaceCost(left) < _best.Cost)
            {
                foreach (var second in _p.CandidatesOf(left))
                {
                    if (second != volunteer && IsAsked(second, left) && state.CanPlace(second, left))
                    {
                        Offer(new Chain(volunteer, left, second, freed + state.PlaceCost(second, left)));
                    }
                }
            }

            state.Remove(seat);
        }

        state.Place(volunteer, left);
    }
}
