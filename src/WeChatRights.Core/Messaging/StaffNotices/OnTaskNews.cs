using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of volunteers and of who asked for them. A kind, never content; the same is told once, on whatever node.</summary>
internal sealed class OnTaskNews(AppDbContext db, CallContext call) : INotificationHandler<AssignedNews>, INotificationHandler<TaskNews>
{
    public ValueTask Handle(AssignedNews notification, CancellationToken cancellationToken) =>
        TellAsync(notification.StaffId, Guid.Empty, Of(notification.Kind), notification.Mark, cancellationToken);

    public ValueTask Handle(TaskNews notification, CancellationToken cancellationToken) =>
        TellAsync(notification.StaffId, notification.CaseId, Of(notification.Kind), notification.Mark, cancellationToken);

    private async ValueTask TellAsync(Guid staffId, Guid caseId, StaffNoticeKind kind, string mark, CancellationToken cancellationToken)
    {
        var key = $"{kind}:{mark}";
        if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
        {
            db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, caseId, kind, call.Now));
        }
    }

    private static StaffNoticeKind Of(AssignedNewsKind kind) =>
        kind switch
        {
            AssignedNewsKind.Asked => StaffNoticeKind.TaskOffered,
            AssignedNewsKind.Nears => StaffNoticeKind.TaskNears,
            AssignedNewsKind.CalledOff => StaffNoticeKind.TaskCalledOff,
            _ => StaffNoticeKind.HoursDisputed,
        };

    private static StaffNoticeKind Of(TaskNewsKind kind) =>
        kind switch
        {
            TaskNewsKind.Taken => StaffNoticeKind.TaskTaken,
            TaskNewsKind.GivenBack => StaffNoticeKind.TaskGivenBack,
            TaskNewsKind.NobodyLeft => StaffNoticeKind.TaskNobodyLeft,
            TaskNewsKind.Reported => StaffNoticeKind.TaskReported,
            _ => StaffNoticeKind.TaskFollowUpWanted,
        };
}
