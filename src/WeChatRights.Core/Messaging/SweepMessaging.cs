using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.Messaging.StaffNotices;

namespace WeChatRights.Core.Messaging;

/// <summary>
/// Forgets pushes that WeChat will not repeat any more (three days), read notices of the staff (ninety days) and what was told her about no
/// case (thirty days). Answers how many; each kind at most <see cref="Sweep.Batch"/> at a time.
/// </summary>
[SystemOnly]
public sealed record SweepMessaging : ICommand<int>, IUnaudited;

internal sealed class SweepMessagingHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepMessaging, int>
{
    public async ValueTask<int> Handle(SweepMessaging command, CancellationToken cancellationToken)
    {
        var (pushesBefore, noticesBefore) = (call.Now.AddDays(-3), call.Now.AddDays(-90));
        var pushes = await db.RemoveBatchAsync(
            db.Set<PushReceipt>().Where(receipt => receipt.ReceivedAt < pushesBefore).OrderBy(receipt => receipt.ReceivedAt),
            cancellationToken
        );
        var notices = await db.RemoveBatchAsync(
            db.Set<StaffNotice>().Where(notice => notice.ReadAt < noticesBefore).OrderBy(notice => notice.ReadAt),
            cancellationToken
        );
        var caselessBefore = call.Now.AddDays(-30);
        var caseless = await db.RemoveBatchAsync(
            db.Set<Notice>().Where(notice => notice.CaseId == null && notice.At < caselessBefore).OrderBy(notice => notice.At),
            cancellationToken
        );
        return Math.Max(caseless, Math.Max(pushes, notices));
    }
}

/// <summary>Messages that wait a quarter of an hour after their time, or whose worker is long gone: the sender does not run.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record CountStuckMessages : IQuery<int>;

internal sealed class CountStuckMessagesHandler(AppDbContext db, CallContext call) : IQueryHandler<CountStuckMessages, int>
{
    private const int CountCap = 1000;

    public async ValueTask<int> Handle(CountStuckMessages query, CancellationToken cancellationToken)
    {
        var since = call.Now.AddMinutes(-15);
        return await db.Set<OutboxMessage>()
            .Where(m =>
                (m.State == DeliveryState.Pending && m.NotBefore < since) || (m.State == DeliveryState.Leased && m.LeasedUntil < since)
            )
            .OrderBy(m => m.NotBefore)
            .Take(CountCap)
            .CountAsync(cancellationToken);
    }
}
