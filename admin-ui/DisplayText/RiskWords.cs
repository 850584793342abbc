using WeChatRights.Core.Cases.Risk;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for judging the danger.</summary>
public static class RiskWords
{
    public static string Word(this RiskAnswer answer) =>
        answer switch
        {
            RiskAnswer.Yes => "有",
            RiskAnswer.No => "没有",
            RiskAnswer.Unclear => "说不清",
            _ => CaseWords.Unknown,
        };

    public static string Word(this RiskOccasion occasion) =>
        occasion switch
        {
            RiskOccasion.First => "第一次评估",
            RiskOccasion.NewIncident => "又出事了",
            RiskOccasion.Separation => "要分开，或刚分开",
            RiskOccasion.Pregnancy => "她怀孕了",
            RiskOccasion.Release => "他刚被放出来",
            RiskOccasion.CourtDate => "要开庭了",
            RiskOccasion.OrderBreached => "他违反保护令",
            RiskOccasion.Stalking => "他跟踪、盯着她",
            RiskOccasion.Weapon => "他有凶器",
            RiskOccasion.ThreatToChild => "他威胁孩子",
            RiskOccasion.Routine => "隔了一段时间",
            _ => CaseWords.Unknown,
        };

    public static string Word(this PoliceChannel channel) =>
        channel switch
        {
            PoliceChannel.Emergency110 => "打 110",
            PoliceChannel.Sms12110 => "发短信到 12110",
            PoliceChannel.PoliceStation => "到派出所",
            PoliceChannel.ByHerself => "她自己报的警",
            _ => CaseWords.Unknown,
        };

    public static string Word(this SafetyTalk talk) =>
        talk switch
        {
            SafetyTalk.AloneAndSafe => "她一个人，能说话",
            SafetyTalk.NotSafe => "旁边有人，不方便说",
            SafetyTalk.NotReached => "没联系上",
            _ => CaseWords.Unknown,
        };
}
