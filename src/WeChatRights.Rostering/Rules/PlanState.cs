using System.Numerics;
using System.Runtime.CompilerServices;

namespace WeChatRights.Rostering.Rules;

/// <summary>
/// A plan being worked on, with the counters that make every question about a placement cost a few additions. Not for two threads.
/// </summary>
internal sealed class PlanState
{
    private readonly PreparedProblem _p;
    private readonly int[] _at;
    private readonly int[] _minutes;
    private readonly byte[] _days;
    private readonly byte[] _nights;
    private readonly byte[] _restDays;
    private readonly byte[] _slotFilled;
    private readonly byte[] _slotExperienced;
    private readonly byte[] _slotPairs;
    private readonly byte[] _dayFilled;
    private readonly byte[] _dayWomen;
    private readonly int _noExperience;
    private readonly int _noWoman;

    public PlanState(PreparedProblem problem)
    {
        _p = problem;
        SeatVolunteer = new int[problem.Seats];
        Array.Fill(SeatVolunteer, RosterPlan.Open);
        _at = new int[problem.Volunteers * problem.Times];
        Array.Fill(_at, -1);
        Busy = new ulong[problem.Volunteers];
        Count = new byte[problem.Volunteers];
        _minutes = new int[problem.Volunteers];
        _days = new byte[problem.Volunteers];
        _nights = new byte[problem.Volunteers];
        _restDays = new byte[problem.Volunteers];
        _slotFilled = new byte[problem.Stations * problem.Times];
        _slotExperienced = new byte[_slotFilled.Length];
        _slotPairs = new byte[_slotFilled.Length];
        _dayFilled = new byte[problem.Stations * problem.Days];
        _dayWomen = new byte[_dayFilled.Length];
        _noExperience = problem.Problem.Weights.NoExperience;
        _noWoman = problem.Problem.Weights.NoWoman;
        foreach (var miss in problem.SeatMiss)
        {
            Cost += miss;
        }
    }

    public PreparedProblem Problem => _p;

    /// <summary>For each seat who sits there, or <see cref="RosterPlan.Open"/>.</summary>
    public int[] SeatVolunteer { get; }

    /// <summary>For each volunteer the times of her duties.</summary>
    public ulong[] Busy { get; }

    /// <summary>For each volunteer the number of her duties.</summary>
    public byte[] Count { get; }

    public long Cost { get; private set; }

    /// <summary>Her seat at that time, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SeatAt(int volunteer, int time) => _at[(volunteer * _p.Times) + time];

    /// <summary>No hard rule stands against it. Who sits there now does not count: she would make room.</summary>
    public bool CanPlace(int volunteer, int seat) => Broken(volunteer, seat, all: false) == HardRule.None;

    /// <summary>All hard rules that stand against it; empty exactly when <see cref="CanPlace"/>.</summary>
    public HardRule Broken(int volunteer, int seat) => Broken(volunteer, seat, all: true);

