using Mediator;
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
internal sealed class OnComplaintFiled(AppDbContext db, OfficerDirectory officers, WorkingCalendar calendar)
    : INotificationHandler<ComplaintFiled>
{
    public async ValueTask Handle(ComplaintFiled notification, CancellationToken cancellationToken)
    {
        var unit = await UnitForAsync(notification, cancellationToken);
        var owner =
            await officers.AnswerableForAsync(unit, notification.Barred, cancellationToken)
            ?? throw new DomainException(IntakeContractErrors.NotReady);
        var supervisor = owner.Unit.Parent is { } above
            ? await officers.AnswerableForAsync(above, [.. notification.Barred, owner.StaffId], cancellationToken)
            : null;
        var danger = notification.Danger.Now || notification.Danger.Injured;
        ClockStart[] clocks =
        [
            SlaPolicy.FirstContact(notification.FiledAt, danger, notification.Sensitive, calendar),
            SlaPolicy.AcceptanceNotice(notification.FiledAt, calendar),
        ];
        db.Add(Case.Register(notification, owner, supervisor, clocks));
    }

    private async Task<DivisionCode> UnitForAsync(ComplaintFiled filed, CancellationToken cancellationToken)
    {
        var county = filed.Township.AtLevel(DivisionLevel.County);
        if (filed.AvoidVillage)
        {
            return county;
        }

        var local = filed.Barred.Count == 0 ? [] : await officers.AtAsync([filed.Township], cancellationToken);
        return local.Any(officer => filed.Barred.Contains(officer.StaffId)) ? county : filed.Township;
    }
}
