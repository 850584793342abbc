using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>
/// A finish was taken back: what has not left the house stays in it. If she was told already, she is told that the case goes on.
/// </summary>
internal sealed class OnCaseReopened(AppDbContext db, CallContext call) : INotificationHandler<CaseReopened>
{
    private static readonly NoticeKind[] Finishes = [NoticeKind.Guided, NoticeKind.Declined, NoticeKind.Closed, NoticeKind.Merged];

    public async ValueTask Handle(CaseReopened notification, CancellationToken cancellationToken)
    {
        var notices = await db.Set<Notice>()
            .Where(notice => notice.CaseId == notification.CaseId && notice.At == notification.FinishedAt && Finishes.Contains(notice.Kind))
            .ToListAsync(cancellationToken);
        var messages = await db.Set<OutboxMessage>()
            .Where(message => message.CaseId == notification.CaseId && message.CreatedAt == notification.FinishedAt)
            .ToListAsync(cancellationToken);
        db.RemoveRange(messages.Where(message => message.State == DeliveryState.Pending));
        var told = messages.Any(message => message.State != DeliveryState.Pending);
        if (!told && notices.TrueForAll(notice => notice.ReadAt is null))
        {
            db.RemoveRange(notices);
            return;
        }

        db.Add(new Notice(Ids.New(call.Now), notification.CitizenId, notification.CaseId, NoticeKind.Reopened, null, call.Now));
        if (notification.CitizenId is { } reachable)
        {
            db.Add(new OutboxMessage(Ids.New(call.Now), reachable, notification.CaseId, MessageTemplate.Progress, call.Now));
        }
    }
}
