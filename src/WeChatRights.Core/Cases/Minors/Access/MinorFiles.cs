using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases.Minors.Access;

/// <summary>Which files a person may open now, of those in sight.</summary>
internal static class MinorFiles
{
    /// <summary>Leaves out the matters of children for which this person neither answers nor has an approval that holds.</summary>
    public static IQueryable<Case> FilesOpenTo(this AppDbContext db, IQueryable<Case> cases, Guid staffId, DateTimeOffset now) =>
        cases.Where(c =>
            !c.MinorInvolved
            || c.OwnerId == staffId
            || c.SupervisorId == staffId
            || db.Set<MinorAccess>()
                .Any(access =>
                    access.CaseId == c.Id
                    && access.StaffId == staffId
                    && (access.State == MinorAccessState.Granted || access.State == MinorAccessState.Taken)
                    && access.Until > now
                )
        );
}
