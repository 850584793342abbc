namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Where somebody stands on the way from the application to the last day.</summary>
public enum VolunteerState
{
    /// <summary>Taken in; the station has not looked yet.</summary>
    Applied,

    /// <summary>The station has vetted; the county decides.</summary>
    StationVetted,

    /// <summary>Approved by the county: may be given work.</summary>
    Active,

    /// <summary>The county said no, with a reason. Ends it; a new application is another profile.</summary>
    Refused,

    /// <summary>Takes a break; gets no work until it is over.</summary>
    Paused,

    /// <summary>Has stopped. What is not needed for the service record is gone.</summary>
    Left,
}

/// <summary>What is done to a profile.</summary>
internal enum VolunteerStep
{
    Vet,
    Approve,
    Refuse,
    Pause,
    Resume,

    /// <summary>Something that was approved is other now, so both have to look again.</summary>
    Reopen,
    Leave,
}

/// <summary>The one table of what may follow what. Anything that is not in it is refused.</summary>
internal static class VolunteerTransitions
{
    private static readonly Dictionary<(VolunteerState From, VolunteerStep Step), VolunteerState> Table = new()
    {
        [(VolunteerState.Applied, VolunteerStep.Vet)] = VolunteerState.StationVetted,
        [(VolunteerState.Applied, VolunteerStep.Refuse)] = VolunteerState.Refused,
        [(VolunteerState.Applied, VolunteerStep.Reopen)] = VolunteerState.Applied,
        [(VolunteerState.Applied, VolunteerStep.Leave)] = VolunteerState.Left,
        [(VolunteerState.StationVetted, VolunteerStep.Approve)] = VolunteerState.Active,
        [(VolunteerState.StationVetted, VolunteerStep.Refuse)] = VolunteerState.Refused,
        [(VolunteerState.StationVetted, VolunteerStep.Reopen)] = VolunteerState.Applied,
        [(VolunteerState.StationVetted, VolunteerStep.Leave)] = VolunteerState.Left,
        [(VolunteerState.Active, VolunteerStep.Pause)] = VolunteerState.Paused,
        [(VolunteerState.Active, VolunteerStep.Reopen)] = VolunteerState.Applied,
        [(VolunteerState.Active, VolunteerStep.Leave)] = VolunteerState.Left,
        [(VolunteerState.Paused, VolunteerStep.Resume)] = VolunteerState.Active,
        [(VolunteerState.Paused, VolunteerStep.Reopen)] = VolunteerState.Applied,
        [(VolunteerState.Paused, VolunteerStep.Leave)] = VolunteerState.Left,
    };

    /// <returns>Null: not possible.</returns>
    public static VolunteerState? After(VolunteerState from, VolunteerStep step) => Table.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>Nothing follows any more.</summary>
    public static bool HasEnded(VolunteerState state) => state is VolunteerState.Refused or VolunteerState.Left;
}
