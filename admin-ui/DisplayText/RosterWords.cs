using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for duty rosters.</summary>
public static class RosterWords
{
    /// <summary>Below this many per cent a plan is called nearly the best possible.</summary>
    private const double NearlyBest = 0.05;

    public static string Word(this RosterState state) =>
        state switch
        {
            RosterState.Draft => "初稿，志愿者看不到",
            RosterState.Published => "已公布",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this RosterState state) => state == RosterState.Published ? ChipTone.Good : ChipTone.Attention;

    public static string Word(this PlanningState state) =>
        state switch
        {
            PlanningState.Waiting => "等着排",
            PlanningState.Running => "正在排",
            PlanningState.Done => "排好了",
            PlanningState.Failed => "没有排成",
            _ => CaseWords.Unknown,
        };

    public static string Word(this DutyOrigin origin) =>
        origin switch
        {
            DutyOrigin.Planned => "系统排的",
            DutyOrigin.Placed => "工作人员排的",
            DutyOrigin.Replacement => "替补",
            DutyOrigin.Taken => "自己报名",
            DutyOrigin.Swapped => "互换",
            _ => CaseWords.Unknown,
        };

    public static string Word(this RosterMoveKind kind) =>
        kind switch
        {
            RosterMoveKind.DroppedOut => "来不了",
            RosterMoveKind.Replaced => "替补",
            RosterMoveKind.Taken => "自己报名",
            RosterMoveKind.Swapped => "互换",
            RosterMoveKind.Placed => "工作人员换人",
            _ => CaseWords.Unknown,
        };

    /// <summary>11 月 9 日 — 15 日 without a month said twice.</summary>
    public static string Week(DateOnly? monday)
    {
        if (monday is not { } first)
        {
            return "";
        }

        var last = first.AddDays(6);
        var end = last.Month == first.Month ? $"{last.Day} 日" : $"{last.Month} 月 {last.Day} 日";
        return $"{first.Year} 年 {first.Month} 月 {first.Day} 日至 {end}";
    }

    /// <summary>For lists of weeks, where the neighbours say the year.</summary>
    public static string ShortWeek(DateOnly? monday) => monday is { } first ? $"{first.Month} 月 {first.Day} 日起" : "";

    public static string Day(DateOnly day) => $"{day.DayOfWeek.Word()} {day.Month} 月 {day.Day} 日";

    public static string When(SeatView seat) => $"{Day(seat.Day)}{seat.HalfDay.Word()}";

    public static string Clock(DateTimeOffset? at) =>
        at?.ToOffset(ChinaTime.Offset).ToString("M 月 d 日 HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static string Need(this SeatView seat) =>
        (seat.Skill?.Word() ?? "谁都可以") + (seat.ForChildren ? "，接触未成年人" : "") + (seat.Mandatory ? "" : "，第二位");

    /// <summary>律师、志愿者: as strangers understand it.</summary>
    public static string Help(IReadOnlyList<VolunteerSkill?> kinds) => string.Join('、', kinds.Select(OneKind).Distinct());

    public static string Words(this DutyNeedFacts need) =>
        (need.Skill?.Word() ?? "谁都可以")
        + (need.ForChildren ? "，接触未成年人" : "")
        + (need.Mandatory ? "" : "，第二位")
        + (need.OnHolidays ? "，假日也要" : "");

    /// <summary>For who hears the board instead of seeing it.</summary>
    public static string Words(this SeatView seat) =>
        string.Join(
            '，',
            new[]
            {
                seat.Volunteer ?? (seat.Asked is null ? "空着" : $"正在问{seat.Asked}"),
                seat.Need(),
                seat.Pinned ? "已锁住" : "",
                seat.Broken.Count > 0 ? $"不合规则：{seat.Broken[0].Text}" : "",
            }.Where(part => part.Length > 0)
        );

    public static string Words(this RosterMoveRow move) =>
        move switch
        {
            { Kind: RosterMoveKind.DroppedOut } => $"{move.From}来不了",
            { Kind: RosterMoveKind.Replaced, To: null } => $"{move.From}换到了别的岗位",
            { Kind: RosterMoveKind.Replaced } => $"{move.To}替补",
            { Kind: RosterMoveKind.Swapped } => $"互换：{move.From}换成{move.To}",
            { Kind: RosterMoveKind.Taken } => $"{move.To}自己报名",
            { From: null } => $"安排了{move.To}",
            { To: null } => $"{move.From}空出来",
            _ => $"{move.From}换成{move.To}",
        };

    public static string Quality(double gapPercent) =>
        gapPercent < NearlyBest ? "已经是最好的排法" : string.Create(CultureInfo.InvariantCulture, $"离最好的排法最多差 {gapPercent:0.0}%");

    /// <summary>Only what speaks against somebody is worth a word; what all have in common is not.</summary>
    public static string Points(IReadOnlyList<RosterPoint> parts)
    {
        var against = parts.Where(part => part.Points > 0).OrderByDescending(part => part.Points).Select(part => part.Title).ToList();
        return against.Count == 0 ? "没有不合适的地方。" : $"要考虑：{string.Join("、", against)}。";
    }

    public static string Outlook(SeatExplanation why) =>
        why.MayTake > 0 ? $"现在有 {why.MayTake} 位可以来。"
        : why.MightEver > 0 ? $"现在没有人能来。重排的话有 {why.MightEver} 位可能。{Keeps(why)}"
        : $"谁都排不进来。{Keeps(why)}{(why.Cures.Count > 0 ? "下面几位只差一条，可以去问问。" : "")}";

    private static string OneKind(VolunteerSkill? kind) =>
        kind switch
        {
            VolunteerSkill.Lawyer => "律师",
            VolunteerSkill.Counsellor => "心理和婚姻家庭咨询",
            VolunteerSkill.Mediator => "调解",
            VolunteerSkill.SocialWorker => "社工",
            _ => "志愿者",
        };

    private static string Keeps(SeatExplanation why) =>
        why.Blocked.Count == 0
            ? "还没有在册的志愿者。"
            : $"主要是：{string.Join("、", why.Blocked.Take(3).Select(each => $"{each.Title}（{each.People} 人）"))}。";
}
