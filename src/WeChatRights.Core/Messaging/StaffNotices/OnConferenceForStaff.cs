using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Conferences.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of who is asked to a joint conference and of who has something to carry out. A kind, never content; the same is told once.</summary>
internal sealed class OnConferenceForStaff(AppDbContext db, CallContext call) : INotificationHandler<ConferenceNews>
{
    public async ValueTask Handle(ConferenceNews notification, CancellationToken cancellationToken)
    {
        var kind = Of(notification.Kind);
        foreach (var staffId in notification.Told.Where(staffId => staffId != call.Staff?.StaffId).Distinct())
        {
            var key = $"{kind}:{notification.Mark}:{staffId.ToString("N")[^12..]}";
            if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
            {
                db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, notification.CaseId, kind, call.Now));
            }
        }
    }

    private static StaffNoticeKind Of(ConferenceNewsKind kind) =>
        kind switch
        {
            ConferenceNewsKind.Called => StaffNoticeKind.ConferenceCalled,
            ConferenceNewsKind.ResolutionGiven => StaffNoticeKind.ResolutionGiven,
            ConferenceNewsKind.ResolutionOverdue => StaffNoticeKind.ResolutionOverdue,
            ConferenceNewsKind.ItemOverdue => StaffNoticeKind.AgendaOverdue,
            ConferenceNewsKind.InstructionGiven => StaffNoticeKind.InstructionGiven,
            _ => StaffNoticeKind.InstructionOverdue,
        };
}
