using WeChatRights.Core.Consultations.LegalAid;
using WeChatRights.Core.Consultations.Notes;

namespace WeChatRights.AdminUi.DisplayText;

public static class AdviceWords
{
    private const int ShortHash = 8;

    public static string Word(this StepBy who) =>
        who switch
        {
            StepBy.Her => "她本人",
            StepBy.Station => "维权站",
            StepBy.Provider => "咨询人员",
            _ => CaseWords.Unknown,
        };

    public static string Word(this AidGround ground) =>
        ground switch
        {
            AidGround.Violence => "受虐待、遗弃或者家庭暴力，主张相关权益（法律援助法第32条，不看经济状况）",
            AidGround.NoIncome => "没有固定收入的未成年人、老年人、残疾人（第42条，交证明，不查经济状况）",
            AidGround.MigrantWorker => "进城务工人员要工资、要工伤赔偿（第42条，交证明，不查经济状况）",
            AidGround.Hardship => "经济困难，事项在第31条范围内（如实说明经济状况）",
            _ => CaseWords.Unknown,
        };

    /// <summary>维权站：打电话问一次（11 月 10 日前）</summary>
    public static string Words(this FollowUpStep step) => $"{step.Who.Word()}：{step.What}{step.UntilWords()}";

    public static string UntilWords(this FollowUpStep step) => step.Until is { } day ? $"（{day.Month} 月 {day.Day} 日前）" : "";

    /// <summary>《反家庭暴力法》第23条：…… Whoever cites an unchecked one is told to look at the law.</summary>
    public static string Words(this LawArticle article) => $"{article.Citation}：{article.Text}{(article.Checked ? "" : "（请核对原文）")}";

    /// <summary>The first digits: enough to compare by eye.</summary>
    public static string Short(this AdviceSignature signature) => signature.Hash[..ShortHash];

    public static string Verdict(this AdviceSignature signature) => signature.Unchanged ? "核对无改动" : "内容与签名不符";

    /// <summary>张三，县（市、区）妇联权益部，叶县</summary>
    public static string Signer(this AdviceSignature signature) => $"{signature.Name}，{signature.Role.Word()}，{signature.Unit}";
}
