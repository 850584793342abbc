using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Consultations.LegalAid;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.AdminUi.Documents;

/// <summary>法律援助申请表, filled in as far as anything is known. What is not known stays a line for the pen.</summary>
public static class LegalAidPaper
{
    private const int MatterLines = 3;

    /// <summary>法律援助法 art. 22.</summary>
    private static readonly string[] Forms = ["代理打官司（民事、行政）", "代拟文书", "劳动争议调解、仲裁代理", "刑事代理", "其他"];

    public static Paper Of(LegalAidForm form) =>
        new(
            $"致：{form.County}法律援助机构",
            "法律援助申请表",
            form.Number,
            null,
            [
                new PaperFacts([.. Applicant(form)]),
                new PaperFacts([.. Agent(form)]),
                new PaperFacts([.. OtherSide(form)]),
                new PaperChoices("申请哪种法律援助（第22条）", [.. Forms.Select(text => new PaperChoice(text, false))]),
                new PaperText("事情经过", form.Facts),
                new PaperText("请求", null, MatterLines),
                new PaperChoices(
                    "符合哪一项",
                    [.. Enum.GetValues<AidGround>().Select(ground => new PaperChoice(ground.Word(), ground == form.Ground))]
                ),
                new PaperText("经济状况（符合第32条、第42条的不用填）", null, MatterLines),
                new PaperList(
                    "附上的材料",
                    ["身份证明", "和事情有关的材料", "符合第42条的证明，或者经济困难的说明", "代为申请的，附代理权的证明"]
                ),
                new PaperFacts([new PaperFact("申请人签名", null), new PaperFact("日期", null)]),
            ],
            [
                "打官司的，交给办案机关所在地的法律援助机构；不打官司的，交给争议处理机关所在地或者事由发生地的（法律援助法第38条）。",
                "本表由妇联根据当事人所说代填，签名前请本人核对。法律援助不收费。",
            ]
        );

    private static IEnumerable<PaperFact> Applicant(LegalAidForm form) =>
        [
            new PaperFact("申请人姓名", form.Client?.Name),
            new PaperFact("身份证号", form.Client?.IdNumber),
            new PaperFact("出生日期、民族", null),
            new PaperFact("住址", null),
            new PaperFact("电话", form.Client?.Phone),
            new PaperFact("怎样联系才安全", Contact(form.SafeContact)),
        ];

    private static IEnumerable<PaperFact> Agent(LegalAidForm form)
    {
        yield return new PaperFact("代为申请的人", null);
        yield return new PaperFact("和申请人的关系", null);
        if (form.Minor)
        {
            yield return new PaperFact("说明", "涉及未成年人。伤害孩子的正是法定代理人的，由其他法定代理人或者近亲属申请（第40条）。");
        }
    }

    private static IEnumerable<PaperFact> OtherSide(LegalAidForm form) =>
        [
            new PaperFact("事项", form.CategoryName),
            new PaperFact("对方姓名或名称", form.Respondent?.Name),
            new PaperFact("对方是申请人的", form.Relation?.Word()),
            new PaperFact("对方电话", form.Respondent?.Phone),
            new PaperFact("发生时间", form.OccurredOn is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : null),
            new PaperFact("发生地", form.County),
        ];

    /// <summary>Whoever reads the form must not call at a wrong time.</summary>
    private static string? Contact(SafeContact? contact)
    {
        if (contact is null)
        {
            return "没有说。联系前先问妇联，不要直接打电话、上门。";
        }

        var ways = Enum.GetValues<ContactChannel>().Where(contact.Allows).Select(channel => channel.Word()).ToList();
        var hours = contact.Hours is { Count: > 0 } windows ? string.Join("、", windows) : "什么时间都行";
        return (contact.NeverCall ? "不要打电话。" : "")
            + (ways.Count == 0 ? "没有选方式，联系前先问妇联。" : $"可以：{string.Join("、", ways)}；时间：{hours}。");
    }
}
