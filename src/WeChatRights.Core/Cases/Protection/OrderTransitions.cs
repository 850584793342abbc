using System.Collections.Frozen;
using static WeChatRights.Core.Cases.Protection.OrderStep;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>Which step a protection order can take from where it stands.</summary>
public static class OrderTransitions
{
    private static readonly FrozenDictionary<OrderState, OrderStep[]> Table = new Dictionary<OrderState, OrderStep[]>
    {
        [OrderState.Preparing] = [Edit, Apply, GiveUp],
        [OrderState.Applied] = [CourtAccepts, CourtRefuses, GiveUp],
        [OrderState.Accepted] = [Make, CourtRefuses, GiveUp],
        [OrderState.InForce] = [Serve, Extend, Breach, Revoke, Expire],
        [OrderState.Refused] = [],
        [OrderState.GivenUp] = [],
        [OrderState.Ended] = [ReturnForm],
    }.ToFrozenDictionary();

    public static bool Allows(OrderState state, OrderStep step) => Table[state].Contains(step);

    /// <summary>What a person may do; the end of the time comes by itself.</summary>
    public static IReadOnlyList<OrderStep> From(OrderState state) => [.. Table[state].Where(step => step != Expire)];

    /// <summary>Another application may be begun.</summary>
    public static bool IsOver(OrderState state) => state is OrderState.Refused or OrderState.GivenUp or OrderState.Ended;
}
