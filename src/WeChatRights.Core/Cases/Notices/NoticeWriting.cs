using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>How a part of a notice is set.</summary>
public enum NoticePartForm
{
    Text,
    List,

    /// <summary>A name and what stands beside it.</summary>
    Fact,
}

/// <param name="Lines">One for a text or a fact, none where nothing was written.</param>
public sealed record NoticePart(NoticePartForm Form, string Heading, IReadOnlyList<string> Lines)
{
    public override string ToString() => "NoticePart(redacted)";
}

/// <summary>
/// What the notices to her say, the same on paper and in the mini-program. They may lie on a kitchen table: nothing of what she told, nothing of how to reach her, and no word of
/// danger or safety, by which somebody else would learn that she is afraid.
/// </summary>
public static class NoticeWriting
{
    private const string Law = "《信访工作条例》";

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

    /// <summary>As it stands on a paper: 2026 年 11 月 27 日.</summary>
    public static string Day(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    /// <summary>The title; of a refusal, by its ground.</summary>
    public static string Title(CaseNoticeKind kind, DeclineGround? ground) =>
        kind switch
        {
            CaseNoticeKind.Acceptance => "受理告知书",
            CaseNoticeKind.SentDown => "转送告知书",
            CaseNoticeKind.Order => "交办函",
            CaseNoticeKind.Guidance => "告知引导书",
            CaseNoticeKind.Objection => "异议函",
            _ => ground == DeclineGround.AlreadyInHand ? "不予受理告知书" : "不再受理告知书",
        };

    /// <summary>The article on which a notice rests.</summary>
    public static string Basis(CaseNoticeKind kind, DeclineGround? ground) =>
        kind switch
        {
            CaseNoticeKind.Order => $"{Law}第二十三条",
            CaseNoticeKind.Objection => $"{Law}第二十三条第三款",
            CaseNoticeKind.Refusal when ground == DeclineGround.AlreadyInHand => $"{Law}第十九条第三款",
            CaseNoticeKind.Refusal => $"{Law}第三十六条第三款、第三十七条第三款",
            _ => $"{Law}第二十三条第二款",
        };

    /// <summary>The body of a notice that is for her.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It goes to an office (<see cref="NoticePolicy.IsForHer"/>).</exception>
    public static IReadOnlyList<NoticePart> Body(CaseNotice notice) =>
        notice.Kind switch
        {
            CaseNoticeKind.Acceptance => Acceptance(notice),
            CaseNoticeKind.SentDown => SentDown(notice),
            CaseNoticeKind.Guidance => Guidance(notice),
            CaseNoticeKind.Refusal => [.. Refusal(notice)],
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };

    /// <summary>What it means, in one sentence for who reads no office language.</summary>
    public static string Plain(CaseNotice notice) =>
        notice.Kind switch
        {
            CaseNoticeKind.Acceptance => "我们接下了这件事，正在办。",
            CaseNoticeKind.SentDown => $"这件事交给{PlaceNames.Federation(notice.To!)}办了，由他们接着办。",
            CaseNoticeKind.Guidance => $"这件事归{notice.Organ}管，要向他们提出。",
            CaseNoticeKind.Refusal when notice.Ground == DeclineGround.AlreadyInHand => "这件事已经有人在办，我们就不再另办一遍。",
            CaseNoticeKind.Refusal => "这件事已经有最后结论，不再重新办。",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };

    /// <summary>What she can do now. Never a way that the law does not give: a notice of the federation is no opinion of art. 34, so nothing is reviewed.</summary>
    public static IReadOnlyList<string> MayDo(CaseNotice notice) =>
        notice.Kind switch
        {
            CaseNoticeKind.Acceptance =>
            [
                "有新情况，在“这件事的进展”里补充。",
                "过了答复的日子没有消息，打 12338 催一催。",
                "不想办了，可以申请撤回。",
            ],
            CaseNoticeKind.SentDown => ["等他们找你，不用再报一次。", "到时候没有回音，打 12338 告诉我们。"],
            CaseNoticeKind.Guidance => ["向上面说的单位提出，照下面写的做。", "那边不接，或者不知道怎么说，打 12338，再来找我们。"],
            CaseNoticeKind.Refusal when notice.Ground == DeclineGround.AlreadyInHand =>
            [
                "等正在办的单位答复你。",
                "到时候没有答复，打 12338 告诉我们。",
            ],
            CaseNoticeKind.Refusal => ["有新的事实、新的理由，可以重新提出。", "心里难受，或者有别的难处，打 12338。"],
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };

    private static NoticePart[] Acceptance(CaseNotice notice) =>
        [
            Text("告知", "你反映的事项，我们收到了，决定受理。"),
            Text("怎么办", Path(notice.Route)),
            List(
                "接下来",
                "我们了解情况，需要时按你说的方式联系你。",
                notice.ReplyBy is { } day ? $"最晚 {Day(day)}，答复你办理情况。" : "办完答复你办理情况。",
                "有新情况，随时可以补充。",
                "办理期间不用向别处再交一次；同一件事，上级不会再受理。"
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

    private static NoticePart[] SentDown(CaseNotice notice) =>
        [
            Text("告知", $"你反映的事项，我们收到了，已经交给{PlaceNames.Federation(notice.To!)}办理。"),
            List(
                "接下来",
                notice.ReplyBy is { } day ? $"他们最晚 {Day(day)}告诉你是否受理。" : "他们接着办，把结果答复你。",
                "他们需要时按你说的方式联系你。",
                "你不用再报一次，编号和回执码不变。",
                "到时候没有回音，打 12338 告诉我们，我们督办。"
            ),
        ];

    private static NoticePart[] Guidance(CaseNotice notice) =>
        [
            Text("告知", "你反映的事项，我们收到了。这件事不归妇联办，由下面的单位办："),
            new NoticePart(NoticePartForm.Fact, "负责的单位", Lines(notice.Organ)),
            new NoticePart(NoticePartForm.Text, "到那里怎么办", Lines(notice.Words)),
            List("接下来", "请向上面的单位提出，可以带上这张纸。", "那边不接，或者不知道怎么说，再来找我们。"),
        ];

    private static IEnumerable<NoticePart> Refusal(CaseNotice notice)
    {
        yield return Text(
            "告知",
            notice.Ground == DeclineGround.AlreadyInHand
                ? "你反映的事项，下级已经受理，正在规定的期限内办理，所以我们不再受理。"
                : "你反映的事项，已经复核终结。你仍以同样的事实和理由提出，所以我们不再受理。"
        );
        if (notice.Words is { } reason)
        {
            yield return Text("理由", reason);
        }

        yield return List("接下来", notice.Ground == DeclineGround.AlreadyInHand ? StillInHand : AfterTheEnd);
    }

    private static NoticePart Text(string heading, string text) => new(NoticePartForm.Text, heading, [text]);

    private static NoticePart List(string heading, params string[] lines) => new(NoticePartForm.List, heading, lines);

    private static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : [text];
}
