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
        // A promise of ours begins when somebody has read the letter; limits of law begin with its stamp.
        var firstContact = SlaPolicy.FirstContact(filed.FiledAt, danger, filed.Sensitive, calendar);
        if (filed.Appointment is not { } appointment)
        {
            IEnumerable<ClockStart> notice = filed.OwesNotice ? [SlaPolicy.AcceptanceNotice(filed.ReceivedAt, calendar)] : [];
            IEnumerable<ClockStart> objection = filed.MayBeObjected ? [SlaPolicy.Objection(filed.ReceivedAt, calendar)] : [];
            return [firstContact, .. notice, .. objection];
        }

        // A consultation is a service and no petition: there is nothing to give notice of. Nobody calls before the time that she has
        // chosen, unless she may be in danger.
        var talk = SlaPolicy.Appointment(filed.FiledAt, await held.EndsAtAsync(appointment.HoldId, cancellationToken), calendar);
        return danger || filed.Sensitive ? [firstContact, talk] : [talk];
    }

    private async Task<DivisionCode> UnitForAsync(ComplaintFiled filed, CancellationToken cancellationToken)
    {
        var unit = await UsualUnitAsync(filed, cancellationToken);
        // 首接责任: the desk that first hears of domestic violence keeps it (Henan Anti-DV Regulation art. 20); a village hands it to its station.
        return filed is { Category: Case.DomesticViolence, RecordedAt: { Level: < DivisionLevel.Village } desk } && desk.Level < unit.Level
            ? desk
            : unit;
    }

    private async Task<DivisionCode> UsualUnitAsync(ComplaintFiled filed, CancellationToken cancellationToken)
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
