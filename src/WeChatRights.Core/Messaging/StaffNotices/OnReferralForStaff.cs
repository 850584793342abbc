using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Referrals.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of who answers for a case and of the unit that something was referred to. A kind, never content; the same is told once.</summary>
internal sealed class OnReferralForStaff(AppDbContext db, CallContext call)
    : INotificationHandler<ReferralNews>,
        INotificationHandler<PartnerNews>
{
    public async ValueTask Handle(ReferralNews notification, CancellationToken cancellationToken)
    {
        if (Of(notification.Kind) is { } kind)
        {
            await TellAsync(notification.Told, notification.CaseId, kind, notification.Mark, cancellationToken);
        }
    }

    public ValueTask Handle(PartnerNews notification, CancellationToken cancellationToken) =>
        TellAsync(notification.Told, Guid.Empty, Of(notification.Kind), notification.Mark, cancellationToken);

    private async ValueTask TellAsync(
        IReadOnlyList<Guid> told,
        Guid caseId,
        StaffNoticeKind kind,
        string mark,
        CancellationToken cancellationToken
    )
    {
        foreach (var staffId in told)
        {
            var key = $"{kind}:{mark}:{staffId.ToString("N")[^12..]}";
            if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
            {
                db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, caseId, kind, call.Now));
            }
        }
    }

    /// <returns>Null: whoever answers for the case has done it or agreed to it.</returns>
    private static StaffNoticeKind? Of(ReferralNewsKind kind) =>
        kind switch
        {
            ReferralNewsKind.Accepted => StaffNoticeKind.ReferralAccepted,
            ReferralNewsKind.Returned => StaffNoticeKind.ReferralReturned,
            ReferralNewsKind.Reported => StaffNoticeKind.ReferralProgress,
            ReferralNewsKind.Closed => StaffNoticeKind.ReferralClosed,
            ReferralNewsKind.Overdue => StaffNoticeKind.ReferralOverdue,
            ReferralNewsKind.AskAnswered => StaffNoticeKind.ReferralAskAnswered,
            _ => null,
        };

    private static StaffNoticeKind Of(PartnerNewsKind kind) =>
        kind switch
        {
            PartnerNewsKind.Received => StaffNoticeKind.ReferralReceived,
            PartnerNewsKind.Withdrawn => StaffNoticeKind.ReferralCalledOff,
            PartnerNewsKind.Overdue => StaffNoticeKind.ReferralDue,
            _ => StaffNoticeKind.ReferralUrged,
        };
}
