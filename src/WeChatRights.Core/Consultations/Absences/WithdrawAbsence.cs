using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Absences;

/// <summary>
/// The provider can come after all. What the absence closed is offered again, unless another absence or another reason holds; times that were
/// not made because of it are made at the next run. Who was asked to choose anew stays asked: she was told, and may have chosen.
/// </summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record WithdrawAbsence(Guid AbsenceId) : ICommand<Unit>;

internal sealed class WithdrawAbsenceHandler(AppDbContext db, CallContext call, OwnProviders providers, AuditTrail audit)
    : ICommandHandler<WithdrawAbsence, Unit>
{
    public async ValueTask<Unit> Handle(WithdrawAbsence command, CancellationToken cancellationToken)
    {
        var absence =
            await db.Set<Absence>().FirstOrDefaultAsync(absence => absence.Id == command.AbsenceId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var provider = await providers.GetAsync(absence.ProviderId, cancellationToken);
        var others = await db.Set<Absence>()
            .Where(other => other.ProviderId == provider.Id && other.Id != absence.Id)
            .ToListAsync(cancellationToken);
        db.Remove(absence);
        foreach (var slot in await SlotsAsync(absence, cancellationToken))
        {
            if (!others.Any(other => other.Covers(slot.StartsAt.ChinaDate())))
            {
                slot.Open(SlotClosing.Absence);
            }
        }

        audit.RecordObject(call, "AbsenceWithdrawn", provider.Id.ToString());
        return Unit.Value;
    }

    private Task<List<Slot>> SlotsAsync(Absence absence, CancellationToken cancellationToken)
    {
        var (now, begins, ends) = (call.Now, ChinaTime.StartOfDay(absence.From), ChinaTime.EndOfDay(absence.To));
        return db.Set<Slot>()
            .Where(slot => slot.ProviderId == absence.ProviderId && slot.StartsAt > now && slot.StartsAt >= begins && slot.StartsAt <= ends)
            .ToListAsync(cancellationToken);
    }
}
