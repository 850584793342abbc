using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Risk;

/// <summary>What was filled in. Text of a person: never log it.</summary>
public sealed record RiskFindings(
    IReadOnlyDictionary<string, RiskAnswer> Answers,
    RiskOccasion Occasion,
    bool WithHer,
    RiskLevel? RaiseTo,
    string? Words
)
{
    public override string ToString() => "RiskFindings(redacted)";
}
