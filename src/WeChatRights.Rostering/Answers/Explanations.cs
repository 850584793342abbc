namespace WeChatRights.Rostering.Answers;

/// <summary>Somebody for a seat: what stands against her, or what she would cost and for what.</summary>
/// <param name="Reasons">Empty exactly when the solver may place her.</param>
/// <param name="Cost">What the plan's cost changes by when she takes the seat, whoever sits there now making room.</param>
/// <param name="Parts">The cost by rule; they add up to <paramref name="Cost"/>.</param>
public sealed record SeatCandidate(int Volunteer, IReadOnlyList<RuleReason> Reasons, int Cost, IReadOnlyList<CostPart> Parts)
{
    public bool MayTake => Reasons.Count == 0;
}

/// <summary>What would fill a seat that nobody may take: one rule lifted for one person.</summary>
public sealed record SeatCure(int Volunteer, RuleReason Reason);

/// <summary>Why a seat is hard to fill.</summary>
/// <param name="MayTake">How many may take it beside the plan as it is.</param>
/// <param name="Candidates">How many might in some plan. Zero: no plan can fill it.</param>
/// <param name="Blocked">For each rule how many it keeps away, alone or with others.</param>
/// <param name="Cures">Those whom one rule alone keeps away, and whose rule a coordinator may lift; cheapest first.</param>
public sealed record SeatOutlook(
    int Seat,
    int MayTake,
    int Candidates,
    IReadOnlyDictionary<HardRule, int> Blocked,
    IReadOnlyList<SeatCure> Cures
);

/// <summary>
/// Why, and why not, for one plan: answered from the same rules that the solver obeys. Holds counters for the plan, so make one for each request; making it takes
/// about as long as copying the plan. Not for two threads.
/// </summary>
public sealed class Explanations
{
    private readonly PreparedProblem _p;
    private readonly PlanState _state;

    public Explanations(PreparedProblem problem, RosterPlan plan)
    {
        _p = problem;
        _state = new PlanState(problem);
        _state.Load(plan.Volunteers.AsSpan());
    }

    /// <summary>Exactly what the solver asks. For her own seat: whether she may keep it.</summary>
    public bool CanPlace(int volunteer, int seat)
    {
        if (_state.SeatVolunteer[seat] != volunteer)
        {
            return _state.CanPlace(volunteer, seat);
        }

        _state.Remove(seat);
        var can = _state.CanPlace(volunteer, seat);
        _state.Place(volunteer, seat);
        return can;
    }

    /// <summary>All that stands against her taking the seat, or keeping it when it is hers; empty exactly when <see cref="CanPlace"/>.</summary>
    public IReadOnlyList<RuleReason> WhyNot(int volunteer, int seat)
    {
        if (_state.SeatVolunteer[seat] != volunteer)
        {
            return Reasons.Of(_state, volunteer, seat);
        }

        _state.Remove(seat);
        var reasons = Reasons.Of(_state, volunteer, seat);
        _state.Place(volunteer, seat);
        return reasons;
    }

    /// <summary>All that stands against moving the person of one seat to another, whoever sits there making room: what a board asks while a card is dragged.</summary>
    public IReadOnlyList<RuleReason> WhyNotMove(int from, int to)
    {
        var volunteer = _state.SeatVolunteer[from];
        if (volunteer == RosterPlan.Open)
        {
            return [];
        }

        _state.Remove(from);
        var reasons = Reasons.Of(_state, volunteer, to);
        _state.Place(volunteer, from);
        return reasons;
    }

    /// <summary>All that stands against two people changing seats: first what stands against the one of <paramref name="one"/>, then the other.</summary>
    public (IReadOnlyList<RuleReason> First, IReadOnlyList<RuleReason> Second) WhyNotSwap(int one, int other)
    {
        var (first, second) = (_state.SeatVolunteer[one], _state.SeatVolunteer[other]);
        if (first == RosterPlan.Open || second == RosterPlan.Open || first == second)
        {
            return ([], []);
        }

        _state.Remove(one);
        _state.Remove(other);
        var against = (Beside(first, other, second, one), Beside(second, one, first, other));
        _state.Place(first, one);
        _state.Place(second, other);
        return against;
    }

    /// <summary>What stands against somebody on a seat once another has taken hers: two who serve in pairs only may well change places.</summary>
    private List<RuleReason> Beside(int volunteer, int seat, int other, int otherSeat)
    {
        if (_state.SeatAt(other, _p.SeatTime[otherSeat]) >= 0)
        {
            return Reasons.Of(_state, volunteer, seat);
        }

        _state.Place(other, otherSeat);
        var reasons = Reasons.Of(_state, volunteer, seat);
        _state.Remove(otherSeat);
        return reasons;
    }

    /// <summary>Everybody for the seat: first those who may take it by cost, then the others by how much stands against them.</summary>
    public IReadOnlyList<SeatCandidate> Candidates(int seat)
    {
        var holder = _state.SeatVolunteer[seat];
        if (holder != RosterPlan.Open)
        {
            _state.Remove(seat);
        }

        var all = new SeatCandidate[_p.Volunteers];
        for (var volunteer = 0; volunteer < all.Length; volunteer++)
        {
            all[volunteer] = Candidate(volunteer, seat);
        }

        if (holder != RosterPlan.Open)
        {
            _state.Place(holder, seat);
        }

        return [.. all.OrderBy(each => each.Reasons.Count).ThenBy(each => each.Cost).ThenBy(each => each.Volunteer)];
    }

    /// <summary>What her duty on this seat costs the plan, by rule: why she and not another.</summary>
    public IReadOnlyList<CostPart> Why(int seat)
    {
        var volunteer = _state.SeatVolunteer[seat];
        if (volunteer == RosterPlan.Open)
        {
            return [];
        }

        _state.Remove(seat);
        var parts = CostParts.Of(_state, volunteer, seat);
        _state.Place(volunteer, seat);
        return parts;
    }

    /// <summary>What keeps people from the seat, and which single rule, lifted for one of them, would fill it.</summary>
    public SeatOutlook Outlook(int seat)
    {
        var blocked = RosterRules.Hard.Keys.ToDictionary(rule => rule, _ => 0);
        List<(int Cost, SeatCure Cure)> cures = [];
        var mayTake = 0;
        for (var volunteer = 0; volunteer < _p.Volunteers; volunteer++)
        {
            var broken = _state.Broken(volunteer, seat);
            mayTake += broken == HardRule.None ? 1 : 0;
            foreach (var rule in RosterRules.Split(broken))
            {
                blocked[rule]++;
            }

            if (RosterRules.Hard.TryGetValue(broken, out var only) && only.IsRelaxable)
            {
                cures.Add((_state.PlaceCost(volunteer, seat), new SeatCure(volunteer, Reasons.Of(_state, volunteer, seat)[0])));
            }
        }

        return new SeatOutlook(
            seat,
            mayTake,
            _p.CandidatesOf(seat).Length,
            blocked.Where(each => each.Value > 0).ToDictionary(),
            [.. cures.OrderBy(each => each.Cost).Select(each => each.Cure)]
        );
    }

    private SeatCandidate Candidate(int volunteer, int seat)
    {
        var parts = CostParts.Of(_state, volunteer, seat);
        return new SeatCandidate(volunteer, Reasons.Of(_state, volunteer, seat), parts.Sum(part => part.Cost), parts);
    }
}
