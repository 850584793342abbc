using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>A mandate ends with its case (Civil Code art. 173(1): the matter is done); when the end is taken back, it goes on. Who has turned out to be kin stands aside.</summary>
internal sealed class OnCaseOver(AppDbContext db, CallContext call, CaseMandates mandates)
    : INotificationHandler<CaseClosed>,
        INotificationHandler<CaseGuided>,
        INotificationHandler<CaseDeclined>,
        INotificationHandler<CaseReturned>,
        INotificationHandler<CaseMerged>,
        INotificationHandler<CaseReopened>,
        INotificationHandler<PartyIsKin>
{
    public ValueTask Handle(CaseClosed notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, cancellationToken);

    public ValueTask Handle(CaseGuided notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, cancellationToken);

    public ValueTask Handle(CaseDeclined notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, cancellationToken);

    public ValueTask Handle(CaseReturned notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, cancellationToken);

    public ValueTask Handle(CaseMerged notification, CancellationToken cancellationToken) =>
        EndAsync(notification.CaseId, cancellationToken);

    public async ValueTask Handle(CaseReopened notification, CancellationToken cancellationToken)
    {
        if (await db.Set<Mandate>().AnyAsync(mandate => mandate.OpenCaseId == notification.CaseId, cancellationToken))
        {
            return; // A new one was signed meanwhile.
        }

        var ended = await db.Set<Mandate>()
            .Where(mandate => mandate.CaseId == notification.CaseId && mandate.EndedWithCase && mandate.EndedAt == notification.FinishedAt)
            .ToListAsync(cancellationToken);
        ended.ForEach(mandate => mandate.Resume(notification.FinishedAt));
    }

    public async ValueTask Handle(PartyIsKin notification, CancellationToken cancellationToken)
    {
        foreach (var mandate in await OpenAsync(notification.CaseId, cancellationToken))
        {
            if (
                mandate.Present.Contains(notification.StaffId)
                && mandate.Leave(notification.StaffId, null, mandates.ArchiveBy(call.Now), call.Now)
            )
            {
                await mandates.TellAsync(mandate, AgencyNewsKind.Left, mandates.Mark(), cancellationToken);
            }
        }
    }

    private async ValueTask EndAsync(Guid caseId, CancellationToken cancellationToken)
    {
        foreach (var mandate in await OpenAsync(caseId, cancellationToken))
        {
            mandate.End(null, mandates.ArchiveBy(call.Now), withCase: true, call.Now);
        }
    }

    private Task<List<Mandate>> OpenAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Set<Mandate>().Include(mandate => mandate.Agents).Where(mandate => mandate.OpenCaseId == caseId).ToListAsync(cancellationToken);
}
