using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.IdentityAccess.Leaves;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Leaves and who stands in, as the pages say it.</summary>
public static class LeaveWords
{
    public static string Word(this LeaveState state) =>
        state switch
        {
            LeaveState.Planned => "还没开始",
            LeaveState.Running => "正在请假",
            LeaveState.Over => "已结束",
            LeaveState.ReturnedEarly => "提前回来了",
            LeaveState.Cancelled => "已取消",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this LeaveState state) =>
        state switch
        {
            LeaveState.Running => ChipTone.Attention,
            LeaveState.Planned => ChipTone.Info,
            _ => ChipTone.Neutral,
        };

    /// <summary>12月3日到12月5日, or a single day.</summary>
    public static string Days(DateOnly from, DateOnly to) => from == to ? Short(from) : $"{Short(from)}到{Short(to)}";

    /// <summary>12月3日.</summary>
    public static string Short(DateOnly day) => $"{day.Month}月{day.Day}日";
}
