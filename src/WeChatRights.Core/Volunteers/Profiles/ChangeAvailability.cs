using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// When I have time from now on, all of it anew. Asking for what already holds changes nothing and is never <c>stale-data</c>, so a request
/// whose answer was lost can be sent again.
/// </summary>
/// <param name="Version">As read; <c>stale-data</c> when somebody was quicker.</param>
[RequireStaff]
public sealed record SetMyAvailability(Guid Version, [property: Required(ErrorMessage = "请填有空的时间。")] AvailabilityPlan Plan)
    : ICommand<Unit>;

/// <summary>The same for somebody who told it on paper or by telephone.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ChangeAvailability(
    Guid VolunteerId,
    Guid Version,
    [property: Required(ErrorMessage = "请填有空的时间。")] AvailabilityPlan Plan
) : ICommand<Unit>;

internal sealed class ChangeAvailabilityHandler(CallContext call, OwnVolunteering own, OwnVolunteers volunteers, AuditTrail audit)
    : ICommandHandler<SetMyAvailability, Unit>,
        ICommandHandler<ChangeAvailability, Unit>
{
    public async ValueTask<Unit> Handle(SetMyAvailability command, CancellationToken cancellationToken) =>
        Change(await own.GetAsync(cancellationToken), command.Version, command.Plan);

    public async ValueTask<Unit> Handle(ChangeAvailability command, CancellationToken cancellationToken) =>
        Change(await volunteers.GetAsync(command.VolunteerId, cancellationToken), command.Version, command.Plan);

    private Unit Change(Volunteer volunteer, Guid version, AvailabilityPlan plan)
    {
        var (today, asked) = (call.Now.ChinaDate(), VolunteerAvailability.Tidied(plan, call.Now.ChinaDate()));
        if (VolunteerAvailability.AreEqual(VolunteerAvailability.Tidied(volunteer.Availability(), today), asked))
        {
            return Unit.Value;
        }

        if (volunteer.Version != version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        volunteer.HaveTime(asked, call.Now);
        audit.RecordObject(call, "AvailabilityChanged", volunteer.Id.ToString());
        return Unit.Value;
    }
}
