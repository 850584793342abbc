using WeChatRights.Core.Consultations.Bookings;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>When a provider may open what she told. Pure.</summary>
internal static class OpeningWindow
{
    /// <returns>Why not; null: he may.</returns>
    public static DomainError? RefusalAt(Booking booking, DateTimeOffset now) =>
        booking.Status switch
        {
            BookingStatus.Booked when now < booking.StartsAt - ConsultationPolicy.OpensBefore => ConsultationErrors.TooEarlyToOpen,
            BookingStatus.Booked => null,
            BookingStatus.Held or BookingStatus.NoShow when now <= booking.EndedAt + ConsultationPolicy.OpenAfterResult => null,
            _ => ConsultationErrors.TooLateToOpen,
        };
}
