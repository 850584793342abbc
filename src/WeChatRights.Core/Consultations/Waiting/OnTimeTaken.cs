using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Consultations.Waiting;

/// <summary>Who has found a time, the offered one or another, waits for it no more; whose account is gone does not wait at all.</summary>
internal sealed class OnTimeTaken(AppDbContext db, CallContext call, WaitingList list)
    : INotificationHandler<OfferTaken>,
        INotificationHandler<ComplaintFiled>,
        INotificationHandler<AccountDeleted>
{
    public async ValueTask Handle(OfferTaken notification, CancellationToken cancellationToken)
    {
        if (await db.Set<WaitingOffer>().FirstOrDefaultAsync(offer => offer.Id == notification.HoldId, cancellationToken) is not { } offer)
        {
            return;
        }

        offer.Settle(OfferOutcome.Taken);
        (await db.Set<WaitingEntry>().FirstAsync(entry => entry.Id == offer.EntryId, cancellationToken)).Finish(
            WaitingEnd.Booked,
            call.Now
        );
    }

    public async ValueTask Handle(ComplaintFiled notification, CancellationToken cancellationToken)
    {
        if (notification is not { Appointment: { } appointment, CitizenId: { } her })
        {
            return;
        }

        var same = await db.Set<WaitingEntry>()
            .Where(entry => entry.CitizenId == her && entry.OpenPlace != null && entry.Topic == appointment.Topic)
            .ToListAsync(cancellationToken);
        foreach (var entry in same)
        {
            await list.FinishAsync(entry, WaitingEnd.Booked, except: appointment.HoldId, cancellationToken);
        }
    }

    public async ValueTask Handle(AccountDeleted notification, CancellationToken cancellationToken)
    {
        var hers = await db.Set<WaitingEntry>().Where(entry => entry.CitizenId == notification.CitizenId).ToListAsync(cancellationToken);
        foreach (var entry in hers)
        {
            await list.FinishAsync(entry, WaitingEnd.Left, except: null, cancellationToken);
        }

        db.RemoveRange(hers);
    }
}
