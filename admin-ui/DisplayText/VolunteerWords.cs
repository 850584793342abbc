using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.DisplayText;

public static class VolunteerWords
{
    public static string Word(this VolunteerState state) =>
        state switch
        {
            VolunteerState.Applied => "待站里初审",
            VolunteerState.StationVetted => "待县里批准",
            VolunteerState.Active => "在册",
            VolunteerState.Refused => "没有批准",
            VolunteerState.Paused => "暂停服务",
            VolunteerState.Left => "已离开",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this VolunteerState state) =>
        state switch
        {
            VolunteerState.Applied or VolunteerState.StationVetted => ChipTone.Attention,
            VolunteerState.Active => ChipTone.Good,
            VolunteerState.Paused => ChipTone.Info,
            _ => ChipTone.Neutral,
        };

    public static string Word(this VolunteerSkill skill) =>
        skill switch
        {
            VolunteerSkill.Lawyer => "律师",
            VolunteerSkill.Counsellor => "心理、婚姻家庭咨询",
            VolunteerSkill.Mediator => "调解",
            VolunteerSkill.SocialWorker => "社会工作",
            VolunteerSkill.Helper => "陪同、代录、跑腿",
            _ => CaseWords.Unknown,
        };

    public static string Word(this HalfDay halfDay) =>
        halfDay switch
        {
            HalfDay.Morning => "上午",
            HalfDay.Afternoon => "下午",
            HalfDay.Evening => "晚上",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ExpiryWarning warning) =>
        warning switch
        {
            ExpiryWarning.None => "有效",
            ExpiryWarning.EndsSoon => "快到期",
            ExpiryWarning.Ended => "已过期",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ExpiryWarning warning) => warning == ExpiryWarning.Ended ? ChipTone.Danger : ChipTone.Attention;

    public static string Words(this IReadOnlyList<VolunteerSkill> skills) => string.Join("；", skills.Select(skill => skill.Word()));

    /// <summary>2026-11-10 周二</summary>
    public static string Words(this DateOnly day) => $"{day:yyyy-MM-dd} {day.DayOfWeek.Word()}";

    public static string Words(this BlackOut span) =>
        span.From == span.To ? span.From.Words() : $"{span.From.Words()} 到 {span.To.Words()}";
}
