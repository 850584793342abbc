using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Contracts;

/// <summary>Which cases a volunteer may open because she has taken a task of them.</summary>
internal sealed class OwnAssignments(AppDbContext db)
{
    /// <summary>Only within the time of <see cref="OpeningTime"/>, and only while the account is a volunteer's.</summary>
    public async Task<bool> MayOpenAsync(CallContext call, Guid caseId, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        if (!staff.Posts.Any(post => post.Role == StaffRole.Volunteer))
        {
            return false;
        }

        var taken = await (
            from task in db.Set<CaseTask>().AsNoTracking()
            join answer in db.Set<OfferAnswer>() on task.Id equals answer.TaskId
            join offer in db.Set<AssignmentOffer>() on answer.OfferId equals offer.Id
            join volunteer in db.Set<Volunteer>() on offer.VolunteerId equals volunteer.Id
            where task.CaseId == caseId && answer.Seat != null && volunteer.StaffId == staff.StaffId
            where !db.Set<TaskReport>().Any(report => report.Id == offer.Id)
            select task
        ).ToListAsync(cancellationToken);
        return taken.Exists(task => OpeningTime.IsOpen(task, call.Now));
    }
}
