using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>She takes another time, which is held for her, until the old one begins. The old seat is free at once.</summary>
[RequireCitizen]
public sealed record MoveBooking(Guid BookingId, Guid HoldId) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

/// <summary>She cancels, until the beginning. The seat is free at once; nothing is held against her.</summary>
[RequireCitizen]
public sealed record CancelBooking(Guid BookingId) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class ChangeBookingHandler(
    AppDbContext db,
    CallContext call,
    ComplaintAccess access,
    HeldTimes held,
    ConflictCheck conflicts,
    FreeSeats seats
) : ICommandHandler<MoveBooking, Unit>, ICommandHandler<CancelBooking, Unit>
{
    public async ValueTask<Unit> Handle(MoveBooking command, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(command.BookingId, cancellationToken);
        var time = await held.FindAsync(command.HoldId, cancellationToken);
        await conflicts.RequireNoneAsync(booking.Id, time.Slot.ProviderId, cancellationToken);
        await seats.ReleaseAsync(booking.Id, cancellationToken);
        time.Claim.Book(booking.Id);
        booking.MoveTo(time.Slot, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(CancelBooking command, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(command.BookingId, cancellationToken);
        booking.Cancel(call.Now);
        await seats.ReleaseAsync(booking.Id, cancellationToken);
        return Unit.Value;
    }

    /// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c> when it is not open to this session.</exception>
    private async Task<Booking> GetAsync(Guid bookingId, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, bookingId, cancellationToken);
        return await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == bookingId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
    }
}
