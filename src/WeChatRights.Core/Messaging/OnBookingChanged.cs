using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>Whatever others change of her appointment goes into her inbox, and one content-free message into the outbox.</summary>
internal sealed class OnBookingChanged(AppDbContext db, CallContext call)
    : INotificationHandler<BookingRehomed>,
        INotificationHandler<BookingDisplaced>
{
    public ValueTask Handle(BookingRehomed notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId);

    public ValueTask Handle(BookingDisplaced notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId);

    private ValueTask Tell(Guid caseId, Guid? citizenId)
    {
        db.Add(new Notice(Ids.New(call.Now), citizenId, caseId, NoticeKind.AppointmentChanged, eventId: null, call.Now));
        if (citizenId is { } reachable)
        {
            db.Add(new OutboxMessage(Ids.New(call.Now), reachable, caseId, MessageTemplate.Progress, call.Now));
        }

        return ValueTask.CompletedTask;
    }
}
