using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Screening.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of who has a screening to do or a note to look at. A kind, never content; the same is told once.</summary>
internal sealed class OnScreeningForStaff(AppDbContext db, CallContext call) : INotificationHandler<ScreeningNews>
{
    public async ValueTask Handle(ScreeningNews notification, CancellationToken cancellationToken)
    {
        var kind = Of(notification.Kind);
        var keys = notification
            .Told.Where(staffId => staffId != call.Staff?.StaffId)
            .Distinct()
            .ToDictionary(staffId => $"{kind}:{notification.Mark}:{staffId.ToString("N")[^12..]}", StringComparer.Ordinal);
        var wanted = keys.Keys.ToList();
        var known = await db.Set<StaffNotice>()
            .Where(notice => wanted.Contains(notice.Key))
            .Select(notice => notice.Key)
            .ToListAsync(cancellationToken);
        db.AddRange(
            keys.Where(pair => !known.Contains(pair.Key))
                .Select(pair => new StaffNotice(Ids.New(call.Now), pair.Key, pair.Value, Guid.Empty, kind, call.Now))
        );
    }

    private static StaffNoticeKind Of(ScreeningNewsKind kind) =>
        kind switch
        {
            ScreeningNewsKind.Ordered => StaffNoticeKind.ScreeningOrdered,
            ScreeningNewsKind.Overdue => StaffNoticeKind.ScreeningOverdue,
            ScreeningNewsKind.OverdueBelow => StaffNoticeKind.ScreeningOverdueBelow,
            ScreeningNewsKind.NoteWritten => StaffNoticeKind.ScreeningNote,
            ScreeningNewsKind.NoteInDanger => StaffNoticeKind.ScreeningDanger,
            ScreeningNewsKind.NoteLate => StaffNoticeKind.ScreeningNoteLate,
            ScreeningNewsKind.NoteLateBelow => StaffNoticeKind.ScreeningNoteLateBelow,
            ScreeningNewsKind.VisitAgain => StaffNoticeKind.ScreeningAgain,
            _ => StaffNoticeKind.ScreeningAgainMissed,
        };
}
