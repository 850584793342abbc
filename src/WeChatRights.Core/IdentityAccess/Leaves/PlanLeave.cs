using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>
/// 登记请假: from its first day on, what would be hers goes to the substitute. By herself, by who is in charge of her unit or answers above it, and by who manages her account.
/// Answers the id of the leave.
/// </summary>
/// <param name="LastDay">Itself included.</param>
/// <exception cref="DomainException">
/// <c>not-found</c>, <c>leave-not-yours</c>, <c>leave-no-officer</c>, <c>leave-oneself</c>, <c>leave-no-colleague</c>, <c>leave-overlaps</c>, <c>leave-substitute-away</c>,
/// <c>leave-stands-in</c>, <c>invalid-input</c>
/// </exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record PlanLeave(Guid StaffId, DateOnly FirstDay, DateOnly LastDay, Guid SubstituteId) : ICommand<Guid>;

/// <summary>Calls a leave off before its first day.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c>, <c>leave-over</c>, <c>leave-begun</c></exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record CancelLeave(Guid LeaveId) : ICommand<Unit>;

/// <summary>提前销假: she is back today. What was hers comes back within minutes.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c>, <c>leave-over</c>, <c>leave-not-begun</c></exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record ReturnEarly(Guid LeaveId) : ICommand<Unit>;

internal sealed class PlanLeaveHandler(AppDbContext db, CallContext call, LeaveBook book, AuditTrail audit)
    : ICommandHandler<PlanLeave, Guid>,
        ICommandHandler<CancelLeave, Unit>,
        ICommandHandler<ReturnEarly, Unit>
{
    public async ValueTask<Guid> Handle(PlanLeave command, CancellationToken cancellationToken)
    {
        var away = await book.ManagedAsync(command.StaffId, cancellationToken);
        if (command.SubstituteId == command.StaffId)
        {
            throw new DomainException(LeaveErrors.Oneself);
        }

        var substitute = await book.ColleagueAsync(away, command.SubstituteId, cancellationToken);
        await RequireFreeAsync(command, cancellationToken);
        away.LeavesChanged(); // Two leaves planned at once for one of the two: the second is refused and looks again.
        substitute.LeavesChanged();
        var leave = StaffLeave.Plan(away.Id, substitute.Id, command.FirstDay, command.LastDay, call.RequireStaff().StaffId, call.Now);
        db.Add(leave);
        audit.RecordObject(call, nameof(PlanLeave), leave.Id.ToString());
        return leave.Id;
    }

    public async ValueTask<Unit> Handle(CancelLeave command, CancellationToken cancellationToken)
    {
        (await book.LoadAsync(command.LeaveId, cancellationToken)).Cancel(call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(ReturnEarly command, CancellationToken cancellationToken)
    {
        (await book.LoadAsync(command.LeaveId, cancellationToken)).ReturnEarly(call.Now);
        return Unit.Value;
    }

    private async Task RequireFreeAsync(PlanLeave command, CancellationToken cancellationToken)
    {
        var meanwhile = db.Set<StaffLeave>()
            .Where(leave => leave.EndedAt == null && leave.FirstDay <= command.LastDay && leave.LastDay >= command.FirstDay);
        if (await meanwhile.AnyAsync(leave => leave.StaffId == command.StaffId, cancellationToken))
        {
            throw new DomainException(LeaveErrors.Overlaps);
        }

        if (await meanwhile.AnyAsync(leave => leave.StaffId == command.SubstituteId, cancellationToken))
        {
            throw new DomainException(LeaveErrors.SubstituteAway);
        }

        if (await meanwhile.AnyAsync(leave => leave.SubstituteId == command.StaffId, cancellationToken))
        {
            throw new DomainException(LeaveErrors.StandsIn);
        }
    }
}
