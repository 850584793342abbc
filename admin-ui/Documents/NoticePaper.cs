using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.AdminUi.Documents;

/// <summary>
/// Written notices of what was decided on a case. What goes to her may lie on a kitchen table: it says nothing of what she told, nothing of how to reach
/// her, and nothing by which somebody else would learn that she is afraid (no word of danger or safety). What goes to an office says no more than that office needs.
/// </summary>
public static class NoticePaper
{
    private const string AskByTelephone = "想问办到哪一步：打 12338，报上面的编号。不收任何费用。";
    private const string HowToAsk = "想问办到哪一步：用交来时给你的回执码，在小程序里查；也可以打 12338，报上面的编号。不收任何费用。";

    public static Paper Of(CaseNotice notice) =>
        new(
            PlaceNames.Federation(notice.Issuer),
            NoticeWriting.Title(notice.Kind, notice.Ground),
            notice.Number,
            notice.Closed ? "密封转送：只交收件单位责任人，被检举控告的人或单位不得经手、不得查看。" : null,
            [
                new PaperFacts([.. Head(notice)]),
                .. Body(notice),
                new PaperFacts([
                    new PaperFact("依据", NoticeWriting.Basis(notice.Kind, notice.Ground)),
                    new PaperFact("日期", NoticeWriting.Day(notice.On)),
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

        yield return new PaperFact("收到日期", NoticeWriting.Day(notice.ReceivedOn));
    }

    private static string To(CaseNotice notice) =>
        NoticePolicy.IsForHer(notice.Kind) ? notice.ClientName ?? "来访（信）人" : notice.Sender?.Unit ?? PlaceNames.Federation(notice.To!);

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
            CaseNoticeKind.Order => Order(notice),
            CaseNoticeKind.Objection => Objection(notice),
            _ => NoticeWriting.Body(notice).Select(OnPaper),
        };

    private static PaperPart OnPaper(NoticePart part) =>
        part.Form switch
        {
            NoticePartForm.List => new PaperList(part.Heading, part.Lines),
            NoticePartForm.Fact => new PaperFacts([new PaperFact(part.Heading, part.Lines is [var line, ..] ? line : null)]),
            _ => new PaperText(part.Heading, part.Lines is [var line, ..] ? line : null),
        };

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
            yield return $"最晚 {NoticeWriting.Day(day)}，告知来访（信）人是否受理；姓名、住址不清的除外。";
        }

        if (notice.ObjectBy is { } last)
        {
            yield return $"认为不属于本单位职责的，最晚 {NoticeWriting.Day(last)}提出异议，写明理由；我单位同意后退回。";
        }

        yield return "办完后，把结果报我单位。";
        yield return "只按她说的安全方式联系她；有亲属等利害关系的人回避。";
    }

    private static IEnumerable<PaperPart> Objection(CaseNotice notice) =>
        [
            new PaperText("事由", "你单位交来的上面编号的事项，我们认为不属于本单位职责范围，现提出异议，请收回另行确定。"),
            new PaperText("理由", notice.Words ?? "密封，请在系统里查看。"),
        ];
}
