using System.Collections.Frozen;
using WeChatRights.Core.Cases.Contracts;
using static WeChatRights.Core.Cases.Contracts.CaseAction;

namespace WeChatRights.Core.Cases;

/// <summary>Which action is possible in which state. Pages ask here what to offer, entities what to allow.</summary>
internal static class CaseTransitions
{
    private static readonly FrozenDictionary<CaseStatus, CaseAction[]> Table = new Dictionary<CaseStatus, CaseAction[]>
    {
        [CaseStatus.Registered] =
        [
            Accept,
            SendDown,
            Guide,
            CaseAction.Object,
            DeclineDuty,
            Assign,
            EscalateUp,
            AddNote,
            CaseAction.MessageClient,
            RequestWithdrawal,
            CaseAction.AnswerWithdrawal,
            Supplement,
            CaseAction.AssessRisk,
            ReportToPolice,
            CaseAction.RecordSafetyContact,
            CaseAction.ProposeLowerRisk,
            CaseAction.DecideLowerRisk,
            CaseAction.TrackOthers,
            CaseAction.EndTracking,
            CaseAction.ExtendTracked,
            CaseAction.MergeInto,
            Link,
            Unlink,
            RecordRepeat,
            CaseAction.AnswerObjection,
            CaseAction.Classify,
            CaseAction.RecordNotice,
            CaseAction.RecordVisit,
            Protect,
            CaseAction.ReportHarm,
            Refer,
            GoFirst,
        ],
        [CaseStatus.InProgress] =
        [
            SendDown,
            Assign,
            EscalateUp,
            AddNote,
            CaseAction.MessageClient,
            RequestWithdrawal,
            CaseAction.AnswerWithdrawal,
            Supplement,
            CaseAction.AssessRisk,
            ReportToPolice,
            CaseAction.RecordSafetyContact,
            CaseAction.ProposeLowerRisk,
            CaseAction.DecideLowerRisk,
            CaseAction.TrackOthers,
            CaseAction.EndTracking,
            CaseAction.ExtendTracked,
            CaseAction.MergeInto,
            Link,
            Unlink,
            RecordRepeat,
            CaseAction.Classify,
            CaseAction.RecordNotice,
            CaseAction.RecordVisit,
            Protect,
            CaseAction.ReportHarm,
            Refer,
            GoFirst,
            CaseAction.Mediate,
            Close,
            CaseAction.DecideClosing,
        ],
        [CaseStatus.Guided] =
        [
            AddNote,
            CaseAction.MessageClient,
            CaseAction.RecordNotice,
            CaseAction.UndoFinish,
            CaseAction.Reopen,
            CaseAction.Archive,
        ],
        [CaseStatus.NoDuty] =
        [
            AddNote,
            CaseAction.MessageClient,
            CaseAction.RecordNotice,
            CaseAction.UndoFinish,
            CaseAction.Reopen,
            CaseAction.Archive,
        ],
        [CaseStatus.Closed] =
        [
            AddNote,
            CaseAction.MessageClient,
            CaseAction.RecordNotice,
            CaseAction.UndoFinish,
            CaseAction.RecordVisit,
            CaseAction.Reopen,
            CaseAction.Archive,
            Protect, // An order holds for months after what there was to do for her is done.
        ],
        [CaseStatus.Merged] = [AddNote, CaseAction.MessageClient, CaseAction.RecordNotice, CaseAction.SplitOff],
        [CaseStatus.Returned] = [AddNote, CaseAction.MessageClient, CaseAction.RecordNotice, CaseAction.UndoFinish, CaseAction.Archive],
    }.ToFrozenDictionary();

    public static bool Allows(CaseStatus status, CaseAction action) => Table[status].Contains(action);

    public static IReadOnlyList<CaseAction> From(CaseStatus status) => Table[status];
}
