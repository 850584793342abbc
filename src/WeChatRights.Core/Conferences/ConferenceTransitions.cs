using System.Collections.Frozen;
using static WeChatRights.Core.Conferences.AgendaStep;
using static WeChatRights.Core.Conferences.ConferenceStep;

namespace WeChatRights.Core.Conferences;

/// <summary>Which step is possible in which state of a conference, and where it leads.</summary>
public static class ConferenceTransitions
{
    private static readonly FrozenDictionary<(ConferenceState, ConferenceStep), ConferenceState> Table = new Dictionary<
        (ConferenceState, ConferenceStep),
        ConferenceState
    >
    {
        [(ConferenceState.Planned, Change)] = ConferenceState.Planned,
        [(ConferenceState.Planned, Hold)] = ConferenceState.Held,
        [(ConferenceState.Planned, Cancel)] = ConferenceState.Cancelled,
        [(ConferenceState.Held, Write)] = ConferenceState.Held,
        [(ConferenceState.Held, Issue)] = ConferenceState.MinutesIssued,
    }.ToFrozenDictionary();

    /// <returns>Null: the step is impossible in this state.</returns>
    public static ConferenceState? After(ConferenceState state, ConferenceStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    public static bool Allows(ConferenceState state, ConferenceStep step) => After(state, step) is not null;
}

/// <summary>Which step is possible in which state of an item, and where it leads.</summary>
public static class AgendaTransitions
{
    private static readonly FrozenDictionary<(AgendaState, AgendaStep), AgendaState> Table = new Dictionary<
        (AgendaState, AgendaStep),
        AgendaState
    >
    {
        [(AgendaState.Raised, Study)] = AgendaState.Studied,
        [(AgendaState.Raised, Decide)] = AgendaState.Decided,
        [(AgendaState.Raised, Withdraw)] = AgendaState.Withdrawn,
        [(AgendaState.Studied, Study)] = AgendaState.Studied,
        [(AgendaState.Studied, Decide)] = AgendaState.Decided,
        [(AgendaState.Studied, Withdraw)] = AgendaState.Withdrawn,
        [(AgendaState.Decided, Execute)] = AgendaState.Executed,
        [(AgendaState.Executed, Resume)] = AgendaState.Decided,
    }.ToFrozenDictionary();

    /// <returns>Null: the step is impossible in this state.</returns>
    public static AgendaState? After(AgendaState state, AgendaStep step) => Table.TryGetValue((state, step), out var next) ? next : null;

    public static bool Allows(AgendaState state, AgendaStep step) => After(state, step) is not null;

    /// <summary>It belongs on the next agenda.</summary>
    public static bool IsUnsettled(AgendaState state) => state is AgendaState.Raised or AgendaState.Studied;
}
