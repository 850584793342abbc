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

    /// <returns>Those of the cases in which this person has opened something.</returns>
    public async Task<IReadOnlySet<Guid>> OpenedByAsync(
        Guid staffId,
        IReadOnlyCollection<Guid> caseIds,
        CancellationToken cancellationToken
    )
    {
        var (actor, wanted) = (staffId.ToString(), caseIds.Select(id => (Guid?)id).ToList());
        var opened = await db.Set<AuditEntry>()
            .Where(entry => wanted.Contains(entry.CaseId) && entry.Action == AuditTrail.UnsealAction && entry.ActorId == actor)
            .Select(entry => entry.CaseId!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        return opened.ToHashSet();
    }

    private static (StaffRole Role, DivisionCode Division)? Post(string text) =>
        text.Split('@') is [var role, var division]
        && Enum.TryParse<StaffRole>(role, out var known)
        && DivisionCode.TryParse(division) is { } code
            ? (known, code)
            : null;
}
