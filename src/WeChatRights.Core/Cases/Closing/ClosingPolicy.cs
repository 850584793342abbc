using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>How a case may end: with which proof, and when a second person has to agree.</summary>
public static class ClosingPolicy
{
    /// <summary>
    /// Ours (rulebook §3.7, §4.2; 妇联家暴投诉工作规程 arts. 6, 11, 13): violence at home, high risk and what concerns a child do not end by one person's word, nor does an end by
    /// which she got nothing.
    /// </summary>
    public static bool NeedsSecond(string category, RiskLevel risk, bool minor, CaseResult result) =>
        category == Case.DomesticViolence || risk == RiskLevel.High || minor || result is CaseResult.Rejected or CaseResult.Unreachable;

    /// <summary>Ours: the proofs that fit a result, the most usual first. What was referred ends on the unit's written answer (rulebook §3.7 b).</summary>
    public static IReadOnlyList<ClosingProof> Proofs(CaseResult result) =>
        result switch
        {
            CaseResult.Answered => [ClosingProof.HerWord, ClosingProof.ServiceRecord, ClosingProof.OrganPaper],
            CaseResult.Mediated => [ClosingProof.Agreement],
            CaseResult.MediationFailed => [ClosingProof.ServiceRecord],
            CaseResult.Referred or CaseResult.Urged => [ClosingProof.OrganPaper],
            CaseResult.LegalAid => [ClosingProof.OrganPaper, ClosingProof.ServiceRecord],
            CaseResult.LitigationSupport => [ClosingProof.CourtPaper, ClosingProof.ServiceRecord],
            CaseResult.ProtectionOrder => [ClosingProof.CourtPaper],
            CaseResult.Relief => [ClosingProof.HerWord, ClosingProof.OrganPaper, ClosingProof.ServiceRecord],
            CaseResult.Psychological => [ClosingProof.HerWord, ClosingProof.ServiceRecord],
            CaseResult.Rejected => [ClosingProof.OrganPaper, ClosingProof.CourtPaper, ClosingProof.ServiceRecord],
            CaseResult.Withdrawn => [ClosingProof.HerWord],
            CaseResult.Unreachable => [ClosingProof.ContactRecord],
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
        };
}
