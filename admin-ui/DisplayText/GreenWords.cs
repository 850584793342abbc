using WeChatRights.Core.Cases.Green;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for the green channel.</summary>
public static class GreenWords
{
    public static string Word(this GreenGround ground) =>
        ground switch
        {
            GreenGround.Violence => "还在受暴力",
            GreenGround.Injury => "受了伤要就医",
            GreenGround.NoShelter => "没有地方去",
            GreenGround.Child => "涉及孩子",
            GreenGround.Maternity => "怀孕或刚生孩子",
            GreenGround.Frail => "年老、残疾或重病",
            GreenGround.TimeRunsOut => "期限或证据快没了",
            _ => CaseWords.Unknown,
        };
}
