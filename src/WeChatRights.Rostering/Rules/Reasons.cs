using System.Numerics;

namespace WeChatRights.Rostering.Rules;

/// <summary>Gives the broken rules of a placement the figures that a person can act on.</summary>
internal static class Reasons
{
    public static List<RuleReason> Of(PlanState state, int volunteer, int seat) =>
        [.. RosterRules.Split(state.Broken(volunteer, seat)).Select(rule => Of(state, volunteer, seat, rule))];

    private static RuleReason Of(PlanState state, int volunteer, int seat, HardRule rule)
    {
        var p = state.Problem;
        var time = p.SeatTime[seat];
        var limits = p.Problem.Volunteers[volunteer].Limits;
        return rule switch
        {
            HardRule.Travel => Travel(p.Problem, volunteer, seat),
            HardRule.OneSeat => new(rule, OtherSeat: OtherSeat(state, volunteer, p.OverlapMask[time])),
            HardRule.Rest => Rest(state, volunteer, time),
            HardRule.Duties => new(rule, state.Count[volunteer], limits.Duties),
            HardRule.Minutes => new(rule, state.MinutesOf(volunteer) + p.TimeMinutes[time], limits.Minutes),
            HardRule.Days => new(rule, state.DaysOf(volunteer), limits.Days),
            HardRule.Nights => new(rule, state.NightsOf(volunteer), limits.Nights),
            HardRule.RestDays => new(rule, state.RestDaysOf(volunteer), limits.RestDays),
            HardRule.SameDay => SameDay(state, volunteer, seat),
            _ => new(rule),
        };
    }

    private static RuleReason Travel(RosterProblem problem, int volunteer, int seat)
    {
        var person = problem.Volunteers[volunteer];
        var km = problem.Distance(person.Home, problem.Stations[problem.Seats[seat].Station].Place);
        return new(HardRule.Travel, (int)Math.Ceiling(km), (int)person.TravelKm);
    }

    private static RuleReason Rest(PlanState state, int volunteer, int time)
    {
        var p = state.Problem;
        var limit = p.Problem.Volunteers[volunteer].Limits.RestMinutes;
        var other = OtherSeat(state, volunteer, p.RestMask[(p.RestClass[volunteer] * p.Times) + time]);
        var now = p.Problem.Times[time];
        if (other is not { } seat)
        {
            return new(HardRule.Rest, now.Start - p.Problem.Volunteers[volunteer].LastDutyEnd, limit);
        }

        var then = p.Problem.Times[p.SeatTime[seat]];
        return new(HardRule.Rest, Math.Max(now.Start - then.End, then.Start - now.End), limit, seat);
    }

    private static RuleReason SameDay(PlanState state, int volunteer, int seat)
    {
        var p = state.Problem;
        var station = p.SeatStation[seat];
        var other = state.FarSeat(volunteer, station, state.Busy[volunteer] & p.DayMask[p.SeatTime[seat]]);
        var km = p.Problem.Distance(p.Problem.Stations[station].Place, p.Problem.Stations[p.SeatStation[other]].Place);
        return new(HardRule.SameDay, (int)Math.Ceiling(km), (int)p.Problem.SameDayKm, other);
    }

    private static int? OtherSeat(PlanState state, int volunteer, ulong times)
    {
        var busy = state.Busy[volunteer] & times;
        return busy == 0 ? null : state.SeatAt(volunteer, BitOperations.TrailingZeroCount(busy));
    }
}
