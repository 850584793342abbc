using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>Who waits for an answer, for queries of other modules.</summary>
internal sealed class OpenCases(AppDbContext db)
{
    /// <summary>WeChat users with an open case.</summary>
    public IQueryable<Guid> Citizens => db.Set<Case>().Where(c => c.IsOpen && c.CitizenId != null).Select(c => c.CitizenId!.Value);
}

/// <summary>A person's cases, open or not, for whoever has to know how she may be reached.</summary>
internal sealed class CasesOfPerson(AppDbContext db)
{
    public Task<List<Guid>> NewestAsync(Guid citizenId, int most, CancellationToken cancellationToken) =>
        db.Set<Case>()
            .Where(c => c.CitizenId == citizenId)
            .OrderByDescending(c => c.ReceivedAt)
            .Select(c => c.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
}
