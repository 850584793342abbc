using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Handovers;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Hand-overs as the pages say it.</summary>
public static class HandoverWords
{
    public static string Word(this DutyKind kind) =>
        kind switch
        {
            DutyKind.Case => "在办的案件",
            DutyKind.ReturnVisit => "办结后还要回访的",
            DutyKind.Superior => "分管的案件",
            DutyKind.SecondWord => "等着复核的",
            DutyKind.MajorCase => "牵头的重大案件",
            DutyKind.MajorTask => "重大案件的任务",
            DutyKind.Resolution => "联席会议的任务",
            DutyKind.Instruction => "领导批示",
            DutyKind.Mandate => "信访代理的委托",
            _ => CaseWords.Unknown,
        };

    /// <summary>What is different with this kind; null: whoever was chosen gets it, unless she must stand aside.</summary>
    public static string? Hint(this DutyKind kind) =>
        kind switch
        {
            DutyKind.MajorCase or DutyKind.MajorTask or DutyKind.Resolution =>
                "只交给已经参加的同志；选的人没有参加，就交给牵头或者召集的人。",
            DutyKind.Instruction => "只交给看得到这件事的同志。",
            DutyKind.Mandate => "要当事人同意才能换代理人（民法典第一百六十九条）。系统会请承办人去问她。",
            _ => null,
        };

    /// <summary>Nobody can be chosen: the woman decides.</summary>
    public static bool IsChosenFor(this DutyKind kind) => kind != DutyKind.Mandate;

    public static string Word(this HandoverState state) =>
        state switch
        {
            HandoverState.Running => "正在交接",
            HandoverState.Emptied => "都交完了，等免去岗位",
            HandoverState.Done => "已完成",
            HandoverState.CalledOff => "已取消",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this HandoverState state) =>
        state switch
        {
            HandoverState.Running => ChipTone.Active,
            HandoverState.Emptied => ChipTone.Attention,
            HandoverState.Done => ChipTone.Good,
            _ => ChipTone.Neutral,
        };
}
