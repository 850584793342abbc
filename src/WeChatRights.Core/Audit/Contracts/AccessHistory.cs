using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Audit.Contracts;

/// <param name="Posts">The posts that the person held then. Never a name: the answer goes to the complainant.</param>
internal sealed record StaffOpening(DateTimeOffset At, IReadOnlyList<(StaffRole Role, DivisionCode Division)> Posts);

/// <summary>Who of the staff opened sealed fields of a case, from the audit log.</summary>
internal sealed class AccessHistory(AppDbContext db)
{
    private const int MostEntries = 500;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<StaffOpening>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.CaseId == caseId && entry.Action == AuditTrail.UnsealAction && entry.ActorKind == AuditTrail.StaffKind)
            .OrderByDescending(entry => entry.At)
            .Take(MostEntries)
            .Select(entry => new { entry.At, entry.ActorRole })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new StaffOpening(
                row.At,
                [.. row.ActorRole.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Post).OfType<(StaffRole, DivisionCode)>()]
            )),
        ];
    }

    private static (StaffRole Role, DivisionCode Division)? Post(string text) =>
        text.Split('@') is [var role, var division]
        && Enum.TryParse<StaffRole>(role, out var known)
        && DivisionCode.TryParse(division) is { } code
            ? (known, code)
            : null;
}
