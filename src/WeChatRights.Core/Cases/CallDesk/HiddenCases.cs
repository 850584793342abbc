using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.CallDesk;

/// <summary>
/// How many of a caller's cases lie out of sight: a number, for county and city alone, so that she need not tell her story from the beginning.
/// Below the county nobody learns that a neighbour has been to another station, and who must stand aside learns nothing anywhere.
/// </summary>
internal sealed class HiddenCases(AppDbContext db)
{
    /// <param name="unseen">Cases that are not in her sight.</param>
    public async Task<int> CountAsync(StaffRights staff, IReadOnlyCollection<Guid> unseen, CancellationToken cancellationToken)
    {
        var areas = staff.Areas(Permission.TakeCalls).Where(area => area.Level <= DivisionLevel.County).ToList();
        if (areas.Count == 0 || unseen.Count == 0)
        {
            return 0;
        }

        var me = staff.StaffId;
        var townships = await db.Set<Case>()
            .Where(c => unseen.Contains(c.Id))
            .Where(c => !c.Members.Any(member => member.StaffId == me && member.Role == CaseMemberRole.Barred))
            .Select(c => c.Township)
            .ToListAsync(cancellationToken);
        return townships.Count(township => areas.Exists(area => area.Contains(township)));
    }
}
