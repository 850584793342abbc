using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>Her appointment is near: an entry in her inbox, and one content-free message that is worth nothing once it has begun.</summary>
internal sealed class OnAppointmentNears(AppDbContext db, CallContext call) : INotificationHandler<AppointmentNears>
{
    public ValueTask Handle(AppointmentNears notification, CancellationToken cancellationToken)
    {
        var (caseId, citizenId) = (notification.CaseId, notification.CitizenId);
        db.Add(new Notice(Ids.New(call.Now), citizenId, caseId, NoticeKind.AppointmentSoon, eventId: null, call.Now));
        if (citizenId is { } reachable)
        {
            db.Add(OutboxMessage.Reminding(Ids.New(call.Now), reachable, caseId, notification.StartsAt, call.Now));
        }

        return ValueTask.CompletedTask;
    }
}
