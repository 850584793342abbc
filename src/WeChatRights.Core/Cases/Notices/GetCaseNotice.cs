using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>
/// What stands on one written notice, to be printed (信访工作条例 arts. 19(3), 23, 36(3)). Opens the words of the decision where the notice repeats them, and
/// her name only when it is asked for and the notice is for her: the audit row says which.
/// </summary>
/// <exception cref="DomainException"><c>not-found</c> when nothing of this kind was decided; <c>no-notice-owed</c> when she gave no name.</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetCaseNotice(Guid CaseId, CaseNoticeKind Kind, bool WithName = false) : IQuery<CaseNotice>, IConcernsCase;

/// <summary>All that a notice may say, and nothing else: no address, no telephone, no place, no category, not a word of what she told.</summary>
/// <param name="Number">Of the case.</param>
/// <param name="Issuer">Path name of the division whose federation decided: 叶县 · 任店镇.</param>
/// <param name="To">Path name of the division it was sent to or goes back to; null for decisions without one.</param>
/// <param name="On">The day of the decision, in China.</param>
/// <param name="ReplyBy">
/// With an acceptance, the day by which we have promised an answer; when it was sent down, the day by which she is to be told whether it is accepted.
/// </param>
/// <param name="ObjectBy">The last day for an objection; with an order only.</param>
/// <param name="Organ">Which organ has the power; with a guidance only.</param>
/// <param name="Words">What she is advised, or the reasons; null when nothing was written or the paper is closed.</param>
/// <param name="Closed">密封转送: it is about an accusation and goes to an office, so it carries no word of it (art. 30(3)).</param>
/// <param name="Route">The way of a claim; null for everything else.</param>
/// <param name="HasReceipt">She was given a receipt code when it was registered.</param>
/// <param name="Sender">Who sent it from outside of the federation; with an objection to them only.</param>
/// <param name="ClientName">Null unless it was asked for and the notice is for her.</param>
public sealed record CaseNotice(
    CaseNoticeKind Kind,
    string Number,
    string Issuer,
    string? To,
    DateOnly ReceivedOn,
    DateOnly On,
    DateOnly? ReplyBy,
    DateOnly? ObjectBy,
    string? Organ,
    string? Words,
    DeclineGround? Ground,
    bool Closed,
    ClaimRoute? Route,
    string? ClientName,
    Transfer? Sender = null,
    bool HasReceipt = true
)
{
    public override string ToString() => "CaseNotice(redacted)";
}

internal sealed class GetCaseNoticeHandler(
    AppDbContext db,
    CallContext call,
    NoticeReader notices,
    CaseVault vault,
    ComplaintReader complaints
) : IQueryHandler<GetCaseNotice, CaseNotice>
{
    public async ValueTask<CaseNotice> Handle(GetCaseNotice query, CancellationToken cancellationToken)
    {
        var about =
            await db.CasesVisibleTo(call.RequireStaff())
                .AsNoTracking()
                .Include(c => c.Clocks)
                .FirstOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var origin = await notices.OriginAsync(about, query.Kind, cancellationToken);
        var closed = about.IsAccusation && !NoticePolicy.IsForHer(query.Kind);
        var goesOutside = query.Kind == CaseNoticeKind.Objection && origin.ToUnit is null;
        var (words, name, sender) = await OpenAsync(query, origin, closed, goesOutside, cancellationToken);
        var notice = await notices.ComposeAsync(about, query.Kind, origin, words, cancellationToken);
        return notice with { ClientName = name, Sender = sender };
    }

    private async Task<(string? Words, string? Name, Transfer? Sender)> OpenAsync(
        GetCaseNotice query,
        CaseEvent origin,
        bool closed,
        bool goesOutside,
        CancellationToken cancellationToken
    )
    {
        var text = closed || !NoticeReader.Repeats(query.Kind) ? null : origin.Text;
        var withName = query.WithName && NoticePolicy.IsForHer(query.Kind);
        string[] columns =
        [
            .. text is null ? Array.Empty<string>() : [CaseFields.EventText.Column],
            .. withName ? ComplaintReader.ClientColumns : [],
            .. goesOutside ? [ComplaintReader.DoorColumn] : Array.Empty<string>(),
        ];
        if (columns.Length == 0)
        {
            return (null, null, null);
        }

        using var opened = await vault.UnsealAsync(query.CaseId, UnsealPurpose.HandleCase, columns, cancellationToken);
        var client = withName ? await complaints.ReadClientAsync(query.CaseId, opened, cancellationToken) : null;
        var door = goesOutside ? (await complaints.ReadDoorAsync(query.CaseId, opened, cancellationToken)).Door : null;
        return (text is { } cell ? opened.Read(CaseFields.EventText, origin.Id, cell) : null, client?.Name, door?.Transfer);
    }
}
