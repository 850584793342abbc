using System.Security.Cryptography;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Seats;

/// <summary>
/// Keeps a time for her while she fills in the rest. Choosing another time lets the first one go. Of many who want the last seat at
/// once, the database lets one through.
/// </summary>
[AllowAnyone]
public sealed record HoldSeat(Guid SlotId) : ICommand<HeldSeat>, IUnaudited, IBrief;

/// <param name="HoldId">Whoever knows it may book the seat or let it go.</param>
/// <param name="ExpiresAt">From this instant on somebody else may have it.</param>
public sealed record HeldSeat(Guid HoldId, DateTimeOffset ExpiresAt);

internal sealed class HoldSeatHandler(AppDbContext db, CallContext call) : ICommandHandler<HoldSeat, HeldSeat>
{
    public async ValueTask<HeldSeat> Handle(HoldSeat command, CancellationToken cancellationToken)
    {
        var sessionId = (call.Actor as CitizenActor)?.SessionId;
        var (slot, claims) = await OpenSlotAsync(command.SlotId, sessionId, cancellationToken);
        var gone = claims
            .Where(claim =>
                claim.BookingId is null && (claim.ExpiresAt <= call.Now || (sessionId is not null && claim.SessionId == sessionId))
            )
            .ToList();
        var taken = claims.Except(gone).Where(claim => claim.SlotId == slot.Id).Select(claim => claim.Seat).ToHashSet();
        var free = Enumerable.Range(0, slot.Seats).Where(seat => !taken.Contains(seat)).ToList();
        if (free.Count == 0)
        {
            throw new DomainException(ConsultationErrors.SlotTaken);
        }

        db.RemoveRange(gone);
        // Any of them: were it always the first, a crowd would fight for that one while others stay empty.
        var chosen = free[RandomNumberGenerator.GetInt32(free.Count)];
        var claim = new SeatClaim(Ids.New(call.Now), slot.Id, chosen, sessionId, call.Now);
        db.Add(claim);
        return new HeldSeat(claim.Id, claim.ExpiresAt);
    }

    /// <summary>In one statement: the slot, its provider, who has its seats, and what else this session holds.</summary>
    /// <exception cref="DomainException"><c>slot-closed</c>, <c>not-found</c></exception>
    private async Task<(Slot Slot, IReadOnlyList<SeatClaim> Claims)> OpenSlotAsync(
        Guid slotId,
        Guid? sessionId,
        CancellationToken cancellationToken
    )
    {
        var near = db.Set<SeatClaim>().Where(claim => claim.SlotId == slotId || (sessionId != null && claim.SessionId == sessionId));
        var rows = await (
            from slot in db.Set<Slot>().AsNoTracking()
            join provider in db.Set<Provider>() on slot.ProviderId equals provider.Id
            from claim in near.DefaultIfEmpty()
            where slot.Id == slotId
            select new
            {
                Slot = slot,
                Provider = provider,
                Claim = claim,
            }
        ).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var offer = rows[0];
        var begins = offer.Slot.StartsAt;
        return offer.Slot.Closed || begins < call.Now + ConsultationPolicy.LeadTime || !offer.Provider.MayServeOn(begins.ChinaDate())
            ? throw new DomainException(ConsultationErrors.SlotClosed)
            : (offer.Slot, [.. rows.Select(row => row.Claim).OfType<SeatClaim>()]);
    }
}
