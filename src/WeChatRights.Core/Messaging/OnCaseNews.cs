using Mediator;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>Whatever changes for her goes into her inbox, and one content-free message into the outbox, in the same transaction.</summary>
internal sealed class OnCaseNews(AppDbContext db, CallContext call)
    : INotificationHandler<CaseAccepted>,
        INotificationHandler<CaseGuided>,
        INotificationHandler<CaseDeclined>,
        INotificationHandler<ClientMessaged>,
        INotificationHandler<CaseClosed>,
        INotificationHandler<CaseMerged>,
        INotificationHandler<BookingRehomed>,
        INotificationHandler<BookingRescheduled>,
        INotificationHandler<VideoLinkShared>,
        INotificationHandler<BookingDisplaced>,
        INotificationHandler<FollowUpAsked>
{
    public ValueTask Handle(CaseAccepted notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Accepted);

    public ValueTask Handle(CaseGuided notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Guided);

    public ValueTask Handle(CaseDeclined notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Declined);

    public ValueTask Handle(ClientMessaged notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Message, notification.EventId);

    public ValueTask Handle(CaseClosed notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Closed);

    public ValueTask Handle(CaseMerged notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.Merged);

    public ValueTask Handle(BookingRehomed notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.AppointmentChanged);

    public ValueTask Handle(BookingRescheduled notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.AppointmentChanged);

    public ValueTask Handle(VideoLinkShared notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.AppointmentChanged);

    public ValueTask Handle(BookingDisplaced notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.AppointmentChanged);

    public ValueTask Handle(FollowUpAsked notification, CancellationToken cancellationToken) =>
        Tell(notification.CaseId, notification.CitizenId, NoticeKind.FollowUp);

    private ValueTask Tell(Guid caseId, Guid? citizenId, NoticeKind kind, Guid? eventId = null)
    {
        db.Add(new Notice(Ids.New(call.Now), citizenId, caseId, kind, eventId, call.Now));
        if (citizenId is { } reachable)
        {
            db.Add(new OutboxMessage(Ids.New(call.Now), reachable, caseId, MessageTemplate.Progress, call.Now));
        }

        return ValueTask.CompletedTask;
    }
}