    /// <summary>
    /// The hard rules themselves, once for all who ask. A placement is asked for as if the seat were free. <paramref name="all"/> is a constant wherever this is
    /// inlined, so the solver's copy returns at the first rule that is broken.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HardRule Broken(int volunteer, int seat, bool all)
    {
        var p = _p;
        var broken = HardRule.None;
        var time = p.SeatTime[seat];
        var station = p.SeatStation[seat];
        var bit = 1UL << time;
        var busy = Busy[volunteer];

        if ((busy & p.OverlapMask[time]) != 0)
        {
            broken |= HardRule.OneSeat;
            if (!all)
            {
                return broken;
            }
        }

        if (Count[volunteer] >= p.MaxDuties[volunteer])
        {
            broken |= HardRule.Duties;
            if (!all)
            {
                return broken;
            }
        }

        if ((p.Available[volunteer] & bit) == 0)
        {
            broken |= HardRule.Availability;
            if (!all)
            {
                return broken;
            }
        }

        var missing = p.SeatNeed[seat] & ~p.Has[volunteer];
        if (missing != 0)
        {
            broken |= (missing & PreparedProblem.ClearanceBit) != 0 ? HardRule.Clearance : HardRule.None;
            broken |= (missing & ~PreparedProblem.ClearanceBit) != 0 ? HardRule.Skill : HardRule.None;
            if (!all)
            {
                return broken;
            }
        }

        var stationCost = p.StationCost[(volunteer * p.Stations) + station];
        if (stationCost >= PreparedProblem.Barred)
        {
            broken |= (stationCost & PreparedProblem.BarredByTravel) != 0 ? HardRule.Travel : HardRule.None;
            broken |= (stationCost & PreparedProblem.BarredByExclusion) != 0 ? HardRule.Exclusion : HardRule.None;
            if (!all)
            {
                return broken;
            }
        }

        if ((busy & p.RestMask[(p.RestClass[volunteer] * p.Times) + time]) != 0 || (p.Rested[volunteer] & bit) == 0)
        {
            broken |= HardRule.Rest;
            if (!all)
            {
                return broken;
            }
        }

        if (_minutes[volunteer] + p.TimeMinutes[time] > p.MaxMinutes[volunteer])
        {
            broken |= HardRule.Minutes;
            if (!all)
            {
                return broken;
            }
        }

        if (p.TimeNight[time] != 0 && _nights[volunteer] >= p.MaxNights[volunteer])
        {
            broken |= HardRule.Nights;
            if (!all)
            {
                return broken;
            }
        }

        var sameDay = busy & p.DayMask[time];
        if (sameDay == 0)
        {
            if (_days[volunteer] >= p.MaxDays[volunteer])
            {
                broken |= HardRule.Days;
                if (!all)
                {
                    return broken;
                }
            }

            if (p.TimeRestDay[time] != 0 && _restDays[volunteer] >= p.MaxRestDays[volunteer])
            {
                broken |= HardRule.RestDays;
                if (!all)
                {
                    return broken;
                }
            }
        }
        else if (FarSeat(volunteer, station, sameDay) >= 0)
        {
            broken |= HardRule.SameDay;
            if (!all)
            {
                return broken;
            }
        }

        if (p.InPairsOnly[volunteer] != 0 && _slotFilled[p.SeatSlot[seat]] == (SeatVolunteer[seat] == RosterPlan.Open ? 0 : 1))
        {
            broken |= HardRule.Pairs;
            if (!all)
            {
                return broken;
            }
        }

        var pin = p.Pin[seat];
        return pin == PreparedProblem.NotPinned || pin == volunteer ? broken : broken | HardRule.Pin;
    }

