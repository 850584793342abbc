using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Why somebody may not take a seat, in words with figures.</summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="MayBeLifted">A limit she set herself: the staff may ask her and go beyond it.</param>
public sealed record RosterReason(string Code, string Text, bool MayBeLifted)
{
    internal static readonly RosterReason NotActive = new("not-active", "现在不能安排：没有批准、暂停或者已离开", MayBeLifted: false);

    internal static IReadOnlyList<RosterReason> Of(IEnumerable<RuleReason> reasons) => [.. reasons.Select(Of)];

    internal static RosterReason Of(RuleReason reason) => new(reason.Text.Code, Words(reason), reason.Text.IsRelaxable);

    private static string Words(RuleReason reason) =>
        reason switch
        {
            { Rule: HardRule.Travel, Value: > 500 } => "站点或住处没有标在地图上，不知道多远",
            { Rule: HardRule.Travel } => $"离站点 {reason.Value} 公里，最多走 {reason.Limit} 公里",
            { Rule: HardRule.Duties } => $"这周已有 {reason.Value} 次，最多 {reason.Limit} 次",
            { Rule: HardRule.Minutes } => $"这周会到 {Hours(reason.Value)} 小时，最多 {Hours(reason.Limit)} 小时",
            { Rule: HardRule.Days } => $"这周已有 {reason.Value} 天，最多 {reason.Limit} 天",
            { Rule: HardRule.Nights, Limit: 0 } => "不值晚班",
            { Rule: HardRule.Nights } => $"这周晚班已有 {reason.Value} 次，最多 {reason.Limit} 次",
            { Rule: HardRule.RestDays } => $"这周周末和假日已有 {reason.Value} 天，最多 {reason.Limit} 天",
            { Rule: HardRule.Rest } => $"离另一个班不到 {Hours(reason.Limit)} 小时，休息不够",
            { Rule: HardRule.SameDay } => "同一天另有一个站的班，两个站离得太远",
            _ => reason.Text.Title,
        };

    private static string Hours(int? minutes) => $"{(minutes ?? 0) / 60.0:0.#}";
}

/// <summary>What speaks for or against a placement, in points: fewer is better.</summary>
public sealed record RosterPoint(string Code, string Title, int Points)
{
    internal static IReadOnlyList<RosterPoint> Of(IEnumerable<CostPart> parts) =>
        [.. parts.Where(part => part.Cost != 0).Select(part => new RosterPoint(part.Text.Code, part.Text.Title, part.Cost))];
}
