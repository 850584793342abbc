using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Mediation;

/// <summary>When the federation may mediate, and what an agreement is good for.</summary>
internal static class MediationPolicy
{
    /// <summary>人民调解法 art. 33: both may ask a court together to confirm their agreement within 30 calendar days (日) after it took effect.</summary>
    public const int ConfirmationDays = 30;

    /// <summary>
    /// Never at high risk (妇联家暴投诉工作规程 art. 11). Violence at home is judged first; where it was more than once or did harm, she alone may ask for it, in writing
    /// (ours, rulebook §4.2 G2). Nor where harm has to be told to the police (强制报告制度 art. 4): a crime is not settled.
    /// </summary>
    /// <param name="herRequest">She has asked for it in writing.</param>
    /// <returns>Null: it may be mediated.</returns>
    public static DomainError? Refusal(string category, RiskLevel risk, ReportDuty reporting, bool herRequest) =>
        risk == RiskLevel.High ? MediationErrors.HighRisk
        : reporting is ReportDuty.Owed or ReportDuty.Reported ? MediationErrors.HarmToChild
        : category != Case.DomesticViolence ? null
        : risk == RiskLevel.Unassessed ? MediationErrors.AssessFirst
        : risk == RiskLevel.Medium && !herRequest ? MediationErrors.HerRequest
        : null;

    /// <param name="agreedOn">The day on which both signed (人民调解法 art. 29).</param>
    public static DateOnly ConfirmBy(DateOnly agreedOn) => agreedOn.AddDays(ConfirmationDays);
}
