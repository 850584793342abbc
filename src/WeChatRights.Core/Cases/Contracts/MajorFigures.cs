using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Major;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>How many major cases are being coordinated. A number alone.</summary>
internal sealed class MajorFigures(AppDbContext db)
{
    public async Task<int> RunningAsync(IReadOnlyList<DivisionCode> areas, CancellationToken cancellationToken)
    {
        var city = areas.Any(area => area.Level == DivisionLevel.City);
        var counties = areas.Where(area => area.Level == DivisionLevel.County).ToList();
        return await db.Set<MajorCase>()
            .CountAsync(
                major => major.EndedAt == null && db.Set<Case>().Any(c => c.Id == major.CaseId && (city || counties.Contains(c.County))),
                cancellationToken
            );
    }
}
