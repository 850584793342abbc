using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Screening;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for screening. None of them judges a home.</summary>
public static class ScreeningWords
{
    public static string Word(this ScreeningTopic topic) =>
        topic switch
        {
            ScreeningTopic.General => "各类矛盾都看",
            ScreeningTopic.Family => "婚姻家庭矛盾",
            ScreeningTopic.Betrothal => "彩礼和婚约",
            ScreeningTopic.LandAndNeighbours => "邻里、土地宅基地",
            ScreeningTopic.Support => "赡养和抚养",
            ScreeningTopic.LeftBehind => "留守妇女儿童",
            ScreeningTopic.HomeComing => "节前和返乡时候",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ScreeningTaskState state) =>
        state switch
        {
            ScreeningTaskState.Open => "在排查",
            ScreeningTaskState.Done => "已完成",
            ScreeningTaskState.Void => "已撤销",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ScreeningTaskState state) =>
        state switch
        {
            ScreeningTaskState.Open => ChipTone.Active,
            ScreeningTaskState.Done => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this ScreeningTaskStep step) =>
        step switch
        {
            ScreeningTaskStep.WriteNote => "写走访记录",
            ScreeningTaskStep.Finish => "登记完成",
            ScreeningTaskStep.CallOff => "撤销",
            _ => CaseWords.Unknown,
        };

    public static string Word(this TensionKind kind) =>
        kind switch
        {
            TensionKind.Family => "婚姻家庭",
            TensionKind.Neighbours => "邻里",
            TensionKind.Debt => "债务",
            TensionKind.Land => "土地宅基地",
            TensionKind.Support => "赡养抚养",
            TensionKind.Other => "其他",
            _ => CaseWords.Unknown,
        };

    public static string Word(this RiskHint hint) =>
        hint switch
        {
            RiskHint.Injured => "有人受伤",
            RiskHint.Threat => "说要伤人或自伤",
            RiskHint.KnifeOrDrink => "有刀具或酗酒",
            RiskHint.ChildAfraid => "孩子害怕或缺课",
            RiskHint.Uncared => "老人病人没人管",
            RiskHint.Missing => "有人失联",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ScreeningNoteState state) =>
        state switch
        {
            ScreeningNoteState.Waiting => "等复核",
            ScreeningNoteState.VisitAgain => "再走访",
            ScreeningNoteState.Filed => "已登记成件",
            ScreeningNoteState.Forgotten => "已删除",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ScreeningNoteState state) =>
        state switch
        {
            ScreeningNoteState.Waiting => ChipTone.Attention,
            ScreeningNoteState.VisitAgain => ChipTone.Active,
            _ => ChipTone.Neutral,
        };

    public static string Word(this ScreeningNoteStep step) =>
        step switch
        {
            ScreeningNoteStep.Rewrite => "改写",
            ScreeningNoteStep.VisitAgain => "再走访",
            ScreeningNoteStep.File => "登记成件",
            ScreeningNoteStep.Forget => "不用再管",
            _ => CaseWords.Unknown,
        };

    /// <summary>Between one and four: kept back.</summary>
    public static string Number(int? count) => count?.ToString("N0", System.Globalization.CultureInfo.CurrentCulture) ?? "少于 5";

    public static string Days(DateOnly from, DateOnly until) => $"{ChineseTime.Day(from)}到{ChineseTime.Day(until)}";
}
