using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>
/// The written notices to her in one matter, the latest first, as they stand on paper and in plain words (信访工作条例 arts. 19(3), 23, 36(3)). Empty when nothing was decided yet, and
/// when she gave no name: then no notice is owed. Handing one over is a step of staff; reading it here is none.
/// </summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
[RequireCitizen]
public sealed record ListMyNotices(Guid ComplaintId) : IQuery<IReadOnlyList<MyNotice>>, IConcernsCase
{
    public Guid CaseId => ComplaintId;
}

/// <param name="Plain">What it means.</param>
/// <param name="MayDo">What she can do now, one line each.</param>
/// <param name="ReplyBy">The last day of what it promises; null: no day.</param>
/// <param name="Issuer">The federation that has decided.</param>
/// <param name="Basis">The article on which it rests.</param>
/// <param name="Paper">What stands on the paper.</param>
public sealed record MyNotice(
    CaseNoticeKind Kind,
    string Title,
    DateOnly On,
    string Plain,
    IReadOnlyList<string> MayDo,
    DateOnly? ReplyBy,
    string Number,
    string Issuer,
    string Basis,
    IReadOnlyList<NoticePart> Paper
)
{
    public override string ToString() => "MyNotice(redacted)";
}

internal sealed class ListMyNoticesHandler(
    CallContext call,
    ComplaintAccess access,
    CitizenCases cases,
    CaseVault vault,
    NoticeReader notices
) : IQueryHandler<ListMyNotices, IReadOnlyList<MyNotice>>
{
    private static readonly string[] Columns = [CaseFields.EventText.Column];

    public async ValueTask<IReadOnlyList<MyNotice>> Handle(ListMyNotices query, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, query.ComplaintId, cancellationToken);
        var about =
            await cases.Among([query.ComplaintId]).Include(c => c.Clocks).FirstOrDefaultAsync(cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var decided = await notices.ForHerAsync(about, cancellationToken);
        if (decided.Count == 0)
        {
            return [];
        }

        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.OwnFile, Columns, cancellationToken);
        var told = new List<MyNotice>();
        foreach (var (kind, origin) in decided)
        {
            var words = NoticeReader.Repeats(kind) && origin.Text is { } cell ? opened.Read(CaseFields.EventText, origin.Id, cell) : null;
            told.Add(Of(await notices.ComposeAsync(about, kind, origin, words, cancellationToken)));
        }

        return told;
    }

    private static MyNotice Of(CaseNotice notice) =>
        new(
            notice.Kind,
            NoticeWriting.Title(notice.Kind, notice.Ground),
            notice.On,
            NoticeWriting.Plain(notice),
            NoticeWriting.MayDo(notice),
            notice.ReplyBy,
            notice.Number,
            Regions.Contracts.PlaceNames.Federation(notice.Issuer),
            NoticeWriting.Basis(notice.Kind, notice.Ground),
            NoticeWriting.Body(notice)
        );
}
