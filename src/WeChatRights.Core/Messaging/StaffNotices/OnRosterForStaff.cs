using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of volunteers about their duties, and of a station about a seat that needs a telephone. Never where, or with whom.</summary>
internal sealed class OnRosterForStaff(AppDbContext db, CallContext call, ActivePosts posts)
    : INotificationHandler<DutiesPublished>,
        INotificationHandler<DutyOffered>,
        INotificationHandler<SwapAsked>,
        INotificationHandler<SeatLeftOpen>
{
    public ValueTask Handle(DutiesPublished notification, CancellationToken cancellationToken) =>
        TellAsync(
            $"{StaffNoticeKind.DutiesPublished}:{notification.StaffId:N}:{notification.Monday:yyMMdd}",
            notification.StaffId,
            StaffNoticeKind.DutiesPublished,
            notification.Count,
            cancellationToken
        );

    public ValueTask Handle(DutyOffered notification, CancellationToken cancellationToken) =>
        TellAsync(
            $"{StaffNoticeKind.DutyOffered}:{notification.OfferId:N}",
            notification.StaffId,
            StaffNoticeKind.DutyOffered,
            count: null,
            cancellationToken
        );

    public ValueTask Handle(SwapAsked notification, CancellationToken cancellationToken) =>
        TellAsync(
            $"{StaffNoticeKind.SwapAsked}:{notification.SwapId:N}",
            notification.StaffId,
            StaffNoticeKind.SwapAsked,
            count: null,
            cancellationToken
        );

    public async ValueTask Handle(SeatLeftOpen notification, CancellationToken cancellationToken)
    {
        foreach (var officer in await OfficersAsync(notification.Township, cancellationToken))
        {
            var key =
                $"{StaffNoticeKind.SeatLeftOpen}:{notification.SeatId:N}:{officer.ToString("N")[^12..]}:{call.Now.ChinaDate():yyMMdd}";
            await TellAsync(key, officer, StaffNoticeKind.SeatLeftOpen, count: null, cancellationToken);
        }
    }

    /// <summary>Those of the station; where its post is vacant, those of the county.</summary>
    private async Task<List<Guid>> OfficersAsync(DivisionCode township, CancellationToken cancellationToken)
    {
        var station = await AtAsync(township, cancellationToken);
        return station.Count > 0 ? station : await AtAsync(township.AtLevel(DivisionLevel.County), cancellationToken);
    }

    private Task<List<Guid>> AtAsync(DivisionCode division, CancellationToken cancellationToken) =>
        posts.Held.Where(post => post.Division == division).Select(post => post.StaffId).Distinct().ToListAsync(cancellationToken);

    private async ValueTask TellAsync(string key, Guid staffId, StaffNoticeKind kind, int? count, CancellationToken cancellationToken)
    {
        if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
        {
            db.Add(StaffNotice.OfNumber(Ids.New(call.Now), key, staffId, kind, count, call.Now));
        }
    }
}
