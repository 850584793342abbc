using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Finds staff who declared one of these blind indexes as their own or a relative's: they are barred (回避).</summary>
internal sealed class KinDirectory(AppDbContext db)
{
    public async Task<IReadOnlyList<Guid>> RelatedStaffAsync(IReadOnlyCollection<byte[]> indexes, CancellationToken cancellationToken) =>
        indexes.Count == 0
            ? []
            : await db.Set<StaffKin>()
                .AsNoTracking()
                .Where(kin => indexes.Contains(kin.Index))
                .Select(kin => kin.StaffId)
                .Distinct()
                .ToListAsync(cancellationToken);

    /// <summary>What these people have declared as their own or a relative's.</summary>
    public async Task<IReadOnlyList<byte[]>> IndexesOfAsync(IQueryable<Guid> staff, CancellationToken cancellationToken) =>
        await db.Set<StaffKin>()
            .AsNoTracking()
            .Where(kin => staff.Contains(kin.StaffId))
            .Select(kin => kin.Index)
            .ToListAsync(cancellationToken);
}
