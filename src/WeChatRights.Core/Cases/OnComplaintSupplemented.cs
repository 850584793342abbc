using Mediator;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What she adds later stands on the time line, so that the owner sees it. In a written consultation it is a question.</summary>
internal sealed class OnComplaintSupplemented(CitizenCases cases, CallContext call, WrittenTalks written, WorkingCalendar calendar)
    : INotificationHandler<ComplaintSupplemented>
{
    public async ValueTask Handle(ComplaintSupplemented notification, CancellationToken cancellationToken)
    {
        var supplemented = await cases.FindAsync(notification.CaseId, cancellationToken);
        if (notification.Kind == SupplementKind.Evidence)
        {
            supplemented.Supplemented(CaseEventKind.EvidenceAdded, answer: null, call.Now);
            return;
        }

        var asks = await written.IsAsync(notification.CaseId, cancellationToken);
        supplemented.Supplemented(CaseEventKind.Supplemented, asks ? SlaPolicy.Answer(call.Now, calendar) : null, call.Now);
    }
}
