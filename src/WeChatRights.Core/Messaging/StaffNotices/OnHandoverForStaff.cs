using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of who leaves, who was chosen and who began it. Who did it herself is not told.</summary>
internal sealed class OnHandoverForStaff(AppDbContext db, CallContext call) : INotificationHandler<HandoverNews>
{
    public ValueTask Handle(HandoverNews notification, CancellationToken cancellationToken)
    {
        if (call.Staff?.StaffId != notification.StaffId)
        {
            var key = $"handover:{notification.HandoverId:N}:{notification.Kind}:{notification.StaffId.ToString("N")[^12..]}";
            db.Add(new StaffNotice(Ids.New(call.Now), key, notification.StaffId, Guid.Empty, Of(notification.Kind), call.Now));
        }

        return ValueTask.CompletedTask;
    }

    private static StaffNoticeKind Of(HandoverNewsKind kind) =>
        kind switch
        {
            HandoverNewsKind.Begun => StaffNoticeKind.HandoverBegun,
            HandoverNewsKind.Chosen => StaffNoticeKind.HandoverChosen,
            HandoverNewsKind.Emptied => StaffNoticeKind.HandoverEmptied,
            _ => StaffNoticeKind.HandoverCalledOff,
        };
}
