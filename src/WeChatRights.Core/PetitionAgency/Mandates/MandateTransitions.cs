using System.Collections.Frozen;
using static WeChatRights.Core.PetitionAgency.MandateAction;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>Which action is possible in which state of a mandate, and where it leads. Pages ask here what to offer, the mandate what to allow.</summary>
internal static class MandateTransitions
{
    private static readonly FrozenDictionary<(MandateState, MandateAction), MandateState> Table = new Dictionary<
        (MandateState, MandateAction),
        MandateState
    >
    {
        [(MandateState.Drafted, Sign)] = MandateState.Active,
        [(MandateState.Drafted, Revoke)] = MandateState.Revoked,
        [(MandateState.Drafted, LeaveOne)] = MandateState.Drafted,
        [(MandateState.Drafted, Resign)] = MandateState.Resigned,
        [(MandateState.Drafted, Expire)] = MandateState.Expired,
        [(MandateState.Drafted, End)] = MandateState.Ended,
        [(MandateState.Active, Revoke)] = MandateState.Revoked,
        [(MandateState.Active, LeaveOne)] = MandateState.Active,
        [(MandateState.Active, Resign)] = MandateState.Resigned,
        [(MandateState.Active, Expire)] = MandateState.Expired,
        [(MandateState.Active, End)] = MandateState.Ended,
        [(MandateState.Active, Substitute)] = MandateState.Active,
        [(MandateState.Ended, Resume)] = MandateState.Active,
    }.ToFrozenDictionary();

    /// <returns>Null: the action is impossible in this state.</returns>
    public static MandateState? After(MandateState state, MandateAction action) =>
        Table.TryGetValue((state, action), out var next) ? next : null;

    public static bool Allows(MandateState state, MandateAction action) => After(state, action) is not null;

    /// <summary>Not over yet.</summary>
    public static bool IsOpen(MandateState state) => state is MandateState.Drafted or MandateState.Active;
}
