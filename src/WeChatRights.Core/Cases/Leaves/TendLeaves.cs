using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Leaves;

/// <summary>
/// 请假代班: moves one case to who stands in for its owner, its named superior or the second person who was asked, and back when the leave is over. No limit is touched.
/// Harmless to repeat.
/// </summary>
[SystemOnly]
public sealed record MoveForLeave(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class MoveForLeaveHandler(
    AppDbContext db,
    CallContext call,
    OfficerDirectory officers,
    ActivePosts posts,
    RunningLeaves leaves
) : ICommandHandler<MoveForLeave, Unit>
{
    public async ValueTask<Unit> Handle(MoveForLeave command, CancellationToken cancellationToken)
    {
        var about = await db.Set<Case>()
            .Include(c => c.Members)
            .Include(c => c.Clocks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(c => c.Id == command.CaseId, cancellationToken);
        if (about is null)
        {
            return Unit.Value;
        }

        await GiveBackAsync(about, cancellationToken);
        if (
            about.IsOpen
            || await db.Set<ReturnVisit>().AnyAsync(v => v.CaseId == about.Id && v.State == ReturnVisitState.Planned, cancellationToken)
        )
        {
            await StandInAsync(about, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task GiveBackAsync(Case about, CancellationToken cancellationToken)
    {
        if (about.OwnerLeaveId is { } ownerLeave && !await RunsAsync(ownerLeave, cancellationToken))
        {
            if (await BackAsync(about, ownerLeave, cancellationToken) is { } owner)
            {
                about.GiveBackToOwner(owner, await AboveAsync(about, owner, cancellationToken), call.Now);
            }
            else
            {
                about.KeepFromOwner();
            }
        }

        if (about.SupervisorLeaveId is { } superiorLeave && !await RunsAsync(superiorLeave, cancellationToken))
        {
            about.GiveBackToSupervisor(await BackAsync(about, superiorLeave, cancellationToken));
        }
    }

    private async Task StandInAsync(Case about, CancellationToken cancellationToken)
    {
        if (
            await leaves.OfAsync(about.OwnerId, cancellationToken) is { } leave
            && await officers.InsteadOfAsync(about.OwnerId, about.Unit, about.Barred, cancellationToken) is { } by
        )
        {
            about.StandInForOwner(leave.LeaveId, by, await AboveAsync(about, by, cancellationToken), call.Now);
        }

        if (
            about.SupervisorId is { } superior
            && await leaves.OfAsync(superior, cancellationToken) is { } hers
            && about.Unit.Parent is { } above
            && await officers.InsteadOfAsync(superior, above, [.. about.Barred, about.OwnerId], cancellationToken) is { } standIn
        )
        {
            about.StandInForSupervisor(hers.LeaveId, standIn);
        }

        if (await InsteadAsync(about, about.ClosingSecondId, about.ClosingBy, about.Unit, cancellationToken) is { } second)
        {
            about.AskInstead(second);
        }

        var county = about.Township.AtLevel(DivisionLevel.County);
        if (await InsteadAsync(about, about.LoweringSecondId, about.LoweringBy, county, cancellationToken) is { } other)
        {
            about.AskLoweringInstead(other);
        }
    }

    /// <summary>Somebody else for a second word; never who asks for it.</summary>
    private async Task<AccountableOfficer?> InsteadAsync(
        Case about,
        Guid? asked,
        Guid? by,
        DivisionCode place,
        CancellationToken cancellationToken
    ) =>
        asked is { } second && await leaves.OfAsync(second, cancellationToken) is not null
            ? await officers.InsteadOfAsync(second, place, [.. about.Barred, .. new[] { by }.OfType<Guid>()], cancellationToken)
            : null;

    private Task<bool> RunsAsync(Guid leaveId, CancellationToken cancellationToken) =>
        leaves.Today.AnyAsync(leave => leave.LeaveId == leaveId, cancellationToken);

    /// <summary>Whose leave it was, when she may still have it: at the post with which it lies, else the nearest that covers it.</summary>
    private async Task<AccountableOfficer?> BackAsync(Case about, Guid leaveId, CancellationToken cancellationToken)
    {
        if (await leaves.WhoseAsync(leaveId, cancellationToken) is not { } staffId || about.Barred.Contains(staffId))
        {
            return null;
        }

        var unit = await posts.IsHeldAsync(staffId, about.Unit, cancellationToken)
            ? about.Unit
            : await officers.PostCoveringAsync(staffId, about.Township, cancellationToken);
        return unit is { } at ? new AccountableOfficer(staffId, "", at) : null;
    }

    private Task<AccountableOfficer?> AboveAsync(Case about, AccountableOfficer owner, CancellationToken cancellationToken) =>
        officers.AboveAsync(owner.Unit, [.. about.Barred, owner.StaffId], cancellationToken);
}

/// <summary>Cases to move for a leave: whose owner, superior or second person is away today, and those whose leave is over.</summary>
[SystemOnly]
public sealed record FindCasesToMoveForLeave(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindCasesToMoveForLeaveHandler(AppDbContext db, RunningLeaves leaves)
    : IQueryHandler<FindCasesToMoveForLeave, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindCasesToMoveForLeave query, CancellationToken cancellationToken)
    {
        var away = leaves.Today;
        var cases = db.Set<Case>().AsNoTracking();
        var visits = db.Set<ReturnVisit>().Where(visit => visit.State == ReturnVisitState.Planned);
        IQueryable<Case>[] ways =
        [
            cases.Where(c => c.OwnerLeaveId != null && !away.Any(leave => leave.LeaveId == c.OwnerLeaveId)),
            cases.Where(c => c.SupervisorLeaveId != null && !away.Any(leave => leave.LeaveId == c.SupervisorLeaveId)),
            cases.Where(c => c.IsOpen && away.Any(leave => leave.StaffId == c.OwnerId)),
            cases.Where(c =>
                !c.IsOpen
                && away.Any(leave =>
                    leave.StaffId == c.OwnerId && visits.Any(visit => visit.CaseId == c.Id && visit.DueOn <= leave.LastDay)
                )
            ),
            cases.Where(c => c.IsOpen && away.Any(leave => leave.StaffId == c.SupervisorId)),
            cases.Where(c => c.IsOpen && away.Any(leave => leave.StaffId == c.ClosingSecondId || leave.StaffId == c.LoweringSecondId)),
        ];
        var found = new HashSet<Guid>();
        foreach (var way in ways)
        {
            found.UnionWith(
                await way.OrderBy(c => c.DueAt).ThenBy(c => c.Id).Select(c => c.Id).Take(query.Take).ToListAsync(cancellationToken)
            );
        }

        return [.. found];
    }
}

/// <summary>On the first day of a leave what was hers goes to who stands in; on the first day after it comes back.</summary>
public sealed class TendLeavesJob(Dispatcher dispatcher, ILogger<TendLeavesJob> logger)
{
    private static readonly Actor System = Actor.System("tend-leaves");

    /// <returns>How many cases were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindCasesToMoveForLeave(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new MoveForLeave(id), cancellationToken), logger);
    }
}
