using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;

namespace WeChatRights.AdminUi.Documents;

/// <summary>
/// Written notices of what was decided on a case. What goes to her may lie on a kitchen table: it says nothing of what she told, nothing of how to reach
/// her, and nothing by which somebody else would learn that she is afraid (no word of danger or safety). What goes to an office says no more than that office needs.
/// </summary>
public static class NoticePaper
{
    private const string Law = "《信访工作条例》";
    private const string AskByTelephone = "想问办到哪一步：打 12338，报上面的编号。不收任何费用。";
    private const string HowToAsk = "想问办到哪一步：用交来时给你的回执码，在小程序里查；也可以打 12338，报上面的编号。不收任何费用。";

    public static Paper Of(CaseNotice notice) =>
        new(
            Federation(notice.Issuer),
            NoticeWords.Title(notice.Kind, notice.Ground),
            notice.Number,
            notice.Closed ? "密封转送：只交收件单位责任人，被检举控告的人或单位不得经手、不得查看。" : null,
            [
                new PaperFacts([.. Head(notice)]),
                .. Body(notice),
                new PaperFacts([
                    new PaperFact("依据", Basis(notice)),
                    new PaperFact("日期", ChineseTime.Day(notice.On)),
                    new PaperFact("单位（盖章）", null),
                ]),
            ],
            [Foot(notice)]
        );

    private static IEnumerable<PaperFact> Head(CaseNotice notice)
    {
        yield return new PaperFact("致", To(notice));
        if (notice.Sender?.DocumentNumber is { } number)
        {
            yield return new PaperFact("来文文号", number);
        }

        yield return new PaperFact("收到日期", ChineseTime.Day(notice.ReceivedOn));
    }

    private static string To(CaseNotice notice) =>
        NoticePolicy.IsForHer(notice.Kind) ? notice.ClientName ?? "来访（信）人" : notice.Sender?.Unit ?? Federation(notice.To!);

    private static string Foot(CaseNotice notice) =>
        notice switch
        {
            _ when NoticePolicy.IsForHer(notice.Kind) => notice.HasReceipt ? HowToAsk : AskByTelephone,
            { Sender: not null } => "只供来文单位办理使用，不得外传。同意收回的，请书面答复我单位；答复以前由我单位负责。",
            _ => "只在妇联系统内使用，不得复印、外传。",
        };

    private static IEnumerable<PaperPart> Body(CaseNotice notice) =>
        notice.Kind switch
        {
            CaseNoticeKind.Acceptance => Acceptance(notice),
            CaseNoticeKind.SentDown => SentDown(notice),
            CaseNoticeKind.Order => Order(notice),
            CaseNoticeKind.Guidance => Guidance(notice),
            CaseNoticeKind.Objection => Objection(notice),
            _ => Refusal(notice),
        };

    private static IEnumerable<PaperPart> Acceptance(CaseNotice notice) =>
        [
            new PaperText("告知", "你反映的事项，我们收到了，决定受理。"),
            new PaperText("怎么办", Path(notice.Route)),
            new PaperList(
                "接下来",
                [
                    "我们了解情况，需要时按你说的方式联系你。",
                    notice.ReplyBy is { } day ? $"最晚 {ChineseTime.Day(day)}，答复你办理情况。" : "办完答复你办理情况。",
                    "有新情况，随时可以补充。",
                    "办理期间不用向别处再交一次；同一件事，上级不会再受理。",
                ]
            ),
        ];

    /// <summary>信访工作条例 art. 31. Nothing where it is no claim: an accusation is not named on a paper that lies about.</summary>
    private static string Path(ClaimRoute? route) =>
        route switch
        {
            ClaimRoute.Litigation => "这件事要走诉讼等法律程序，由政法机关依法办。我们告诉你怎么走、帮你准备材料。",
            ClaimRoute.Arbitration => "这件事要走仲裁。我们告诉你怎么申请、帮你准备材料。",
            ClaimRoute.PartyDiscipline => "这件事按党内申诉的规定办。我们告诉你向哪里提出。",
            ClaimRoute.AdministrativeProcedure => "这件事要走复议、裁决、许可等行政程序。我们告诉你怎么申请、帮你准备材料。",
            ClaimRoute.InvestigateOrPerform => "这件事由有权处理的单位依法履行职责或者答复。我们联系、督促。",
            ClaimRoute.OtherClaim => "听你说明情况，调查核实，由有权处理的单位出具信访处理意见书。不服的，30 日内可以请求复查。",
            _ => "由妇联了解情况，办理、协调，把结果答复你。",
        };

