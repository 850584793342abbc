using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Which cases changed since an instant, for one reader a process that wakes the open pages. Ids only; each page then asks for itself
/// what its person may see (<see cref="ListCaseChanges"/>). Read with an overlap: a change carries the instant at which its call
/// began and becomes visible a little later.
/// </summary>
[SystemOnly]
public sealed record ReadCaseFeed(DateTimeOffset Since) : IQuery<IReadOnlyList<CaseChange>>
{
    /// <summary>More changes than this at once mean "reload".</summary>
    public const int Most = 500;
}

public readonly record struct CaseChange(Guid CaseId, DateTimeOffset ChangedAt);

internal sealed class ReadCaseFeedHandler(AppDbContext db) : IQueryHandler<ReadCaseFeed, IReadOnlyList<CaseChange>>
{
    public async ValueTask<IReadOnlyList<CaseChange>> Handle(ReadCaseFeed query, CancellationToken cancellationToken) =>
        await db.Set<Case>()
            .AsNoTracking()
            .Where(c => c.ChangedAt >= query.Since)
            .OrderByDescending(c => c.ChangedAt)
            .Take(ReadCaseFeed.Most)
            .Select(c => new CaseChange(c.Id, c.ChangedAt))
            .ToListAsync(cancellationToken);
}
