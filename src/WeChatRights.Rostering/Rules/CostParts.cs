namespace WeChatRights.Rostering.Rules;

/// <summary>Takes <see cref="PlanState.PlaceCost"/> apart, rule by rule.</summary>
internal static class CostParts
{
    /// <summary>What placing her on the open seat adds, without rules that add nothing.</summary>
    public static List<CostPart> Of(PlanState state, int volunteer, int seat)
    {
        var p = state.Problem;
        var known = p.Problem.Volunteers[volunteer].KnownStations.Contains(p.SeatStation[seat]);
        var unknown = known ? 0 : p.Problem.Weights.Unknown;
        var station = p.StationCost[(volunteer * p.Stations) + p.SeatStation[seat]] & PreparedProblem.CostMask;
        CostPart[] parts =
        [
            new(p.Problem.Seats[seat].IsMandatory ? SoftRule.OpenMandatory : SoftRule.OpenSecond, -p.SeatMiss[seat]),
            new(SoftRule.Fairness, p.History[volunteer] + (p.FairnessStep * state.Count[volunteer])),
            new(SoftRule.Wish, p.TimeCost[(volunteer * p.Times) + p.SeatTime[seat]]),
            new(SoftRule.TravelCost, station - unknown),
            new(SoftRule.Continuity, unknown),
            new(SoftRule.Reserve, p.ReserveCost(volunteer, seat)),
            new(SoftRule.Experience, state.ExperienceCost(p.SeatSlot[seat], p.Experienced[volunteer])),
            new(SoftRule.Woman, state.WomanCost(p.SeatStationDay[seat], p.Woman[volunteer])),
        ];
        return [.. parts.Where(part => part.Cost != 0)];
    }
}
