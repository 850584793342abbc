using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>
/// Rings the bell of who takes part in the coordination of a major case. About no case by its number: who was named need not see the case itself. The same is
/// told once.
/// </summary>
internal sealed class OnMajorForStaff(AppDbContext db, CallContext call) : INotificationHandler<MajorNews>
{
    public async ValueTask Handle(MajorNews notification, CancellationToken cancellationToken)
    {
        var kind = Of(notification.Kind);
        foreach (var staffId in notification.Told.Where(staffId => staffId != call.Staff?.StaffId).Distinct())
        {
            var key = $"{kind}:{notification.Mark}:{staffId.ToString("N")[^12..]}";
            if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
            {
                db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, Guid.Empty, kind, call.Now));
            }
        }
    }

    private static StaffNoticeKind Of(MajorNewsKind kind) =>
        kind switch
        {
            MajorNewsKind.Named => StaffNoticeKind.MajorNamed,
            MajorNewsKind.TaskGiven => StaffNoticeKind.MajorTaskGiven,
            MajorNewsKind.TaskOverdue => StaffNoticeKind.MajorTaskOverdue,
            _ => StaffNoticeKind.MajorReportOverdue,
        };
}
