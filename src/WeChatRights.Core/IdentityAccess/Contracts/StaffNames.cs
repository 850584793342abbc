using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Display names of staff for lists.</summary>
internal static class StaffNames
{
    public static async Task<IReadOnlyDictionary<string, string>> ByIdAsync(
        AppDbContext db,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty).ToList();
        return await db.Set<StaffAccount>()
            .AsNoTracking()
            .Where(account => wanted.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id.ToString(), account => account.DisplayName, StringComparer.Ordinal, cancellationToken);
    }

    public static async Task<IReadOnlyDictionary<Guid, string>> ByIdAsync(
        AppDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Set<StaffAccount>()
                .AsNoTracking()
                .Where(account => ids.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
}
