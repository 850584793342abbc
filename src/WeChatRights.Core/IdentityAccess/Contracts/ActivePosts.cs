using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>The officers' posts that living accounts hold, for queries of other modules.</summary>
internal sealed class ActivePosts(AppDbContext db)
{
    private static readonly StaffRole[] Officers =
    [
        StaffRole.VillageOfficer,
        StaffRole.StationOfficer,
        StaffRole.CountyOfficer,
        StaffRole.CityOfficer,
    ];

    public IQueryable<HeldPost> Held =>
        db.Set<StaffPost>()
            .Where(post => Officers.Contains(post.Role))
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, _) => new HeldPost { StaffId = post.StaffId, Division = post.Division }
            );

    public Task<bool> IsHeldAsync(Guid staffId, DivisionCode division, CancellationToken cancellationToken) =>
        Held.AnyAsync(post => post.StaffId == staffId && post.Division == division, cancellationToken);

    /// <summary>The city's officers: they hear of what nobody below can answer for.</summary>
    public async Task<IReadOnlyList<Guid>> CityOfficersAsync(CancellationToken cancellationToken) =>
        await db.Set<StaffPost>()
            .Where(post => post.Role == StaffRole.CityOfficer)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, _) => post.StaffId
            )
            .Distinct()
            .ToListAsync(cancellationToken);
}

internal sealed class HeldPost
{
    public Guid StaffId { get; init; }
    public DivisionCode Division { get; init; }
}
