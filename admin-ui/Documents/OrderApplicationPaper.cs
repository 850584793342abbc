using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Protection;

namespace WeChatRights.AdminUi.Documents;

/// <summary>人身安全保护令申请书, for the court. The respondent will read it: nothing of where she is or how to reach her.</summary>
public static class OrderApplicationPaper
{
    private const int OwnLines = 2;

    public static Paper Of(OrderApplication form) =>
        new(
            $"致：{form.Court}",
            "人身安全保护令申请书",
            "",
            form.Urgent ? "情况紧急，请求在 24 小时内作出（反家庭暴力法第二十八条）。" : null,
            [
                new PaperFacts([.. Parties(form)]),
                new PaperList("请求事项", [.. form.Measures.Select(measure => measure.Word())]),
                new PaperText("事实和理由", form.Facts, OwnLines),
                new PaperList("证据", [.. form.Evidence.Select(kind => kind.Word())]),
                new PaperFacts([new PaperFact("申请人签名（盖章、按指印）", null), new PaperFact("日期", null)]),
            ],
            [
                "依据反家庭暴力法第二十三条、第二十七条至第三十条。申请不收费，不用提供担保，不以离婚为条件。自己收集不了的证据，可以请法院调取。",
                "现在的住址和电话另写一张纸交给法院，不写在这里：申请书会给对方看（河南省反家庭暴力条例第三十七条）。",
            ]
        );

    private static IEnumerable<PaperFact> Parties(OrderApplication form)
    {
        yield return new PaperFact("申请人", form.ApplicantName);
        yield return new PaperFact("申请人的性别、出生日期", null);
        if (form.Applicant != OrderApplicant.Herself)
        {
            yield return new PaperFact("代为申请", $"{form.Applicant.Word()}（反家庭暴力法第二十三条第二款）");
            yield return new PaperFact("代为申请的人或单位", form.Applicant == OrderApplicant.Federation ? "妇女联合会" : null);
        }

        yield return new PaperFact("被申请人", form.RespondentName);
        yield return new PaperFact("被申请人的性别、出生日期、住址", null);
        yield return new PaperFact("被申请人是申请人的", form.Relation?.Word());
        yield return new PaperFact("申请的理由", form.Ground.Word());
    }
}
