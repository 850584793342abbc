using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>The cases that her session has unlocked. For her there are no others.</summary>
internal sealed class CitizenCases(AppDbContext db, CallContext call, ComplaintAccess access)
{
    /// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c> when it is not unlocked.</exception>
    public async Task<Case> GetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, caseId, cancellationToken);
        return await FindAsync(caseId, cancellationToken);
    }

    /// <summary>For reactions to what another handler of the same call has already checked.</summary>
    public async Task<Case> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await db.Set<Case>()
            .Include(c => c.Members)
            .Include(c => c.Clocks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == caseId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>Without tracking. <paramref name="unlocked"/>: ids that <see cref="ComplaintAccess"/> gave out.</summary>
    public IQueryable<Case> Among(IReadOnlyCollection<Guid> unlocked) => db.Set<Case>().AsNoTracking().Where(c => unlocked.Contains(c.Id));
}
