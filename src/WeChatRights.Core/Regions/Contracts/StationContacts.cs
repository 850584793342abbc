using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>How a station is found and called.</summary>
internal sealed class StationContacts(AppDbContext db)
{
    /// <returns>Null: the township has no station. An empty telephone: none is known.</returns>
    public async Task<(string Name, string Phone)?> FindAsync(DivisionCode township, CancellationToken cancellationToken) =>
        await db.Set<Station>()
            .Where(station => station.Township == township)
            .Select(station => new { station.Name, station.Phone })
            .FirstOrDefaultAsync(cancellationToken)
            is { } found
            ? (found.Name, found.Phone)
            : null;

    /// <summary>By township.</summary>
    public async Task<IReadOnlyDictionary<DivisionCode, (string Address, string Phone)>> OfAsync(
        IReadOnlyCollection<DivisionCode> townships,
        CancellationToken cancellationToken
    ) =>
        (
            await db.Set<Station>()
                .Where(station => townships.Contains(station.Township))
                .Select(station => new
                {
                    station.Township,
                    station.Address,
                    station.Phone,
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(station => station.Township, station => (station.Address, station.Phone));
}
