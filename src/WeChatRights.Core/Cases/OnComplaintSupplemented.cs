using Mediator;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>What she adds later stands on the time line, so that the owner sees it.</summary>
internal sealed class OnComplaintSupplemented(CitizenCases cases, CallContext call) : INotificationHandler<ComplaintSupplemented>
{
    public async ValueTask Handle(ComplaintSupplemented notification, CancellationToken cancellationToken)
    {
        var supplemented = await cases.FindAsync(notification.CaseId, cancellationToken);
        supplemented.Supplemented(
            notification.Kind == SupplementKind.Evidence ? CaseEventKind.EvidenceAdded : CaseEventKind.Supplemented,
            call.Now
        );
    }
}
