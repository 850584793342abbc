namespace WeChatRights.Rostering.Rules;

/// <summary>Why somebody may not take a seat.</summary>
/// <param name="Value">What the rule measured, in its unit (duties, minutes, days, kilometres); null where there is nothing to measure.</param>
/// <param name="Limit">What it allows.</param>
/// <param name="OtherSeat">Her other seat that stands against this one.</param>
public sealed record RuleReason(HardRule Rule, int? Value = null, int? Limit = null, int? OtherSeat = null)
{
    public RosterRule Text => RosterRules.Hard[Rule];
}

/// <summary>What one soft rule adds to the cost of a plan, or takes from it when negative.</summary>
public readonly record struct CostPart(SoftRule Rule, int Cost)
{
    public RosterRule Text => RosterRules.Soft[Rule];
}
