using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>The provider's day: a number, once a day.</summary>
internal sealed class OnTalksOfToday(AppDbContext db, CallContext call) : INotificationHandler<TalksOfToday>
{
    public async ValueTask Handle(TalksOfToday notification, CancellationToken cancellationToken)
    {
        var key = $"{StaffNoticeKind.TalksToday}:{notification.StaffId:N}:{notification.Day:yyMMdd}";
        if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
        {
            db.Add(StaffNotice.OfTalks(Ids.New(call.Now), key, notification.StaffId, notification.Count, call.Now));
        }
    }
}
