using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Tests.Cases.Closing;

public sealed class ClosingPolicyTests
{
    [Theory]
    [InlineData(Case.DomesticViolence, RiskLevel.Low, false, CaseResult.Answered, true)]
    [InlineData("D3", RiskLevel.High, false, CaseResult.Answered, true)]
    [InlineData("D3", RiskLevel.Medium, false, CaseResult.Answered, false)]
    [InlineData("D3", RiskLevel.Unassessed, true, CaseResult.Answered, true)]
    [InlineData("D3", RiskLevel.Unassessed, false, CaseResult.Rejected, true)]
    [InlineData("D3", RiskLevel.Unassessed, false, CaseResult.Unreachable, true)]
    [InlineData("D3", RiskLevel.Unassessed, false, CaseResult.Mediated, false)]
    public void NeedsSecond_ViolenceHighRiskAChildOrNothingGiven_TakesTwo(
        string category,
        RiskLevel risk,
        bool minor,
        CaseResult result,
        bool expected
    ) => Assert.Equal(expected, ClosingPolicy.NeedsSecond(category, risk, minor, result));

    [Fact]
    public void Proofs_EveryResult_HasOne() =>
        Assert.All(Enum.GetValues<CaseResult>(), result => Assert.NotEmpty(ClosingPolicy.Proofs(result)));

    /// <summary>Rulebook §3.7 (b): a referred case ends on the receiving unit's written reply.</summary>
    [Theory]
    [InlineData(CaseResult.Referred)]
    [InlineData(CaseResult.Urged)]
    public void Proofs_AnotherUnitActed_ItsWrittenAnswerAlone(CaseResult result) =>
        Assert.Equal([ClosingProof.OrganPaper], ClosingPolicy.Proofs(result));

    [Fact]
    public void Proofs_OfEveryKind_ServeForSomething() =>
        Assert.Equal(Enum.GetValues<ClosingProof>(), Enum.GetValues<CaseResult>().SelectMany(ClosingPolicy.Proofs).Distinct().Order());
}
