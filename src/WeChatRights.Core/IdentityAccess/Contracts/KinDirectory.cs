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

    /// <summary>What this person has declared as one's own or a relative's.</summary>
    public async Task<IReadOnlyList<byte[]>> IndexesOfAsync(Guid staffId, CancellationToken cancellationToken) =>
        await db.Set<StaffKin>()
            .AsNoTracking()
            .Where(kin => kin.StaffId == staffId)
            .Select(kin => kin.Index)
            .ToListAsync(cancellationToken);
}
