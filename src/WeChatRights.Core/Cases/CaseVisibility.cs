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
    /// The same cases as disjoint queries: one for each area, then those a person owns, supervises or worked on outside of them. Each
    /// runs in the order of its own index, instead of one OR over all of them. A test holds their union against
    /// <see cref="CasesVisibleTo"/>.
    /// </summary>
    /// <remarks>Flags are compared with variables: as bare columns neither database would use them in an index.</remarks>
    public static IReadOnlyList<IQueryable<Case>> CaseBranchesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        if (!staff.Has(Permission.ViewCases))
        {
            return [];
        }

        var (me, yes, no) = (staff.StaffId, true, false);
        var areas = Areas(staff);
        var members = db.Set<CaseMember>().Where(m => m.StaffId == me);
        var allowed = db.Set<Case>().Where(c => !members.Any(m => m.CaseId == c.Id && m.Role == CaseMemberRole.Barred));
        var open = allowed.Where(c => c.NeedToKnow == no);
        var beyond = allowed.Where(c =>
            c.NeedToKnow == yes || !(areas.City || areas.Counties.Contains(c.County) || areas.Townships.Contains(c.Township))
        );
        IEnumerable<IQueryable<Case>> inAreas = areas.City
            ? [open]
            :
            [
                .. areas.Counties.Select(county => open.Where(c => c.County == county)),
                .. areas.Townships.Select(township => open.Where(c => c.Township == township)),
            ];
        return
        [
            .. inAreas,
            beyond.Where(c => c.OwnerId == me),
            beyond.Where(c => c.SupervisorId == me && c.OwnerId != me),
            beyond.Where(c =>
                c.OwnerId != me
                && (c.SupervisorId == null || c.SupervisorId != me)
                && members.Any(m => m.CaseId == c.Id && m.Role == CaseMemberRole.Participant)
            ),
        ];
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
