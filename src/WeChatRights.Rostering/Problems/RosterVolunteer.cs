namespace WeChatRights.Rostering.Problems;

/// <summary>Who may be rostered, with all that the rules ask of her.</summary>
/// <param name="Home">Where her way to a station begins.</param>
/// <param name="TravelKm">How far she goes, one way.</param>
/// <param name="Available">The duty times at which she can come; black-outs are already taken out.</param>
public sealed record RosterVolunteer(Place Home, double TravelKm, DutySkills Skills, TimeSet Available, DutyLimits Limits)
{
    /// <summary>Stations she is kept from: kin or conflict, by index.</summary>
    public IReadOnlyCollection<int> ExcludedStations { get; init; } = [];

    /// <summary>Her yearly clearance for work with children is in force for the whole week.</summary>
    public bool ClearedForChildren { get; init; }

    /// <summary>She serves only where somebody else serves at the same station and time.</summary>
    public bool InPairsOnly { get; init; }

    public bool IsExperienced { get; init; } = true;

    public bool IsWoman { get; init; } = true;

    /// <summary>The times she asked for; when there are any, each other time counts against a plan.</summary>
    public TimeSet WishedTimes { get; init; }

    /// <summary>Stations where people know her from the last weeks, by index; any other is a change of faces.</summary>
    public IReadOnlyCollection<int> KnownStations { get; init; } = [];

    /// <summary>Duties of the last weeks, for fairness. The same number of weeks for everybody.</summary>
    public int PastDuties { get; init; }

    /// <summary>End of her last duty before this week, in minutes from the week's first midnight, so zero or less for most; null: long ago.</summary>
    public int? LastDutyEnd { get; init; }
}

/// <summary>What one volunteer may be asked for in the week of a problem. All limits are inclusive.</summary>
/// <param name="Duties">Most duties.</param>
/// <param name="Days">Most days with a duty.</param>
/// <param name="Minutes">Most minutes on duty.</param>
/// <param name="Nights">Most night duties.</param>
/// <param name="RestDays">Most days with a duty among those that are a <see cref="DutyTime.IsRestDay"/>.</param>
/// <param name="RestMinutes">Least minutes between the last duty of a day and the first of another.</param>
public sealed record DutyLimits(int Duties, int Days, int Minutes, int Nights = 0, int RestDays = 7, int RestMinutes = 11 * 60);
