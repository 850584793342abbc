using System.Collections.Immutable;

namespace WeChatRights.Rostering.Rules;

/// <summary>Rules that no plan, sign-up or swap may break. Flags, so that one word says all that stand against a placement.</summary>
[Flags]
public enum HardRule
{
    None = 0,
    Availability = 1 << 0,
    Skill = 1 << 1,
    Clearance = 1 << 2,
    Travel = 1 << 3,
    Exclusion = 1 << 4,
    OneSeat = 1 << 5,
    Rest = 1 << 6,
    Duties = 1 << 7,
    Minutes = 1 << 8,
    Days = 1 << 9,
    Nights = 1 << 10,
    RestDays = 1 << 11,
    SameDay = 1 << 12,
    Pairs = 1 << 13,
    Pin = 1 << 14,
}

/// <summary>What a plan is judged by once no hard rule is broken.</summary>
public enum SoftRule
{
    OpenMandatory,
    OpenSecond,
    Fairness,
    Wish,
    TravelCost,
    Continuity,
    Reserve,
    Experience,
    Woman,
}

/// <summary>One rule of the table.</summary>
/// <param name="Code">Stable name for APIs, records and texts. Never changed once published.</param>
/// <param name="Title">Shown to people.</param>
/// <param name="IsRelaxable">A coordinator may lift it for one person and week: a limit she set herself, not one that protects somebody.</param>
public sealed record RosterRule(string Code, string Title, bool IsHard, bool IsRelaxable = false);

/// <summary>
/// The one table of rules. The solver, the checks of a plan, self sign-up and every explanation ask <see cref="PlanState.Broken(int, int)"/> and
/// <see cref="PlanState.PlaceCost"/>, and name the answers with this table.
/// </summary>
public static class RosterRules
{
    public static ImmutableSortedDictionary<HardRule, RosterRule> Hard { get; } =
        new Dictionary<HardRule, RosterRule>
        {
            [HardRule.Availability] = new("availability", "这个时段没有空", true, IsRelaxable: true),
            [HardRule.Skill] = new("skill", "缺少岗位需要的技能", true),
            [HardRule.Clearance] = new("clearance", "没有有效的涉未成年人准入查询", true),
            [HardRule.Travel] = new("travel", "超出可到达的距离", true, IsRelaxable: true),
            [HardRule.Exclusion] = new("exclusion", "与该站点有亲属或利害关系，需回避", true),
            [HardRule.OneSeat] = new("one-seat", "同一时间已有岗位", true),
            [HardRule.Rest] = new("rest", "两次值班间休息不足", true),
            [HardRule.Duties] = new("duties", "本周值班次数已满", true, IsRelaxable: true),
            [HardRule.Minutes] = new("minutes", "本周值班时长已满", true, IsRelaxable: true),
            [HardRule.Days] = new("days", "本周值班天数已满", true, IsRelaxable: true),
            [HardRule.Nights] = new("nights", "本周夜班已满", true, IsRelaxable: true),
            [HardRule.RestDays] = new("rest-days", "本周休息日值班已满", true, IsRelaxable: true),
            [HardRule.SameDay] = new("same-day", "同一天的两个站点相距太远", true),
            [HardRule.Pairs] = new("pairs", "须与他人同岗，此时只有一人", true),
            [HardRule.Pin] = new("pin", "岗位已锁定", true),
        }.ToImmutableSortedDictionary();

    public static ImmutableSortedDictionary<SoftRule, RosterRule> Soft { get; } =
        new Dictionary<SoftRule, RosterRule>
        {
            [SoftRule.OpenMandatory] = new("open-mandatory", "必设岗位空缺", false),
            [SoftRule.OpenSecond] = new("open-second", "第二岗位空缺", false),
            [SoftRule.Fairness] = new("fairness", "值班多寡不均", false),
            [SoftRule.Wish] = new("wish", "不在本人希望的时段", false),
            [SoftRule.TravelCost] = new("travel-cost", "路程", false),
            [SoftRule.Continuity] = new("continuity", "站点不熟悉", false),
            [SoftRule.Reserve] = new("reserve", "占用了别处紧缺的技能", false),
            [SoftRule.Experience] = new("experience", "没有有经验的人同岗", false),
            [SoftRule.Woman] = new("woman", "站点当天没有女性值班", false),
        }.ToImmutableSortedDictionary();

    /// <summary>The single rules of a set, in the order of the table.</summary>
    public static IEnumerable<HardRule> Split(HardRule rules) => Hard.Keys.Where(rule => (rules & rule) != HardRule.None);
}
