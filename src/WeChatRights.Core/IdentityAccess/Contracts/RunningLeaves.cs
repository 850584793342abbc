using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Who is away today and who stands in, for queries of other modules. Who decides on a person asks <see cref="OfficerDirectory"/> instead.</summary>
internal sealed class RunningLeaves(AppDbContext db, CallContext call)
{
    /// <summary>Leaves that run on the day of this call, in China. One person has at most one.</summary>
    public IQueryable<RunningLeave> Today
    {
        get
        {
            var today = call.Now.ChinaDate();
            return db.Set<StaffLeave>()
                .Where(leave => leave.EndedAt == null && leave.FirstDay <= today && leave.LastDay >= today)
                .Select(leave => new RunningLeave
                {
                    LeaveId = leave.Id,
                    StaffId = leave.StaffId,
                    SubstituteId = leave.SubstituteId,
                    LastDay = leave.LastDay,
                });
        }
    }

    /// <returns>Her leave of today; null: she is there.</returns>
    public Task<RunningLeave?> OfAsync(Guid staffId, CancellationToken cancellationToken) =>
        Today.FirstOrDefaultAsync(leave => leave.StaffId == staffId, cancellationToken);

    /// <returns>Whose leave it was, whether it runs or not; null when there is none of this id.</returns>
    public async Task<Guid?> WhoseAsync(Guid leaveId, CancellationToken cancellationToken) =>
        await db.Set<StaffLeave>()
            .Where(leave => leave.Id == leaveId)
            .Select(leave => (Guid?)leave.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>Somebody is away today.</summary>
internal sealed class RunningLeave
{
    public Guid LeaveId { get; init; }
    public Guid StaffId { get; init; }

    /// <summary>Who stands in; may be barred from a single case, or gone herself.</summary>
    public Guid SubstituteId { get; init; }

    /// <summary>In China, itself included.</summary>
    public DateOnly LastDay { get; init; }
}
