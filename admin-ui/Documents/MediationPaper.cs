using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Mediation;

namespace WeChatRights.AdminUi.Documents;

/// <summary>调解协议书 (人民调解法 arts. 28, 29). The other side keeps a copy: names, facts and terms, nothing else.</summary>
public static class MediationPaper
{
    public static Paper Of(MediationAgreement agreement) =>
        new(
            "妇女儿童维权站",
            "调解协议书",
            "",
            Warning: null,
            [
                new PaperFacts([new PaperFact("甲方", agreement.ClientName), new PaperFact("乙方", agreement.RespondentName)]),
                new PaperText("纠纷的主要事实和各方的责任", agreement.Terms.Facts),
                new PaperText("协议内容和履行方式", agreement.Terms.Terms),
                new PaperFacts([
                    new PaperFact("履行期限", agreement.Terms.PerformBy is { } day ? $"{ChineseTime.Day(day)}前" : "签字后马上履行"),
                ]),
                new PaperList(
                    "说明",
                    [
                        "双方自愿达成，没有谁强迫谁。",
                        $"可以在 {ChineseTime.Day(agreement.ConfirmBy)}前，由双方一起向人民法院申请司法确认。",
                        "一方不履行的，另一方可以向人民法院起诉。",
                        "一式三份，双方各一份，调解人留一份。",
                    ]
                ),
                new PaperFacts([
                    new PaperFact("甲方签名、指印", null),
                    new PaperFact("乙方签名、指印", null),
                    new PaperFact("调解人", agreement.Terms.Mediators),
                    new PaperFact("调解人签名", null),
                    new PaperFact("日期", ChineseTime.Day(agreement.AgreedOn)),
                ]),
            ],
            []
        );
}
