using Mediator;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases;

/// <summary>What becomes of a referral belongs on the time line, with the name of the unit. What the unit wrote is opened with the referral.</summary>
internal sealed class OnReferralNews(CitizenCases cases, CaseLoader loader, CallContext call, CaseKeyStore keys)
    : INotificationHandler<ReferralNews>
{
    public async ValueTask Handle(ReferralNews notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        using var unit = new Words(notification.Unit, await keys.GetAsync(notification.CaseId, cancellationToken));
        if (notification.Kind == ReferralNewsKind.Sent)
        {
            about.Refer(loader.Acting(about), unit, call.Now);
            return;
        }

        about.ReferralNews(Of(notification.Kind), Actor(about, notification.Kind), unit, call.Now);
    }

    /// <summary>Who answers for a partner unit has no post of ours.</summary>
    private CaseActor? Actor(Case about, ReferralNewsKind kind) =>
        kind switch
        {
            ReferralNewsKind.Withdrawn or ReferralNewsKind.Urged or ReferralNewsKind.Asked => loader.Acting(about),
            ReferralNewsKind.Overdue or ReferralNewsKind.AskAnswered => null,
            _ => new CaseActor(call.RequireStaff().StaffId, null),
        };

    private static CaseEventKind Of(ReferralNewsKind kind) =>
        kind switch
        {
            ReferralNewsKind.Withdrawn => CaseEventKind.ReferralWithdrawn,
            ReferralNewsKind.Accepted => CaseEventKind.ReferralAccepted,
            ReferralNewsKind.Returned => CaseEventKind.ReferralReturned,
            ReferralNewsKind.Reported => CaseEventKind.ReferralProgress,
            ReferralNewsKind.Closed => CaseEventKind.ReferralClosed,
            ReferralNewsKind.Urged => CaseEventKind.UrgingIssued,
            ReferralNewsKind.Asked => CaseEventKind.ReferralAsked,
            ReferralNewsKind.AskAnswered => CaseEventKind.ReferralAskAnswered,
            _ => CaseEventKind.ReferralOverdue,
        };
}
