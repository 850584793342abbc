using System.Collections.Frozen;
using WeChatRights.Core.Cases.Contracts;
using static WeChatRights.Core.Cases.Contracts.CaseAction;

namespace WeChatRights.Core.Cases;

/// <summary>Which action is possible in which state. Pages ask here what to offer, entities what to allow.</summary>
internal static class CaseTransitions
{
    private static readonly FrozenDictionary<CaseStatus, CaseAction[]> Table = new Dictionary<CaseStatus, CaseAction[]>
    {
        [CaseStatus.Registered] = [Accept, SendDown, Guide, CaseAction.Object, DeclineDuty, Assign, EscalateUp, AddNote, MessageClient, RequestWithdrawal, Supplement],
        [CaseStatus.InProgress] = [SendDown, Assign, EscalateUp, AddNote, MessageClient, RequestWithdrawal, Supplement, Close],
        [CaseStatus.Guided] = [AddNote, MessageClient],
        [CaseStatus.NoDuty] = [AddNote, MessageClient],
        [CaseStatus.Closed] = [AddNote, MessageClient],
    }.ToFrozenDictionary();

    public static bool Allows(CaseStatus status, CaseAction action) => Table[status].Contains(action);

    public static IReadOnlyList<CaseAction> From(CaseStatus status) => Table[status];
}
