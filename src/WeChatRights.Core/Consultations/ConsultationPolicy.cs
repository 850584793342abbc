namespace WeChatRights.Core.Consultations;

/// <summary>Figures of legal consultations. No law sets them; they are ours.</summary>
public static class ConsultationPolicy
{
    /// <summary>How long a chosen time is kept for her while she fills in the rest. To the instant: at its end the seat is free.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>Nothing can be booked later than this before it begins; who needs help sooner calls.</summary>
    public static readonly TimeSpan LeadTime = TimeSpan.FromMinutes(60);

    /// <summary>She is reminded so many hours before, the first time first. Who books later than that hears only what is still to come.</summary>
    public static readonly IReadOnlyList<int> ReminderHours = [24, 2];

    /// <summary>Coming bookings of one person. More would take the times of others.</summary>
    public const int MostOpenBookings = 3;

    /// <summary>How far ahead times are made and shown, in calendar days.</summary>
    public const int HorizonDays = 28;

    /// <summary>Sittings begin and end on it: what a provider's time is cut into, so that the database can keep two sittings apart.</summary>
    public static readonly TimeSpan Quantum = TimeSpan.FromMinutes(15);

    /// <summary>Kept free before and after a sitting at a station, for the way there.</summary>
    public static readonly TimeSpan Travel = TimeSpan.FromMinutes(30);

    /// <summary>The provider may open what she told from so long before it begins: enough to prepare, no earlier.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(24);

    /// <summary>Once the result is written down, he may look again for so long. Until then for as long as it takes.</summary>
    public static readonly TimeSpan OpenAfterResult = TimeSpan.FromDays(7);

    /// <summary>People whom one provider may declare as clients of his own or of his firm.</summary>
    public const int MostClients = 500;

    /// <summary>A licence that ends within so many calendar days is warned of.</summary>
    public const int LicenceWarningDays = 60;
}
