using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>
/// From area and topic, or from the name of the other side, the provider sees that it cannot be him. An equal one takes the talk over at the
/// same hour, or she is asked to choose anew. It leaves his list at once and never comes back to him.
/// </summary>
/// <exception cref="DomainException"><c>booking-fixed</c> when it has begun or is over.</exception>
[RequireStaff]
public sealed record ReportConflict(Guid BookingId) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class ReportConflictHandler(AppDbContext db, CallContext call, OwnDesk desk, BookingRehoming rehoming)
    : ICommandHandler<ReportConflict, Unit>
{
    public async ValueTask<Unit> Handle(ReportConflict command, CancellationToken cancellationToken)
    {
        var booking = await desk.GetBookingAsync(command.BookingId, cancellationToken);
        if (booking.Status != BookingStatus.Booked || booking.StartsAt <= call.Now)
        {
            throw new DomainException(ConsultationErrors.BookingFixed);
        }

        db.Add(new ReportedConflict(booking.Id, booking.ProviderId, call.Now));
        await rehoming.RehomeAsync(booking, cancellationToken);
        return Unit.Value;
    }
}
