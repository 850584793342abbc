using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>Finds what a notice is about. Opens nothing. Whoever calls has made sure that the case is in sight.</summary>
internal sealed class NoticeReader(AppDbContext db, ComplaintReader complaints)
{
    /// <exception cref="DomainException">
    /// <c>no-notice-owed</c> when it is for her and she gave no name; <c>not-found</c> when nothing of this kind was decided.
    /// </exception>
    public async Task<CaseEvent> OriginAsync(Case about, CaseNoticeKind kind, CancellationToken cancellationToken)
    {
        if (!NoticePolicy.IsOwed(kind, await complaints.IsAnonymousAsync(about.Id, cancellationToken)))
        {
            throw new DomainException(CaseErrors.NoNoticeOwed);
        }

        var entries = await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == about.Id)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return
            NoticePolicy.Origin(kind, entries, entry => entry.Kind) is { } found
            && (!GoesToAUnit(kind) || found.ToUnit is not null || (kind == CaseNoticeKind.Objection && about.SentFromOutside))
            ? found
            : throw new DomainException(CommonErrors.NotFound);
    }

    private static bool GoesToAUnit(CaseNoticeKind kind) =>
        kind is CaseNoticeKind.SentDown or CaseNoticeKind.Order or CaseNoticeKind.Objection;
}
