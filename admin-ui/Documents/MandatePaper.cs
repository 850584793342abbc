using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;

namespace WeChatRights.AdminUi.Documents;

/// <summary>群众信访事项代理委托书 (Civil Code art. 165). Organs will read it: nothing of where she is or how to reach her.</summary>
public static class MandatePaper
{
    public static Paper Of(MandatePaperContent mandate) =>
        new(
            "妇女信访代理",
            "信访事项代理委托书",
            "",
            Warning: mandate.State is MandateState.Drafted or MandateState.Active ? null : $"这份委托书{mandate.State.Word()}，不再有效。",
            [
                new PaperFacts([.. Parties(mandate)]),
                new PaperText("委托办什么事", mandate.Writing.Matter),
                new PaperList("代理人可以做什么", [.. mandate.Acts.Select(kind => kind.Meaning())]),
                new PaperFacts([
                    new PaperFact("几名代理人怎么办", mandate.Acting.Word()),
                    new PaperFact("从哪天起", ChineseTime.Day(mandate.From)),
                    new PaperFact("到哪天止", ChineseTime.Day(mandate.Until)),
                    new PaperFact("费用", "不收任何费用，也不收礼物"),
                ]),
                new PaperList(
                    "说明",
                    [
                        "委托是自愿的，可以随时撤销，不用说理由（民法典第一百七十三条）。",
                        "代理人可以辞去代理，会提前告诉委托人。",
                        "没有写在上面的事，代理人不能代办；法律规定要本人亲自办的事，不能代理（民法典第一百六十一条）。",
                        "把情况交给哪个单位，都要另外问过委托人，单独同意。",
                        "代理人换成别人办，要委托人同意；情况紧急、为了委托人利益的除外（民法典第一百六十九条）。",
                    ]
                ),
                new PaperFacts([
                    new PaperFact(
                        mandate.Principal == MandatePrincipal.Herself ? "委托人签名（盖章、按指印）" : "法定代理人签名（盖章、按指印）",
                        null
                    ),
                    new PaperFact("签名的日期", mandate.SignedAt is { } at ? ChineseTime.Day(at.ChinaDate()) : null),
                    new PaperFact("代理人签名", null),
                ]),
            ],
            [
                "依据民法典第一百六十一条至第一百七十四条。打官司要另办授权委托书（民事诉讼法第六十一条、第六十二条）。",
                "一式两份，委托人和代理人各一份；委托人那份不方便带回家的，可以留在维权站。",
            ]
        );

    private static IEnumerable<PaperFact> Parties(MandatePaperContent mandate)
    {
        yield return new PaperFact("委托人", mandate.Client);
        if (mandate.Principal == MandatePrincipal.Representative)
        {
            yield return new PaperFact("法定代理人", mandate.Writing.Representative);
            yield return new PaperFact("和委托人的关系", mandate.Writing.Relation);
        }

        foreach (var agent in mandate.Agents)
        {
            yield return new PaperFact("代理人", agent.Place.Length > 0 ? $"{agent.Name}，{agent.Place}妇联" : agent.Name);
        }
    }
}
