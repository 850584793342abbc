using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Contracts;

/// <summary>Units of the directory by name, for modules that write down which organ something was done with.</summary>
internal sealed class PartnerNames(AppDbContext db)
{
    /// <returns>Null: no such unit, or it does not serve the place.</returns>
    public async Task<string?> FindAsync(Guid unitId, DivisionCode place, CancellationToken cancellationToken)
    {
        var unit = await db.Set<PartnerUnit>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == unitId, cancellationToken);
        return unit?.Area.Contains(place) == true ? unit.Name : null;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> ByIdAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Set<PartnerUnit>()
                .AsNoTracking()
                .Where(unit => ids.Contains(unit.Id))
                .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
}
