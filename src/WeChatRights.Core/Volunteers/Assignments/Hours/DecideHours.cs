using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>The time is right: it counts for the service record and cannot be changed any more.</summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
/// <exception cref="DomainException"><c>hours-decided</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ConfirmHours(Guid HoursId, Guid Version) : ICommand<Unit>;

/// <summary>Something is not clear. The volunteer is told why; it can still be confirmed.</summary>
/// <inheritdoc cref="ConfirmHours"/>
[RequirePermission(Permission.HandleCase)]
public sealed record DisputeHours(
    Guid HoursId,
    Guid Version,
    [property: Required(ErrorMessage = "请写原因。"), StringLength(300, ErrorMessage = "原因最多 300 个字。")] string Reason
) : ICommand<Unit>
{
    public override string ToString() => $"DisputeHours({HoursId})";
}

internal sealed class DecideHoursHandler(AppDbContext db, CallContext call, OwnHours own, IPublisher publisher, AuditTrail audit)
    : ICommandHandler<ConfirmHours, Unit>,
        ICommandHandler<DisputeHours, Unit>
{
    public async ValueTask<Unit> Handle(ConfirmHours command, CancellationToken cancellationToken)
    {
        var hours = await own.GetAsync(command.HoursId, command.Version, cancellationToken);
        hours.Confirm(call.RequireStaff().StaffId, call.Now);
        audit.RecordObject(call, "HoursConfirmed", hours.Id.ToString());
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(DisputeHours command, CancellationToken cancellationToken)
    {
        var hours = await own.GetAsync(command.HoursId, command.Version, cancellationToken);
        hours.Dispute(call.RequireStaff().StaffId, command.Reason, call.Now);
        audit.RecordObject(call, "HoursDisputed", hours.Id.ToString());
        var account = await db.Set<Volunteer>()
            .Where(volunteer => volunteer.Id == hours.VolunteerId)
            .Select(volunteer => volunteer.StaffId)
            .FirstOrDefaultAsync(cancellationToken);
        if (account is { } staffId)
        {
            var mark = $"{hours.Id:N}:{call.Now.ToUnixTimeSeconds()}";
            await publisher.Publish(new AssignedNews(staffId, AssignedNewsKind.HoursDisputed, mark), cancellationToken);
        }

        return Unit.Value;
    }
}
