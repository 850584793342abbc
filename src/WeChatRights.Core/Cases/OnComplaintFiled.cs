using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Gives a new complaint its case and its one accountable person. It follows the township she chose; when she rules her village out,
/// or somebody there is related to a party, it goes one level up.
/// </summary>
internal sealed class OnComplaintFiled(AppDbContext db, OfficerDirectory officers, HeldTimes held, WorkingCalendar calendar)
    : INotificationHandler<ComplaintFiled>
{
    public async ValueTask Handle(ComplaintFiled notification, CancellationToken cancellationToken)
    {
        var unit = await UnitForAsync(notification, cancellationToken);
        var (owner, supervisor) =
            await officers.AnswerableWithSuperiorAsync(unit, notification.Barred, cancellationToken)
            ?? throw new DomainException(IntakeContractErrors.NotReady);
        db.Add(Case.Register(notification, owner, supervisor, [.. await ClocksAsync(notification, cancellationToken)]));
    }

    private async Task<IEnumerable<ClockStart>> ClocksAsync(ComplaintFiled filed, CancellationToken cancellationToken)
    {
        var danger = filed.Danger.Now || filed.Danger.Injured;
        var firstContact = SlaPolicy.FirstContact(filed.FiledAt, danger, filed.Sensitive, calendar);
        if (filed.Appointment is not { } appointment)
        {
            return [firstContact, SlaPolicy.AcceptanceNotice(filed.FiledAt, calendar)];
        }

        // A consultation is a service and no petition: there is nothing to give notice of. Nobody calls before the time that she has
        // chosen, unless she may be in danger.
        var talk = SlaPolicy.Appointment(filed.FiledAt, await held.EndsAtAsync(appointment.HoldId, cancellationToken), calendar);
        return danger || filed.Sensitive ? [firstContact, talk] : [talk];
    }

    private async Task<DivisionCode> UnitForAsync(ComplaintFiled filed, CancellationToken cancellationToken)
    {
        var county = filed.Township.AtLevel(DivisionLevel.County);
        if (filed.AvoidVillage || filed.Appointment is not null)
        {
            return county; // The counties answer for the providers.
        }

        var local = filed.Barred.Count == 0 ? [] : await officers.AtAsync([filed.Township], cancellationToken);
        return local.Any(officer => filed.Barred.Contains(officer.StaffId)) ? county : filed.Township;
    }
}
