using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Sittings;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.Calendar;

/// <summary>A booking that is to go to another time.</summary>
/// <param name="To">Where it was dropped; null: still to be chosen.</param>
public sealed record BookingMove(CalendarSlot From, CalendarBooking Booking, CalendarSlot? To)
{
    /// <summary>Takes a move back: the booking goes to its former time, if nobody has taken that seat meanwhile.</summary>
    /// <param name="to">Where it was put, in China.</param>
    /// <exception cref="DomainException"><c>not-found</c> when it is not there any more; what <see cref="RescheduleBooking"/> refuses.</exception>
    public async Task BackAsync(StaffDesk desk, DateOnly to)
    {
        var there = await desk.AskAsync(new GetConsultationCalendar(to, to));
        var booking =
            there.SelectMany(slot => slot.Bookings).FirstOrDefault(booking => booking.Id == Booking.Id)
            ?? throw new DomainException(CommonErrors.NotFound);
        await desk.DoAsync(new RescheduleBooking(booking.Id, booking.Version, From.Id, Agreed: true));
    }
}
