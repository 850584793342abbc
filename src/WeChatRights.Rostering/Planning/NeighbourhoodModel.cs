using Google.OrTools.Sat;

namespace WeChatRights.Rostering.Planning;

/// <summary>The model of some empty seats of a plan: who may sit there beside all that stays, and what it costs.</summary>
internal sealed class NeighbourhoodModel
{
    private readonly PlanState _state;
    private readonly PreparedProblem _p;
    private readonly int[] _seats;
    private readonly CpModel _model = new();
    private readonly List<Pair> _pairs = [];
    private readonly List<BoolVar> _costVariables = [];
    private readonly List<long> _costs = [];

    /// <param name="current">Who sits on each of the seats now, to begin from; null: begin from nothing.</param>
    public NeighbourhoodModel(PlanState state, LikelyPairs likely, int[] seats, int[]? current)
    {
        _state = state;
        _p = state.Problem;
        _seats = seats;
        for (var index = 0; index < seats.Length; index++)
        {
            AddSeat(likely, index, current?[index]);
        }

        foreach (var pairs in _pairs.GroupBy(pair => pair.Volunteer))
        {
            AddVolunteer(pairs.Key, [.. pairs]);
        }

        foreach (var pairs in _pairs.GroupBy(pair => _p.SeatSlot[pair.Seat]))
        {
            AddSlot(pairs.Key, [.. pairs]);
        }

        foreach (var pairs in _pairs.GroupBy(pair => _p.SeatStationDay[pair.Seat]))
        {
            AddStationDay(pairs.Key, [.. pairs]);
        }

        _model.Minimize(LinearExpr.WeightedSum(_costVariables, _costs));
    }

    private sealed record Pair(int Index, int Seat, int Volunteer, BoolVar Taken);

    /// <returns>For each seat who sits there or <see cref="RosterPlan.Open"/>; null when nothing was found in time.</returns>
    public int[]? Solve(double effort, int seed, int workers = 1, double seconds = 60, SolutionCallback? each = null)
    {
        using var solver = new CpSolver();
        solver.StringParameters = FormattableString.Invariant(
            $"num_workers:{workers} random_seed:{seed} max_deterministic_time:{effort} max_time_in_seconds:{seconds}"
        );
        if (solver.Solve(_model, each) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return null;
        }

        var found = new int[_seats.Length];
        Array.Fill(found, RosterPlan.Open);
        foreach (var pair in _pairs.Where(pair => solver.BooleanValue(pair.Taken)))
        {
            found[pair.Index] = pair.Volunteer;
        }

        return found;
    }

    private void AddSeat(LikelyPairs likely, int index, int? current)
    {
        var seat = _seats[index];
        var open = _model.NewBoolVar("");
        Pay(open, _p.SeatMiss[seat]);
        Hint(open, current, RosterPlan.Open);
        List<ILiteral> one = [open];
        var hasCurrent = current is null or RosterPlan.Open;
        for (var next = likely.Start[seat]; next < likely.Start[seat + 1]; next++)
        {
            var volunteer = likely.Candidate[next];
            hasCurrent |= volunteer == current;
            AddPair(index, volunteer, current, one);
        }

        if (!hasCurrent)
        {
            AddPair(index, current!.Value, current, one);
        }

        _model.AddExactlyOne(one);
    }

    private void AddPair(int index, int volunteer, int? current, List<ILiteral> one)
    {
        var seat = _seats[index];
        if (!MayBeside(volunteer, seat))
        {
            return;
        }

        var taken = _model.NewBoolVar("");
        Hint(taken, current, volunteer);
        Pay(taken, _p.PairCost(volunteer, seat) + _p.History[volunteer]);
        _pairs.Add(new Pair(index, seat, volunteer, taken));
        one.Add(taken);
    }

    private void Hint(BoolVar variable, int? current, int volunteer)
    {
        if (current is not null)
        {
            _model.AddHint(variable, current == volunteer);
        }
    }

    /// <summary>Whether she may be tried beside all that stays; a companion can still come with the other seats.</summary>
    private bool MayBeside(int volunteer, int seat) => (_state.Broken(volunteer, seat) & ~HardRule.Pairs) == HardRule.None;

    private void AddVolunteer(int volunteer, Pair[] pairs)
    {
        for (var one = 0; one < pairs.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (Clash(volunteer, pairs[one].Seat, pairs[other].Seat))
                {
                    _model.AddBoolOr([pairs[one].Taken.Not(), pairs[other].Taken.Not()]);
                }
            }
        }