    /// <summary>A seat of hers among those times that is too far from the station for one day, or -1.</summary>
    public int FarSeat(int volunteer, int station, ulong times)
    {
        for (; times != 0; times &= times - 1)
        {
            var other = _at[(volunteer * _p.Times) + BitOperations.TrailingZeroCount(times)];
            if (!_p.Near[(station * _p.Stations) + _p.SeatStation[other]])
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>A station and time left with one person who serves in pairs only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLonely(int seat)
    {
        var slot = _p.SeatSlot[seat];
        return _slotFilled[slot] == 1 && _slotPairs[slot] == 1;
    }

    public int SlotFilled(int slot) => _slotFilled[slot];

    public int SlotExperienced(int slot) => _slotExperienced[slot];

    public int SlotInPairs(int slot) => _slotPairs[slot];

    public int DayFilled(int stationDay) => _dayFilled[stationDay];

    public int DayWomen(int stationDay) => _dayWomen[stationDay];

    public int MinutesOf(int volunteer) => _minutes[volunteer];

    public int DaysOf(int volunteer) => _days[volunteer];

    public int NightsOf(int volunteer) => _nights[volunteer];

    public int RestDaysOf(int volunteer) => _restDays[volunteer];

    /// <summary>What placing her on the seat, which is open, adds to the cost of the plan: the soft rules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceCost(int volunteer, int seat)
    {
        var p = _p;
        return p.PairCost(volunteer, seat)
            + p.History[volunteer]
            + (p.FairnessStep * Count[volunteer])
            + ExperienceCost(p.SeatSlot[seat], p.Experienced[volunteer])
            + WomanCost(p.SeatStationDay[seat], p.Woman[volunteer])
            - p.SeatMiss[seat];
    }

    /// <summary>What one more person changes for the station and time: first beginner pays, first experienced one saves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ExperienceCost(int slot, int experienced) =>
        _slotExperienced[slot] != 0 ? 0
        : _slotFilled[slot] == 0 ? _noExperience * (1 - experienced)
        : -_noExperience * experienced;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WomanCost(int stationDay, int woman) =>
        _dayWomen[stationDay] != 0 ? 0
        : _dayFilled[stationDay] == 0 ? _noWoman * (1 - woman)
        : -_noWoman * woman;

    /// <summary>Puts her on the open seat, whatever the rules say. Returns what it adds to the cost.</summary>
    public int Place(int volunteer, int seat)
    {
        var p = _p;
        var cost = PlaceCost(volunteer, seat);
        var time = p.SeatTime[seat];
        if ((Busy[volunteer] & p.DayMask[time]) == 0)
        {
            _days[volunteer]++;
            _restDays[volunteer] += (byte)p.TimeRestDay[time];
        }

        SeatVolunteer[seat] = volunteer;
        _at[(volunteer * p.Times) + time] = seat;
        Busy[volunteer] |= 1UL << time;
        Count[volunteer]++;
        _minutes[volunteer] += p.TimeMinutes[time];
        _nights[volunteer] += (byte)p.TimeNight[time];
        var slot = p.SeatSlot[seat];
        _slotFilled[slot]++;
        _slotExperienced[slot] += p.Experienced[volunteer];
        _slotPairs[slot] += p.InPairsOnly[volunteer];
        var stationDay = p.SeatStationDay[seat];
        _dayFilled[stationDay]++;
        _dayWomen[stationDay] += p.Woman[volunteer];
        Cost += cost;
        return cost;
    }

    /// <summary>Empties a seat that is taken. Returns what it adds to the cost.</summary>
    public int Remove(int seat)
    {
        var p = _p;
        var volunteer = SeatVolunteer[seat];
        var time = p.SeatTime[seat];
        SeatVolunteer[seat] = RosterPlan.Open;
        _at[(volunteer * p.Times) + time] = -1;
        Busy[volunteer] &= ~(1UL << time);
        Count[volunteer]--;
        _minutes[volunteer] -= p.TimeMinutes[time];
        _nights[volunteer] -= (byte)p.TimeNight[time];
        if ((Busy[volunteer] & p.DayMask[time]) == 0)
        {
            _days[volunteer]--;
            _restDays[volunteer] -= (byte)p.TimeRestDay[time];
        }

        var slot = p.SeatSlot[seat];
        _slotFilled[slot]--;
        _slotExperienced[slot] -= p.Experienced[volunteer];
        _slotPairs[slot] -= p.InPairsOnly[volunteer];
        var stationDay = p.SeatStationDay[seat];
        _dayFilled[stationDay]--;
        _dayWomen[stationDay] -= p.Woman[volunteer];
        var cost = -PlaceCost(volunteer, seat);
        Cost += cost;
        return cost;
    }

    /// <summary>Puts each person of the plan on her seat, whatever the rules say.</summary>
    /// <returns>Seats whose person sits elsewhere at that very time, which nobody can: they are left open.</returns>
    public List<int> Load(ReadOnlySpan<int> plan)
    {
        List<int> doubled = [];
        for (var seat = 0; seat < plan.Length; seat++)
        {
            var volunteer = plan[seat];
            if (volunteer == RosterPlan.Open)
            {
                continue;
            }

            if (SeatAt(volunteer, _p.SeatTime[seat]) >= 0)
            {
                doubled.Add(seat);
            }
            else
            {
                Place(volunteer, seat);
            }
        }

        return doubled;
    }

    /// <summary>Changes this plan into another one, seat by seat.</summary>
    public void MoveTo(ReadOnlySpan<int> plan)
    {
        for (var seat = 0; seat < plan.Length; seat++)
        {
            if (SeatVolunteer[seat] != RosterPlan.Open && SeatVolunteer[seat] != plan[seat])
            {
                Remove(seat);
            }
        }

        for (var seat = 0; seat < plan.Length; seat++)
        {
            if (plan[seat] != RosterPlan.Open && SeatVolunteer[seat] == RosterPlan.Open)
            {
                Place(plan[seat], seat);
            }
        }
    }

    public RosterPlan ToPlan() => new([.. SeatVolunteer]);
}
