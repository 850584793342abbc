using System.Collections.Frozen;
using static WeChatRights.Core.Referrals.ReferralAction;

namespace WeChatRights.Core.Referrals;

/// <summary>
/// Which action is possible in which state, and where it leads. Pages ask here what to offer, the referral what to allow. An accepted referral may be taken
/// back too: that is the written reason without which no case that waits for a unit can end (rulebook §3.7 (b)).
/// </summary>
internal static class ReferralTransitions
{
    private static readonly FrozenDictionary<(ReferralState, ReferralAction), ReferralState> Table = new Dictionary<
        (ReferralState, ReferralAction),
        ReferralState
    >
    {
        [(ReferralState.Sent, Accept)] = ReferralState.Accepted,
        [(ReferralState.Sent, Return)] = ReferralState.Returned,
        [(ReferralState.Sent, Withdraw)] = ReferralState.Withdrawn,
        [(ReferralState.Sent, Urge)] = ReferralState.Sent,
        [(ReferralState.Accepted, Report)] = ReferralState.Accepted,
        [(ReferralState.Accepted, Close)] = ReferralState.Closed,
        [(ReferralState.Accepted, Return)] = ReferralState.Returned,
        [(ReferralState.Accepted, Withdraw)] = ReferralState.Withdrawn,
        [(ReferralState.Accepted, Urge)] = ReferralState.Accepted,
    }.ToFrozenDictionary();

    /// <returns>Null: the action is impossible in this state.</returns>
    public static ReferralState? After(ReferralState state, ReferralAction action) =>
        Table.TryGetValue((state, action), out var next) ? next : null;

    public static bool Allows(ReferralState state, ReferralAction action) => After(state, action) is not null;

    /// <summary>The unit still owes something.</summary>
    public static bool IsOpen(ReferralState state) => state is ReferralState.Sent or ReferralState.Accepted;
}
