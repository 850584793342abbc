using Mediator;
using WeChatRights.Core.Consultations.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What she says, or does not say, some days after the talk. Who may say so was checked by the follow-up.</summary>
internal sealed class OnFollowUp(CitizenCases cases, CallContext call, WorkingCalendar calendar)
    : INotificationHandler<FollowUpAnswered>,
        INotificationHandler<FollowUpUnanswered>
{
    public async ValueTask Handle(FollowUpAnswered notification, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(notification.CaseId, cancellationToken);
        var unsafeNow = notification.Answer == FollowUpAnswer.NotSafe;
        var contact = SlaPolicy.FirstContact(call.Now, unsafeNow || about.DangerNow, about.NeedToKnow, calendar);
        about.FollowUpAnswered(notification.Answer, contact, call.Now);
    }

    public async ValueTask Handle(FollowUpUnanswered notification, CancellationToken cancellationToken) =>
        (await cases.FindAsync(notification.CaseId, cancellationToken)).FollowUpUnanswered(call.Now);
}
