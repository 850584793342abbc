using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>One line of a queue. No name, no word of hers.</summary>
/// <param name="Place">For example 叶县 · 任店镇 · 某村.</param>
/// <param name="DueAt">The nearest running clock; null when none runs.</param>
/// <param name="DueKind">Which clock that is.</param>
public sealed record CaseRow(
    Guid Id,
    string Number,
    Nature Nature,
    string Category,
    string CategoryName,
    string Place,
    CaseStatus Status,
    RiskLevel Risk,
    bool DangerNow,
    bool NeedToKnow,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    ClockKind? DueKind,
    Guid OwnerId,
    string OwnerName,
    bool IsMine,
    bool TakenUp,
    bool WithdrawalRequested,
    CaseResult? Result,
    bool Green
);
