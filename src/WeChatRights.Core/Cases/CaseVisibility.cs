using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Who may see which case. A case is visible to its members (owner, named superior, participants); the others of the area see it
/// only when it is not need-to-know; who is barred never sees it. Village officers see only what was handed to them (rulebook §2.2).
/// </summary>
internal static class CaseVisibility
{
    public static IQueryable<Case> CasesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        if (!staff.Has(Permission.ViewCases))
        {
            return db.Set<Case>().Where(c => false);
        }

        var areas = Areas(staff);
        return db.Set<Case>()
            .Where(c =>
                (!c.NeedToKnow && (areas.City || areas.Counties.Contains(c.County) || areas.Townships.Contains(c.Township)))
                || db.Set<CaseMember>().Any(m => m.CaseId == c.Id && m.StaffId == staff.StaffId && m.Role != CaseMemberRole.Barred)
            )
            .Where(c => !db.Set<CaseMember>().Any(m => m.CaseId == c.Id && m.StaffId == staff.StaffId && m.Role == CaseMemberRole.Barred));
    }

    /// <summary>
    /// The same cases as disjoint queries, one for each area and one for memberships, so that each runs on its own index instead of
    /// one OR over all of them. A test holds their union against <see cref="CasesVisibleTo"/>.
    /// </summary>
    public static IReadOnlyList<IQueryable<Case>> CaseBranchesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        if (!staff.Has(Permission.ViewCases))
        {
            return [];
        }

        var areas = Areas(staff);
        var barred = db.Set<CaseMember>().Where(m => m.StaffId == staff.StaffId && m.Role == CaseMemberRole.Barred).Select(m => m.CaseId);
        var own = db.Set<CaseMember>().Where(m => m.StaffId == staff.StaffId && m.Role != CaseMemberRole.Barred).Select(m => m.CaseId);
        var open = db.Set<Case>().Where(c => !c.NeedToKnow && !barred.Contains(c.Id));
        var branches = new List<IQueryable<Case>>();
        if (areas.City)
        {
            branches.Add(open);
        }
        else
        {
            branches.AddRange(areas.Counties.Select(county => open.Where(c => c.County == county)));
            branches.AddRange(areas.Townships.Select(township => open.Where(c => c.Township == township)));
        }

        // Memberships outside the areas above, and need-to-know ones anywhere.
        branches.Add(
            db.Set<Case>()
                .Where(c => own.Contains(c.Id) && !barred.Contains(c.Id))
                .Where(c => c.NeedToKnow || !(areas.City || areas.Counties.Contains(c.County) || areas.Townships.Contains(c.Township)))
        );
        return branches;
    }

    private static VisibleAreas Areas(StaffRights staff)
    {
        var areas = staff.Areas(Permission.ViewCases).ToList();
        var city = areas.Any(area => area.Level == DivisionLevel.City);
        var counties = areas.Where(area => area.Level == DivisionLevel.County).ToList();
        var townships = areas
            .Where(area => area.Level == DivisionLevel.Township && !counties.Any(county => county.Contains(area)))
            .ToList();
        return new VisibleAreas(city, counties, townships);
    }

    private sealed record VisibleAreas(bool City, List<DivisionCode> Counties, List<DivisionCode> Townships);
}
