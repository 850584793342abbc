using WeChatRights.Core.Cases.Minors;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for mandatory reports.</summary>
public static class MinorWords
{
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
