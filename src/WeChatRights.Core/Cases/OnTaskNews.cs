using Mediator;
using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>How a volunteer's task went belongs on the time line. Who goes when stands with the task, and what she wrote is opened there.</summary>
internal sealed class OnTaskNews(CitizenCases cases, CallContext call) : INotificationHandler<TaskNews>
{
    public async ValueTask Handle(TaskNews notification, CancellationToken cancellationToken)
    {
        if (notification.Kind is TaskNewsKind.Reported or TaskNewsKind.FollowUpWanted)
        {
            var about = await cases.FindAsync(notification.CaseId, cancellationToken);
            about.VolunteerReported(notification.Kind == TaskNewsKind.FollowUpWanted, call.Now);
        }
    }
}
