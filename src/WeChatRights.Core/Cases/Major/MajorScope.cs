using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases.Major;

/// <summary>
/// Who sees the common work on a major case: the owner of the case, its named superior, the coordinator and who was named. Nobody by area, nobody by level, and
/// never who has to stand aside. It opens nothing of the case itself (ADR 20).
/// </summary>
internal sealed class MajorScope(AppDbContext db)
{
    public IQueryable<MajorCase> VisibleTo(StaffRights staff)
    {
        if (!staff.Has(Permission.HandleCase))
        {
            return db.Set<MajorCase>().Where(major => false);
        }

        var me = staff.StaffId;
        return db.Set<MajorCase>()
            .Where(major =>
                major.CoordinatorId == me
                || db.Set<MajorMember>().Any(member => member.MajorId == major.Id && member.StaffId == me)
                || db.Set<Case>().Any(c => c.Id == major.CaseId && (c.OwnerId == me || c.SupervisorId == me))
            )
            .Where(major => !db.Set<CaseMember>().Any(m => m.CaseId == major.CaseId && m.StaffId == me && m.Role == CaseMemberRole.Barred));
    }

    /// <summary>For the vault: something of this case belongs to a common work that the person sees.</summary>
    public async Task<bool> MayOpenAsync(CallContext call, Guid caseId, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        return staff.Has(Permission.UnsealCase) && await VisibleTo(staff).AnyAsync(major => major.CaseId == caseId, cancellationToken);
    }
}

/// <summary>Fetches the common work on a case for a change, within the actor's sight: outside it, it does not exist.</summary>
internal sealed class MajorDesk(AppDbContext db, CallContext call, MajorScope scope, CitizenCases cases)
{
    /// <summary>The running one, else the last.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<(MajorCase Major, Case About)> GetAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var major =
            await scope
                .VisibleTo(call.RequireStaff())
                .Where(found => found.CaseId == caseId)
                .Include(found => found.Members)
                .Include(found => found.Reports)
                .Include(found => found.Minutes)
                .AsSplitQuery()
                .OrderByDescending(found => found.RunningCaseId != null)
                .ThenByDescending(found => found.MarkedAt)
                .FirstOrDefaultAsync(cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        return (major, await cases.FindAsync(caseId, cancellationToken));
    }

    /// <summary>For a step that not everybody who takes part may do.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>major-lead-only</c></exception>
    public async Task<(MajorCase Major, Case About)> LeadAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var (major, about) = await GetAsync(caseId, cancellationToken);
        return Leads(call.RequireStaff(), major, about) ? (major, about) : throw new DomainException(MajorErrors.LeadOnly);
    }

    public async Task<MajorTask> TaskAsync(MajorCase major, Guid taskId, CancellationToken cancellationToken) =>
        await db.Set<MajorTask>().FirstOrDefaultAsync(task => task.Id == taskId && task.MajorId == major.Id, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>The coordinator; owner and named superior too when they hold a post of the county or the city over the case.</summary>
    public static bool Leads(StaffRights staff, MajorCase major, Case about) =>
        staff.StaffId == major.CoordinatorId
        || ((staff.StaffId == about.OwnerId || staff.StaffId == about.SupervisorId) && MayMark(staff, about));

    /// <summary>县级以上: a post of the county or the city over where the case is.</summary>
    public static bool MayMark(StaffRights staff, Case about) => staff.Covers(Permission.ManageConferences, about.Township);

    /// <summary>She takes part: only such persons are given a task.</summary>
    public static bool TakesPart(Guid staffId, MajorCase major, Case about) =>
        !about.Barred.Contains(staffId)
        && (
            staffId == major.CoordinatorId
            || staffId == about.OwnerId
            || staffId == about.SupervisorId
            || major.Members.Any(member => member.StaffId == staffId)
        );
}
