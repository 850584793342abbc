using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Audit;

/// <summary>Reads log entries with the names of the staff in them.</summary>
internal static class AuditRows
{
    public static async Task<IReadOnlyList<AuditRow>> ReadAsync(
        AppDbContext db,
        SearchAudit query,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var rows = await Matching(db, query)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Skip(skip)
            .Take(take)
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
                entry.ObjectId,
                null,
                entry.Purpose,
                entry.Fields
            ))
            .ToListAsync(cancellationToken);
        var people = rows.Where(row => row.ActorKind == AuditTrail.StaffKind)
            .Select(row => row.ActorId)
            .Concat(rows.Select(row => row.ObjectId).OfType<string>());
        var names = await StaffNames.ByIdAsync(db, people, cancellationToken);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    ActorName = names.GetValueOrDefault(row.ActorId),
                    ObjectName = row.ObjectId is { } id ? names.GetValueOrDefault(id) : null,
                }
            ),
        ];
    }

    public static IQueryable<AuditEntry> Matching(AppDbContext db, SearchAudit query)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        entries = query.From is { } from ? entries.Where(entry => entry.At >= from) : entries;
        entries = query.Until is { } until ? entries.Where(entry => entry.At < until) : entries;
        entries = query.ActorId is { Length: > 0 } actor ? entries.Where(entry => entry.ActorId == actor) : entries;
        entries = query.CaseId is { } caseId ? entries.Where(entry => entry.CaseId == caseId) : entries;
        entries = query.Actions is { Count: > 0 } actions ? entries.Where(entry => actions.Contains(entry.Action)) : entries;
        return query.Outcome is { } outcome ? entries.Where(entry => entry.Outcome == outcome) : entries;
    }
}
