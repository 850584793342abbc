using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.PetitionAgency.Guidance;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for questions of agents and their answers.</summary>
public static class GuidanceWords
{
    public static string Word(this GuidanceTopic topic) =>
        topic switch
        {
            GuidanceTopic.Mandate => "委托书怎么签",
            GuidanceTopic.Writing => "材料怎么写",
            GuidanceTopic.Responsible => "向哪个单位反映",
            GuidanceTopic.Limits => "受理、告知和期限",
            GuidanceTopic.Going => "代访、陪访",
            GuidanceTopic.Review => "复查、复核",
            GuidanceTopic.Other => "其他",
            _ => CaseWords.Unknown,
        };

    public static string Word(this GuidanceState state) =>
        state switch
        {
            GuidanceState.Open => "等答复",
            GuidanceState.Answered => "已答复",
            GuidanceState.Closed => "已关闭",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this GuidanceState state) =>
        state switch
        {
            GuidanceState.Open => ChipTone.Attention,
            GuidanceState.Answered => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this GuidanceSide side) =>
        side switch
        {
            GuidanceSide.Asker => "提问",
            GuidanceSide.Federation => "妇联权益部答复",
            GuidanceSide.PetitionsOffice => "信访部门答复",
            _ => CaseWords.Unknown,
        };

    public static string Word(this GuidanceStep step) =>
        step switch
        {
            GuidanceStep.Answer => "答复",
            GuidanceStep.AskAgain => "追问",
            GuidanceStep.Close => "关闭",
            GuidanceStep.Publish => "发布成案例问答",
            _ => CaseWords.Unknown,
        };
}
