using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Audit;

/// <summary>Reads the log, newest first. At most 200 a page.</summary>
[RequirePermission(Permission.ReadAudit)]
public sealed record SearchAudit(
    DateTimeOffset? From,
    DateTimeOffset? Until,
    string? ActorId,
    Guid? CaseId,
    string? Action,
    AuditOutcome? Outcome,
    int Skip = 0,
    [property: Range(1, 200)] int Take = 50
) : IQuery<Page<AuditRow>>;

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
    string? Purpose,
    string? Fields
);

internal sealed class SearchAuditHandler(AppDbContext db) : IQueryHandler<SearchAudit, Page<AuditRow>>
{
    private const int CountCap = 10_000;

    public async ValueTask<Page<AuditRow>> Handle(SearchAudit query, CancellationToken cancellationToken)
    {
        var entries = Filter(db.Set<AuditEntry>().AsNoTracking(), query);
        var total = await entries.Take(CountCap + 1).CountAsync(cancellationToken);
        var rows = await entries
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(entry => new AuditRow(
                entry.Id,
                entry.At,
                entry.ActorKind,
                entry.ActorId,
                null,
                entry.ActorRole,
                entry.Action,
                entry.Outcome,
                entry.CaseId,
                entry.Purpose,
                entry.Fields
            ))
            .ToListAsync(cancellationToken);
        var names = await IdentityAccess.Contracts.StaffNames.ByIdAsync(
            db,
            rows.Where(row => row.ActorKind == "staff").Select(row => row.ActorId),
            cancellationToken
        );
        return new Page<AuditRow>(
            [.. rows.Select(row => row with { ActorName = names.GetValueOrDefault(row.ActorId) })],
            Math.Min(total, CountCap),
            total > CountCap
        );
    }

    private static IQueryable<AuditEntry> Filter(IQueryable<AuditEntry> entries, SearchAudit query)
    {
        entries = query.From is { } from ? entries.Where(entry => entry.At >= from) : entries;
        entries = query.Until is { } until ? entries.Where(entry => entry.At < until) : entries;
        entries = query.ActorId is { Length: > 0 } actor ? entries.Where(entry => entry.ActorId == actor) : entries;
        entries = query.CaseId is { } caseId ? entries.Where(entry => entry.CaseId == caseId) : entries;
        entries = query.Action is { Length: > 0 } action ? entries.Where(entry => entry.Action == action) : entries;
        return query.Outcome is { } outcome ? entries.Where(entry => entry.Outcome == outcome) : entries;
    }
}
