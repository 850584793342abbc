using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Contracts;

internal sealed record PartnerName(Guid Id, string Name);

/// <summary>Names of partner units, for other modules.</summary>
internal sealed class PartnerNames(AppDbContext db)
{
    /// <summary>Units in use that serve an area, those of the city among them, and for the city those of its counties too.</summary>
    public async Task<IReadOnlyList<PartnerName>> ServingAsync(DivisionCode area, CancellationToken cancellationToken)
    {
        var all = await db.Set<PartnerUnit>().AsNoTracking().Where(unit => unit.ClosedAt == null).ToListAsync(cancellationToken);
        return
        [
            .. all.Where(unit => unit.Area.Contains(area) || area.Contains(unit.Area))
                .OrderBy(unit => unit.Kind)
                .ThenBy(unit => unit.Name, StringComparer.Ordinal)
                .Select(unit => new PartnerName(unit.Id, unit.Name)),
        ];
    }

    /// <returns>Null: no such unit, or it does not serve the place.</returns>
    public async Task<string?> FindAsync(Guid unitId, DivisionCode place, CancellationToken cancellationToken)
    {
        var unit = await db.Set<PartnerUnit>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == unitId, cancellationToken);
        return unit?.Area.Contains(place) == true ? unit.Name : null;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> ByIdAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<PartnerUnit>()
            .AsNoTracking()
            .Where(unit => ids.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
}
