using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Audit;

/// <summary>Reads the log, newest first. At most 200 a page.</summary>
/// <param name="Actions">Any of these codes.</param>
[RequirePermission(Permission.ReadAudit)]
public sealed record SearchAudit(
    DateTimeOffset? From,
    DateTimeOffset? Until,
    string? ActorId,
    Guid? CaseId,
    [property: MaxLength(50)] IReadOnlyList<string>? Actions,
    AuditOutcome? Outcome,
    [property: Range(0, int.MaxValue)] int Skip = 0,
    [property: Range(1, 200)] int Take = 50
) : IQuery<Page<AuditRow>>;

/// <param name="ObjectName">Display name of the account that was dealt with; null when the object is something else.</param>
/// <param name="ActorName">Display name for staff; null for citizens, who stay unnamed here.</param>
public sealed record AuditRow(
    Guid Id,
    DateTimeOffset At,
    string ActorKind,
    string ActorId,
    string? ActorName,
    string ActorRole,
    string Action,
    AuditOutcome Outcome,
    Guid? CaseId,
    string? ObjectId,
    string? ObjectName,
    string? Purpose,
    string? Fields
);

internal sealed class SearchAuditHandler(AppDbContext db) : IQueryHandler<SearchAudit, Page<AuditRow>>
{
    private const int CountCap = 10_000;

    public async ValueTask<Page<AuditRow>> Handle(SearchAudit query, CancellationToken cancellationToken)
    {
        var total = await AuditRows.Matching(db, query).Take(CountCap + 1).CountAsync(cancellationToken);
        var rows = await AuditRows.ReadAsync(db, query, query.Skip, query.Take, cancellationToken);
        return new Page<AuditRow>(rows, Math.Min(total, CountCap), total > CountCap);
    }
}
