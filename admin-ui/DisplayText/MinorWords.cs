using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Minors.Access;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for mandatory reports, and for who opens the file of a child's matter.</summary>
public static class MinorWords
{
    /// <summary>To choose from when asking. Danger does not ask.</summary>
    public static IReadOnlyList<MinorAccessGround> Grounds { get; } =
    [.. Enum.GetValues<MinorAccessGround>().Where(ground => ground != MinorAccessGround.InDanger)];

    public static string Word(this MinorAccessGround ground) =>
        ground switch
        {
            MinorAccessGround.StandIn => "接手或者代班",
            MinorAccessGround.SecondWord => "要我答复办结或降级",
            MinorAccessGround.Supervise => "督办",
            MinorAccessGround.SheCame => "她来了或来电，责任人不在",
            MinorAccessGround.InDanger => "有人正在危险中",
            _ => CaseWords.Unknown,
        };

    public static string Word(this MinorAccessState state) =>
        state switch
        {
            MinorAccessState.Asked => "等答复",
            MinorAccessState.Granted => "已批准",
            MinorAccessState.Refused => "没有批准",
            MinorAccessState.Taken => "有危险时打开",
            MinorAccessState.Ended => "已收回",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReportSituation situation) =>
        situation switch
        {
            ReportSituation.PrivateParts => "未成年人生殖器官或隐私部位受伤，不是意外",
            ReportSituation.GirlUnder14 => "不满14岁的女孩遭受或疑似性侵害，怀孕，流产",
            ReportSituation.GirlOver14 => "14岁以上的女孩因性侵害怀孕，流产",
            ReportSituation.ManyInjuries => "身上多处伤、严重营养不良、意识不清，有或疑似家暴、欺凌、虐待、殴打、被麻醉",
            ReportSituation.HarmedOrDead => "因自杀、自残、工伤、中毒、被麻醉、被打等伤残或死亡",
            ReportSituation.Abandoned => "被遗弃，或者长期没人照料",
            ReportSituation.Trafficked => "来源不明、失踪，或者被拐卖、收买",
            ReportSituation.Begging => "被组织乞讨",
            ReportSituation.OtherHarm => "受到其他严重侵害，或者正面临危险",
            ReportSituation.AdultWithoutCapacity => "没有或者只有部分行为能力的成年人，遭受或疑似家暴",
            ReportSituation.AdultWhoCannotReport => "因年老、残疾、重病，或者受强制、威吓，自己不能报案的成年人",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReportDuty duty) =>
        duty switch
        {
            ReportDuty.NotJudged => "还没对照",
            ReportDuty.Owed => "要报告",
            ReportDuty.Reported => "已报告",
            ReportDuty.NotOwed => "不用报告",
            _ => CaseWords.Unknown,
        };
}
