using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.PetitionAgency.Contracts;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>Rings the bell of agents, and of who answers for the case. A kind, never content; the same is told once.</summary>
internal sealed class OnAgencyForStaff(AppDbContext db, CallContext call) : INotificationHandler<AgencyNews>
{
    public async ValueTask Handle(AgencyNews notification, CancellationToken cancellationToken)
    {
        var kind = Of(notification.Kind);
        foreach (var staffId in notification.Told)
        {
            var key = $"{kind}:{notification.Mark}:{staffId.ToString("N")[^12..]}";
            if (!await db.Set<StaffNotice>().AnyAsync(notice => notice.Key == key, cancellationToken))
            {
                db.Add(new StaffNotice(Ids.New(call.Now), key, staffId, notification.CaseId, kind, call.Now));
            }
        }
    }

    private static StaffNoticeKind Of(AgencyNewsKind kind) =>
        kind switch
        {
            AgencyNewsKind.Signed => StaffNoticeKind.MandateSigned,
            AgencyNewsKind.Revoked => StaffNoticeKind.MandateRevoked,
            AgencyNewsKind.Left => StaffNoticeKind.MandateLeft,
            AgencyNewsKind.Expired => StaffNoticeKind.MandateExpired,
            AgencyNewsKind.AgentLeaves => StaffNoticeKind.MandateAgentLeaves,
            AgencyNewsKind.FirstActLate => StaffNoticeKind.AgencyActOwed,
            AgencyNewsKind.ReportLate => StaffNoticeKind.AgencyReportOwed,
            AgencyNewsKind.GuidanceAsked => StaffNoticeKind.GuidanceAsked,
            AgencyNewsKind.GuidanceAskedOffice => StaffNoticeKind.GuidanceAskedOffice,
            AgencyNewsKind.GuidanceAnswered => StaffNoticeKind.GuidanceAnswered,
            AgencyNewsKind.GuidanceLate => StaffNoticeKind.GuidanceLate,
            AgencyNewsKind.GuidanceLateOffice => StaffNoticeKind.GuidanceLateOffice,
            _ => StaffNoticeKind.AgencyArchiveOwed,
        };
}