    private static IEnumerable<PaperPart> SentDown(CaseNotice notice) =>
        [
            new PaperText("告知", $"你反映的事项，我们收到了，已经交给{Federation(notice.To!)}办理。"),
            new PaperList(
                "接下来",
                [
                    notice.ReplyBy is { } day ? $"他们最晚 {ChineseTime.Day(day)}告诉你是否受理。" : "他们接着办，把结果答复你。",
                    "他们需要时按你说的方式联系你。",
                    "你不用再报一次，编号和回执码不变。",
                    "到时候没有回音，打 12338 告诉我们，我们督办。",
                ]
            ),
        ];

    private static IEnumerable<PaperPart> Order(CaseNotice notice)
    {
        yield return new PaperText("事由", "上面编号的事项，属于你单位职责范围，现交你单位办理。内容在系统里查看，本函不附。");
        if (notice.Words is { } reason)
        {
            yield return new PaperText("交办理由", reason);
        }

        yield return new PaperList("要求", [.. OrderDuties(notice)]);
    }

    private static IEnumerable<string> OrderDuties(CaseNotice notice)
    {
        if (notice.ReplyBy is { } day)
        {
            yield return $"最晚 {ChineseTime.Day(day)}，告知来访（信）人是否受理；姓名、住址不清的除外。";
        }

        if (notice.ObjectBy is { } last)
        {
            yield return $"认为不属于本单位职责的，最晚 {ChineseTime.Day(last)}提出异议，写明理由；我单位同意后退回。";
        }

        yield return "办完后，把结果报我单位。";
        yield return "只按她说的安全方式联系她；有亲属等利害关系的人回避。";
    }

    private static IEnumerable<PaperPart> Guidance(CaseNotice notice) =>
        [
            new PaperText("告知", "你反映的事项，我们收到了。这件事不归妇联办，由下面的单位办："),
            new PaperFacts([new PaperFact("负责的单位", notice.Organ)]),
            new PaperText("到那里怎么办", notice.Words),
            new PaperList("接下来", ["请向上面的单位提出，可以带上这张纸。", "那边不接，或者不知道怎么说，再来找我们。"]),
        ];

    private static IEnumerable<PaperPart> Objection(CaseNotice notice) =>
        [
            new PaperText("事由", "你单位交来的上面编号的事项，我们认为不属于本单位职责范围，现提出异议，请收回另行确定。"),
            new PaperText("理由", notice.Words ?? "密封，请在系统里查看。"),
        ];

    private static IEnumerable<PaperPart> Refusal(CaseNotice notice)
    {
        yield return new PaperText("告知", Why(notice.Ground));
        if (notice.Words is { } reason)
        {
            yield return new PaperText("理由", reason);
        }

        yield return new PaperList("接下来", notice.Ground == DeclineGround.AlreadyInHand ? StillInHand : AfterTheEnd);
    }

    private static string Why(DeclineGround? ground) =>
        ground == DeclineGround.AlreadyInHand
            ? "你反映的事项，下级已经受理，正在规定的期限内办理，所以我们不再受理。"
            : "你反映的事项，已经复核终结。你仍以同样的事实和理由提出，所以我们不再受理。";

    private static readonly string[] StillInHand =
    [
        "请等受理的单位答复你。",
        "有新情况，告诉正在办理的单位。",
        "到期没有答复，打 12338 告诉我们。",
    ];

    /// <summary>信访工作条例 art. 37(3).</summary>
    private static readonly string[] AfterTheEnd =
    [
        "有新的事实、新的理由，可以重新提出。",
        "我们可以做疏导帮扶：陪你说说话、找心理老师、看看能申请哪些救助。想要的，打 12338。",
    ];

    private static string Basis(CaseNotice notice) =>
        notice.Kind switch
        {
            CaseNoticeKind.Order => $"{Law}第二十三条",
            CaseNoticeKind.Objection => $"{Law}第二十三条第三款",
            CaseNoticeKind.Refusal when notice.Ground == DeclineGround.AlreadyInHand => $"{Law}第十九条第三款",
            CaseNoticeKind.Refusal => $"{Law}第三十六条第三款、第三十七条第三款",
            _ => $"{Law}第二十三条第二款",
        };

    /// <summary>叶县 · 任店镇 → 叶县任店镇妇女联合会.</summary>
    private static string Federation(string path) => $"{PlaceWords.Short(path).Replace(" · ", "", StringComparison.Ordinal)}妇女联合会";
}