        var p = _p;
        AtMost(pairs, _ => 1, p.MaxDuties[volunteer] - _state.Count[volunteer]);
        AtMost(pairs, pair => p.TimeMinutes[p.SeatTime[pair.Seat]], p.MaxMinutes[volunteer] - _state.MinutesOf(volunteer));
        AtMost(pairs, pair => p.TimeNight[p.SeatTime[pair.Seat]], p.MaxNights[volunteer] - _state.NightsOf(volunteer));
        AddDays(volunteer, pairs);
        AddFairness(volunteer, pairs);
    }

    private bool Clash(int volunteer, int one, int other)
    {
        var time = _p.SeatTime[one];
        var bit = 1UL << _p.SeatTime[other];
        return (_p.OverlapMask[time] & bit) != 0
            || (_p.RestMask[(_p.RestClass[volunteer] * _p.Times) + time] & bit) != 0
            || ((_p.DayMask[time] & bit) != 0 && !_p.Near[(_p.SeatStation[one] * _p.Stations) + _p.SeatStation[other]]);
    }

    private void AtMost(Pair[] pairs, Func<Pair, int> size, int limit)
    {
        if (pairs.Sum(size) > limit)
        {
            _model.Add(LinearExpr.WeightedSum(pairs.Select(pair => pair.Taken), pairs.Select(size)) <= limit);
        }
    }

    private void AddDays(int volunteer, Pair[] pairs)
    {
        var begun = pairs
            .Where(pair => (_state.Busy[volunteer] & _p.DayMask[_p.SeatTime[pair.Seat]]) == 0)
            .GroupBy(pair => _p.TimeDay[_p.SeatTime[pair.Seat]])
            .Select(day => (Day: BegunDay([.. day]), IsRestDay: _p.TimeRestDay[_p.SeatTime[day.First().Seat]] != 0))
            .ToList();
        var days = _p.MaxDays[volunteer] - _state.DaysOf(volunteer);
        var restDays = _p.MaxRestDays[volunteer] - _state.RestDaysOf(volunteer);
        if (begun.Count > days)
        {
            _model.Add(LinearExpr.Sum(begun.Select(each => each.Day)) <= days);
        }

        if (begun.Count(each => each.IsRestDay) > restDays)
        {
            _model.Add(LinearExpr.Sum(begun.Where(each => each.IsRestDay).Select(each => each.Day)) <= restDays);
        }
    }

    private BoolVar BegunDay(Pair[] pairs)
    {
        if (pairs.Length == 1)
        {
            return pairs[0].Taken;
        }

        var day = _model.NewBoolVar("");
        foreach (var pair in pairs)
        {
            _model.AddImplication(pair.Taken, day);
        }

        return day;
    }

    /// <summary>The k-th further duty costs as many steps as she then has before it.</summary>
    private void AddFairness(int volunteer, Pair[] pairs)
    {
        int held = _state.Count[volunteer];
        var most = Math.Min(pairs.Select(pair => pair.Seat).Distinct().Count(), _p.MaxDuties[volunteer] - held);
        var steps = Enumerable.Range(0, Math.Max(most, 0)).Select(_ => _model.NewBoolVar("")).ToArray();
        for (var step = 0; step < steps.Length; step++)
        {
            Pay(steps[step], (long)_p.FairnessStep * (held + step));
        }

        _model.Add(LinearExpr.Sum(pairs.Select(pair => pair.Taken)) <= LinearExpr.Sum(steps));
    }

    private void AddSlot(int slot, Pair[] pairs)
    {
        ILiteral[] experienced = [.. pairs.Where(pair => _p.Experienced[pair.Volunteer] != 0).Select(pair => (ILiteral)pair.Taken)];
        if (_state.SlotExperienced(slot) == 0)
        {
            var beginners = pairs.Where(pair => _p.Experienced[pair.Volunteer] == 0);
            Penalise(_p.Problem.Weights.NoExperience, _state.SlotFilled(slot) > 0, beginners, experienced);
        }

        foreach (var pair in pairs.Where(pair => _p.InPairsOnly[pair.Volunteer] != 0 && _state.SlotFilled(slot) == 0))
        {
            var others = pairs.Where(other => other.Seat != pair.Seat).Select(other => (ILiteral)other.Taken);
            _model.AddBoolOr([pair.Taken.Not(), .. others]);
        }

        if (_state.SlotFilled(slot) == 1 && _state.SlotInPairs(slot) == 1)
        {
            _model.AddBoolOr(pairs.Select(pair => (ILiteral)pair.Taken));
        }
    }

    private void AddStationDay(int stationDay, Pair[] pairs)
    {
        if (_state.DayWomen(stationDay) == 0)
        {
            ILiteral[] women = [.. pairs.Where(pair => _p.Woman[pair.Volunteer] != 0).Select(pair => (ILiteral)pair.Taken)];
            var men = pairs.Where(pair => _p.Woman[pair.Volunteer] == 0);
            Penalise(_p.Problem.Weights.NoWoman, _state.DayFilled(stationDay) > 0, men, women);
        }
    }

    /// <summary>Costs when one of the others is there, or somebody already is, and none of those wanted.</summary>
    private void Penalise(int cost, bool isFilled, IEnumerable<Pair> others, ILiteral[] wanted)
    {
        var lacks = _model.NewBoolVar("");
        Pay(lacks, cost);
        if (isFilled)
        {
            _model.AddBoolOr([lacks, .. wanted]);
            return;
        }

        foreach (var other in others)
        {
            _model.AddBoolOr([other.Taken.Not(), lacks, .. wanted]);
        }
    }

    private void Pay(BoolVar variable, long cost)
    {
        _costVariables.Add(variable);
        _costs.Add(cost);
    }
}
