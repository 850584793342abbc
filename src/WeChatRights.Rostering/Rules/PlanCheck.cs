namespace WeChatRights.Rostering.Rules;

/// <summary>One hard rule that a plan breaks.</summary>
public sealed record PlanBreach(int Seat, int Volunteer, RuleReason Reason);

/// <summary>What is wrong with a plan and what it costs, whoever made it: the solver, a coordinator or self sign-up.</summary>
public static class PlanCheck
{
    /// <summary>
    /// Every seat whose person breaks a hard rule there while all others stay where they are. A rule that two duties break together is named at both. Pins that
    /// are kept are no breach of <see cref="HardRule.Pin"/>, but any other rule that they break is named.
    /// </summary>
    public static IReadOnlyList<PlanBreach> Breaches(PreparedProblem problem, RosterPlan plan)
    {
        var state = new PlanState(problem);
        List<PlanBreach> breaches = [];
        foreach (var seat in state.Load(plan.Volunteers.AsSpan()))
        {
            var volunteer = plan.Volunteers[seat];
            var other = state.SeatAt(volunteer, problem.SeatTime[seat]);
            breaches.Add(new PlanBreach(seat, volunteer, new RuleReason(HardRule.OneSeat, OtherSeat: other)));
        }

        for (var seat = 0; seat < problem.Seats; seat++)
        {
            var volunteer = state.SeatVolunteer[seat];
            if (volunteer == RosterPlan.Open)
            {
                if (problem.Pin[seat] >= 0)
                {
                    breaches.Add(new PlanBreach(seat, problem.Pin[seat], new RuleReason(HardRule.Pin)));
                }

                continue;
            }

            state.Remove(seat);
            breaches.AddRange(Reasons.Of(state, volunteer, seat).Select(reason => new PlanBreach(seat, volunteer, reason)));
            state.Place(volunteer, seat);
        }

        breaches.AddRange(DaysBeyondLimits(state, breaches));
        return breaches;
    }

    /// <summary>Two duties on one day too many excuse each other above: without either of them it would still be a day.</summary>
    private static List<PlanBreach> DaysBeyondLimits(PlanState state, List<PlanBreach> named)
    {
        var p = state.Problem;
        var known = named.Select(breach => (breach.Volunteer, breach.Reason.Rule)).ToHashSet();
        List<PlanBreach> more = [];
        for (var seat = 0; seat < p.Seats; seat++)
        {
            var volunteer = state.SeatVolunteer[seat];
            if (volunteer == RosterPlan.Open)
            {
                continue;
            }

            var (days, restDays) = (state.DaysOf(volunteer), state.RestDaysOf(volunteer));
            if (days > p.MaxDays[volunteer] && known.Add((volunteer, HardRule.Days)))
            {
                more.Add(new PlanBreach(seat, volunteer, new RuleReason(HardRule.Days, days, p.MaxDays[volunteer])));
            }

            var isRestDay = p.TimeRestDay[p.SeatTime[seat]] != 0;
            if (isRestDay && restDays > p.MaxRestDays[volunteer] && known.Add((volunteer, HardRule.RestDays)))
            {
                more.Add(new PlanBreach(seat, volunteer, new RuleReason(HardRule.RestDays, restDays, p.MaxRestDays[volunteer])));
            }
        }

        return more;
    }

    public static long Cost(PreparedProblem problem, RosterPlan plan)
    {
        var state = new PlanState(problem);
        state.Load(plan.Volunteers.AsSpan());
        return state.Cost;
    }
}
