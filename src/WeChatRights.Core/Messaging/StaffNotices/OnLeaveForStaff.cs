using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of who is away and of who stands in. Who did it herself is not told.</summary>
internal sealed class OnLeaveForStaff(AppDbContext db, CallContext call) : INotificationHandler<LeaveNews>
{
    public ValueTask Handle(LeaveNews notification, CancellationToken cancellationToken)
    {
        if (call.Staff?.StaffId != notification.StaffId)
        {
            var key = $"leave:{notification.LeaveId:N}:{notification.Kind}";
            db.Add(new StaffNotice(Ids.New(call.Now), key, notification.StaffId, Guid.Empty, Of(notification.Kind), call.Now));
        }

        return ValueTask.CompletedTask;
    }

    private static StaffNoticeKind Of(LeaveNewsKind kind) =>
        kind switch
        {
            LeaveNewsKind.Planned => StaffNoticeKind.LeavePlanned,
            LeaveNewsKind.Begun => StaffNoticeKind.LeaveBegun,
            LeaveNewsKind.Over => StaffNoticeKind.LeaveOver,
            LeaveNewsKind.CalledOff => StaffNoticeKind.LeaveCalledOff,
            LeaveNewsKind.StandInAsked => StaffNoticeKind.StandInAsked,
            LeaveNewsKind.StandInCalledOff => StaffNoticeKind.StandInCalledOff,
            _ => StaffNoticeKind.StandInOver,
        };
}
