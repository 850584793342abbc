using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;

namespace WeChatRights.Core.Consultations.Providers;

/// <summary>
/// The calling person as the provider whose account this is, for as long as the account is a volunteer's. Whatever belongs to somebody else
/// does not exist for him.
/// </summary>
internal sealed class OwnDesk(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>not-found</c>: this account is no provider's.</exception>
    public async Task<Provider> GetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ?? throw new DomainException(CommonErrors.NotFound);

    public async Task<Provider?> FindAsync(CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        return staff.Posts.Any(post => post.Role == StaffRole.Volunteer)
            ? await db.Set<Provider>()
                .FirstOrDefaultAsync(provider => provider.StaffId == staff.StaffId && provider.LeftAt == null, cancellationToken)
            : null;
    }

    /// <exception cref="DomainException"><c>not-found</c>, also for a booking that was his and is no longer.</exception>
    public async Task<Booking> GetBookingAsync(Guid bookingId, CancellationToken cancellationToken) =>
        await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == bookingId, cancellationToken) is { } found
        && await IsMineAsync(found, cancellationToken)
            ? found
            : throw new DomainException(CommonErrors.NotFound);

    /// <summary>A displaced booking is nobody's.</summary>
    public async Task<bool> IsMineAsync(Booking booking, CancellationToken cancellationToken) =>
        booking.Status != BookingStatus.Displaced && (await FindAsync(cancellationToken))?.Id == booking.ProviderId;
}
