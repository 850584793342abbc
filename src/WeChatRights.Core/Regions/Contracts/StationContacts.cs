using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>How a station is found and called.</summary>
internal sealed class StationContacts(AppDbContext db)
{
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
