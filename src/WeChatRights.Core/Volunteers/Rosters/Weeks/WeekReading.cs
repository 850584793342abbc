using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Rosters.Weeks;

internal static class WeekReading
{
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public static async Task<RosterWeek> WeekAsync(this AppDbContext db, Guid weekId, CancellationToken cancellationToken) =>
        await db.Set<RosterWeek>().FirstOrDefaultAsync(week => week.Id == weekId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <exception cref="DomainException"><c>not-found</c>, also when the seat's station lies outside of the viewer's area.</exception>
    public static async Task<RosterSeat> SeatAsync(
        this AppDbContext db,
        Guid seatId,
        StaffRights viewer,
        CancellationToken cancellationToken
    ) =>
        await db.Set<RosterSeat>().FirstOrDefaultAsync(seat => seat.Id == seatId, cancellationToken) is { } seat
        && viewer.Covers(Permission.ManageVolunteers, seat.Township)
            ? seat
            : throw new DomainException(CommonErrors.NotFound);
}
