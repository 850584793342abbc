using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Desk;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Referrals.Contracts;

/// <param name="Area">The county that it serves, or the city.</param>
internal sealed record PetitionsOffice(Guid UnitId, string Name, DivisionCode Area);

/// <summary>信访部门 among the partner units, and the accounts that answer for them.</summary>
internal sealed class PetitionsOffices(AppDbContext db, OwnUnit own)
{
    /// <returns>Null: the calling account answers for no unit, or for one of another kind.</returns>
    public async Task<PetitionsOffice?> OwnAsync(CancellationToken cancellationToken) =>
        await own.FindAsync(cancellationToken) is { Kind: PartnerKind.PetitionsOffice } unit
            ? new PetitionsOffice(unit.Id, unit.Name, unit.Area)
            : null;

    /// <summary>Accounts of offices in use whose area holds the place.</summary>
    public async Task<IReadOnlyList<Guid>> AccountsServingAsync(DivisionCode place, CancellationToken cancellationToken)
    {
        var found = await (
            from account in db.Set<PartnerAccount>()
            join unit in db.Set<PartnerUnit>() on account.UnitId equals unit.Id
            where unit.ClosedAt == null && unit.Kind == PartnerKind.PetitionsOffice
            select new { account.StaffId, unit.Area }
        ).ToListAsync(cancellationToken);
        return [.. found.Where(account => account.Area.Contains(place)).Select(account => account.StaffId).Distinct()];
    }
}
