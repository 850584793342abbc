using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Cases.Visits;

namespace WeChatRights.AdminUi.Documents;

/// <summary>人身安全保护令回访表, signed and sent back to the court at the end. Says when she was spoken with, and nothing of where.</summary>
public static class OrderReturnPaper
{
    private const int OwnLines = 4;

    public static Paper Of(OrderReturnForm form) =>
        new(
            $"致：{form.Court}",
            "人身安全保护令回访表",
            form.Number,
            null,
            [
                new PaperFacts([
                    new PaperFact("保护令案号", form.Docket),
                    new PaperFact("申请人", form.ApplicantName),
                    new PaperFact("被申请人", form.RespondentName),
                    new PaperFact("作出日期", ChineseTime.Day(form.MadeOn)),
                    new PaperFact("送达日期", ChineseTime.Day(form.ServedOn)),
                    new PaperFact("到期日期", ChineseTime.Day(form.Until)),
                    new PaperFact("违反保护令", form.Breaches == 0 ? "没有登记到" : $"登记到 {form.Breaches} 次"),
                ]),
                new PaperList("回访经过", form.Visits.Count == 0 ? ["没有安排到回访"] : [.. form.Visits.Select(Line)]),
                new PaperText("履行情况和她现在的情况", null, OwnLines),
                new PaperFacts([
                    new PaperFact("回访人签名", null),
                    new PaperFact("申请人签名", null),
                    new PaperFact("单位（盖章）", null),
                    new PaperFact("日期", null),
                ]),
            ],
            ["依据人身安全保护令实施意见第十八条、河南省反家庭暴力条例第三十九条。只交给法院，不给被申请人看。"]
        );

    private static string Line(VisitLine visit) =>
        visit.State switch
        {
            ReturnVisitState.Made => $"{ChineseTime.Day(visit.On ?? visit.DueOn)}，说上了话",
            ReturnVisitState.NotReached => $"{ChineseTime.Day(visit.On ?? visit.DueOn)}，试了三次没联系上",
            _ => $"{ChineseTime.Day(visit.DueOn)}前要回访，还没有做",
        };
}
