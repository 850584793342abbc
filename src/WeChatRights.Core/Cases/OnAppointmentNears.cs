using Mediator;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Messaging.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>Who cannot be reminded by message is called: the accountable person is asked to.</summary>
internal sealed class OnAppointmentNears(CitizenCases cases) : INotificationHandler<AppointmentNears>, INotificationHandler<ReminderNotSent>
{
    public async ValueTask Handle(AppointmentNears notification, CancellationToken cancellationToken)
    {
        if (notification.CitizenId is null)
        {
            await AskAsync(notification.CaseId, notification.StartsAt, cancellationToken);
        }
    }

    public async ValueTask Handle(ReminderNotSent notification, CancellationToken cancellationToken) =>
        await AskAsync(notification.CaseId, notification.StartsAt, cancellationToken);

    private async Task AskAsync(Guid caseId, DateTimeOffset startsAt, CancellationToken cancellationToken) =>
        (await cases.FindAsync(caseId, cancellationToken)).AskForCall(startsAt);
}
