using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Data;

/// <summary>Removal of what has run out, a batch in each call, so that no sweep holds the writers up.</summary>
public static class Sweep
{
    public const int Batch = 1000;

    internal static async ValueTask<int> RemoveBatchAsync<T>(
        this AppDbContext db,
        IOrderedQueryable<T> expired,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var rows = await expired.Take(Batch).ToListAsync(cancellationToken);
        db.RemoveRange(rows);
        return rows.Count;
    }
}
