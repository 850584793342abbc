using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Consultations.Seats;

/// <summary>
/// She lets a held time go. Harmless when it has run out, and when it is booked or was offered to somebody who waits: those have doors of
/// their own.
/// </summary>
[AllowAnyone]
public sealed record ReleaseSeat(Guid HoldId) : ICommand<Unit>, IUnaudited, IBrief;

internal sealed class ReleaseSeatHandler(AppDbContext db) : ICommandHandler<ReleaseSeat, Unit>
{
    public async ValueTask<Unit> Handle(ReleaseSeat command, CancellationToken cancellationToken)
    {
        if (
            await db.Set<SeatClaim>()
                .FirstOrDefaultAsync(
                    claim => claim.Id == command.HoldId && claim.BookingId == null && claim.CitizenId == null,
                    cancellationToken
                ) is
            { } claim
        )
        {
            db.Remove(claim);
        }

        return Unit.Value;
    }
}

/// <summary>Forgets holds that have run out. They count for nothing already. Answers how many; at most <see cref="Sweep.Batch"/> at a time.</summary>
[SystemOnly]
public sealed record SweepSeatClaims : ICommand<int>, IUnaudited;

internal sealed class SweepSeatClaimsHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepSeatClaims, int>
{
    public ValueTask<int> Handle(SweepSeatClaims command, CancellationToken cancellationToken) =>
        db.RemoveBatchAsync(
            db.Set<SeatClaim>().Where(claim => claim.ExpiresAt <= call.Now).OrderBy(claim => claim.ExpiresAt),
            cancellationToken
        );
}
