using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Of the cases that changed, those in the actor's sight, as they are now.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record ListCaseChanges([property: MaxLength(ReadCaseFeed.Most)] IReadOnlyList<Guid> CaseIds) : IQuery<IReadOnlyList<CaseRow>>;

internal sealed class ListCaseChangesHandler(AppDbContext db, CallContext call, CaseRowReader rows)
    : IQueryHandler<ListCaseChanges, IReadOnlyList<CaseRow>>
{
    public async ValueTask<IReadOnlyList<CaseRow>> Handle(ListCaseChanges query, CancellationToken cancellationToken)
    {
        var ids = query.CaseIds.ToList();
        var cases = await db.CasesVisibleTo(call.RequireStaff())
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToListAsync(cancellationToken);
        return await rows.ReadAsync(cases, cancellationToken);
    }
}
