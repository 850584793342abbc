using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>What concerns her who waits: an entry in her inbox and, where she allowed it, one content-free message. It is about no case.</summary>
internal sealed class OnSeatOffered(AppDbContext db, CallContext call)
    : INotificationHandler<SeatOffered>,
        INotificationHandler<WaitingEnded>
{
    public ValueTask Handle(SeatOffered notification, CancellationToken cancellationToken)
    {
        var her = notification.CitizenId;
        db.Add(new Notice(Ids.New(call.Now), her, caseId: null, NoticeKind.SeatOffered, eventId: null, call.Now));
        if (notification.MayMessage)
        {
            db.Add(OutboxMessage.Reminding(Ids.New(call.Now), her, caseId: null, notification.Until, call.Now));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(WaitingEnded notification, CancellationToken cancellationToken)
    {
        var her = notification.CitizenId;
        db.Add(new Notice(Ids.New(call.Now), her, caseId: null, NoticeKind.WaitingEnded, eventId: null, call.Now));
        if (notification.MayMessage)
        {
            db.Add(new OutboxMessage(Ids.New(call.Now), her, caseId: null, MessageTemplate.Progress, call.Now));
        }

        return ValueTask.CompletedTask;
    }
}
