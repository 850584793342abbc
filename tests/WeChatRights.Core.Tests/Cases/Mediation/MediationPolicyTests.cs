using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Mediation;

public sealed class MediationPolicyTests
{
    public static TheoryData<string, RiskLevel, ReportDuty, bool, string?> Rules =>
        new()
        {
            { "D3", RiskLevel.Unassessed, ReportDuty.NotJudged, false, null },
            { "D3", RiskLevel.High, ReportDuty.NotJudged, true, MediationErrors.HighRisk.Code },
            { Case.DomesticViolence, RiskLevel.High, ReportDuty.NotJudged, true, MediationErrors.HighRisk.Code },
            { Case.DomesticViolence, RiskLevel.Unassessed, ReportDuty.NotJudged, true, MediationErrors.AssessFirst.Code },
            { Case.DomesticViolence, RiskLevel.Medium, ReportDuty.NotJudged, false, MediationErrors.HerRequest.Code },
            { Case.DomesticViolence, RiskLevel.Medium, ReportDuty.NotJudged, true, null },
            { Case.DomesticViolence, RiskLevel.Low, ReportDuty.NotJudged, false, null },
            { "G2", RiskLevel.Low, ReportDuty.Owed, true, MediationErrors.HarmToChild.Code },
            { "G2", RiskLevel.Low, ReportDuty.Reported, true, MediationErrors.HarmToChild.Code },
            { "G8", RiskLevel.Low, ReportDuty.NotOwed, false, null },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Refusal_RiskRequestAndReport_FollowTheRules(
        string category,
        RiskLevel risk,
        ReportDuty reporting,
        bool herRequest,
        string? expected
    ) => Assert.Equal(expected, MediationPolicy.Refusal(category, risk, reporting, herRequest)?.Code);

    /// <summary>人民调解法 art. 33: within 30 days after it took effect.</summary>
    [Fact]
    public void ConfirmBy_ThirtyCalendarDays() =>
        Assert.Equal(new DateOnly(2026, 3, 3), MediationPolicy.ConfirmBy(new DateOnly(2026, 2, 1)));

    [Fact]
    public void Mediate_HighRisk_IsRefusedByTheCaseItself()
    {
        var about = CaseBuilder.In(CaseStatus.InProgress);
        about.AssessRisk(CaseBuilder.Acting, RiskLevel.High, duty: null, withHer: true, words: null, CaseBuilder.Now);

        var refused = Assert.Throws<DomainException>(() =>
            about.Mediate(CaseBuilder.Acting, MediationOutcome.Agreed, herRequest: true, about.Words(), CaseBuilder.Now)
        );

        Assert.Equal(MediationErrors.HighRisk, refused.Error);
    }
}
