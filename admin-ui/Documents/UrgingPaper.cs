using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Referrals.Urging;

namespace WeChatRights.AdminUi.Documents;

/// <summary>督促处理意见 (妇女权益保障法 art. 73(1)). It goes to an office and says no more than that office needs: no name, no number of the case.</summary>
public static class UrgingPaper
{
    public static Paper Of(UrgingNotice notice) =>
        new(
            $"{notice.Issuer}妇女联合会",
            "督促处理意见",
            notice.Number,
            Warning: null,
            [
                new PaperFacts([
                    new PaperFact("致", notice.Unit),
                    new PaperFact("转介日期", ChineseTime.Day(notice.ReferredOn)),
                    new PaperFact("请你单位办理", notice.Service.Word()),
                    new PaperFact("答复期限", ChineseTime.Exact(notice.DueAt)),
                ]),
                new PaperText("事由", "上述转介事项，你单位到期没有答复或者没有报告进展。"),
                new PaperText("理由", notice.Reasons),
                new PaperList(
                    "意见",
                    [
                        "请依法及时办理。",
                        $"请在 {ChineseTime.Day(notice.ReplyBy)}前，把处理情况书面答复我单位。",
                        "不属于你单位职责的，请书面说明理由。",
                    ]
                ),
                new PaperFacts([
                    new PaperFact("依据", "《中华人民共和国妇女权益保障法》第七十三条第一款"),
                    new PaperFact("日期", ChineseTime.Day(notice.On)),
                    new PaperFact("单位（盖章）", null),
                ]),
            ],
            ["只供收件单位办理使用，不得外传。当事人的情况在系统里查看，本件不附。"]
        )
        {
            NumberLabel = "编号",
        };
}
