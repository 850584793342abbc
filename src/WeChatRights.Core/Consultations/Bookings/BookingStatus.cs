namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>What became of a booking.</summary>
public enum BookingStatus
{
    Booked,

    /// <summary>The provider cannot come and nobody equal was free: she chooses anew.</summary>
    Displaced,

    /// <summary>By her, before the beginning.</summary>
    Cancelled,

    /// <summary>They talked.</summary>
    Held,

    /// <summary>She did not come. Never counted against her: the reason may be danger.</summary>
    NoShow,
}
