using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>A weekly time ends: nothing more can be chosen from it, and the provider's hours are free again. A seat that somebody has stays.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record EndSittings(Guid TemplateId) : ICommand<Unit>;

internal sealed class EndSittingsHandler(AppDbContext db, CallContext call, OwnProviders providers, AuditTrail audit)
    : ICommandHandler<EndSittings, Unit>
{
    public async ValueTask<Unit> Handle(EndSittings command, CancellationToken cancellationToken)
    {
        var template =
            await db.Set<SittingTemplate>().FirstOrDefaultAsync(template => template.Id == command.TemplateId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var provider = await providers.GetAsync(template.ProviderId, cancellationToken);
        template.End(call.Now);
        var coming = await db.Set<Sitting>()
            .Include(sitting => sitting.Slots)
            .Include(sitting => sitting.Quarters)
            .AsSplitQuery()
            .Where(sitting => sitting.TemplateId == template.Id && sitting.BeginsAt > call.Now)
            .ToListAsync(cancellationToken);
        var taken = await TakenAsync(template.Id, cancellationToken);
        foreach (var sitting in coming)
        {
            Withdraw(sitting, taken);
        }

        audit.RecordObject(call, "SittingsEnded", provider.Id.ToString());
        return Unit.Value;
    }

    private void Withdraw(Sitting sitting, HashSet<Guid> taken)
    {
        if (sitting.Slots.Any(slot => taken.Contains(slot.Id)))
        {
            sitting.Slots.Where(slot => !taken.Contains(slot.Id)).ToList().ForEach(slot => slot.Close(SlotClosing.Ended));
            return;
        }

        db.RemoveRange(sitting.Slots);
        db.RemoveRange(sitting.Quarters);
        db.Remove(sitting);
    }

    private async Task<HashSet<Guid>> TakenAsync(Guid templateId, CancellationToken cancellationToken)
    {
        var now = call.Now;
        return
        [
            .. await db.Set<SeatClaim>()
                .Where(claim => claim.ExpiresAt > now)
                .Join(db.Set<Slot>(), claim => claim.SlotId, slot => slot.Id, (_, slot) => slot)
                .Join(
                    db.Set<Sitting>(),
                    slot => slot.SittingId,
                    sitting => sitting.Id,
                    (slot, sitting) => new { slot.Id, sitting.TemplateId }
                )
                .Where(pair => pair.TemplateId == templateId)
                .Select(pair => pair.Id)
                .ToListAsync(cancellationToken),
        ];
    }
}
