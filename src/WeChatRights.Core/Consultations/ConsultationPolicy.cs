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

    /// <summary>A provider's calendar abroad shows so many past calendar days.</summary>
    public const int CalendarBackDays = 7;

    /// <summary>Imported busy times are kept so many calendar days ahead: further than times are made, so that later ones are closed too.</summary>
    public const int BusyDays = 92;

    /// <summary>Characters of an imported calendar file.</summary>
    public const int LongestBusyFile = 1_000_000;

    /// <summary>Single times that an imported file may come to within <see cref="BusyDays"/>.</summary>
    public const int MostBusyTimes = 3000;

    /// <summary>Days that the repeating events of an imported file may be gone through, from the first of each to now: some seconds.</summary>
    public const long MostBusySteps = 4_000_000;

    /// <summary>What is free "soon" in the figures of supply and demand, in calendar days with today.</summary>
    public const int SoonDays = 14;

    /// <summary>The provider may open what she told from so long before it begins: enough to prepare, no earlier.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(24);

    /// <summary>Once the result is written down, he may look again for so long. Until then for as long as it takes.</summary>
    public static readonly TimeSpan OpenAfterResult = TimeSpan.FromDays(7);

    /// <summary>People whom one provider may declare as clients of his own or of his firm.</summary>
    public const int MostClients = 500;

    /// <summary>A licence that ends within so many calendar days is warned of.</summary>
    public const int LicenceWarningDays = 60;

    /// <summary>Entries of one person that wait at once.</summary>
    public const int MostWaiting = 3;

    /// <summary>How long a seat that has become free is kept for whoever waited. Looked for every minute; until then whoever searches may take it.</summary>
    public static readonly TimeSpan Offer = TimeSpan.FromHours(2);

    /// <summary>With less time to answer nobody is asked.</summary>
    public static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(30);

    /// <summary>Nobody has to answer at night: an offer lies whole between these hours of China.</summary>
    public static readonly TimeOnly OffersFrom = new(8, 0);

    /// <inheritdoc cref="OffersFrom"/>
    public static readonly TimeOnly OffersUntil = new(20, 0);

    /// <summary>After so many offers without an answer she is asked no more.</summary>
    public const int MostPasses = 3;

    /// <summary>She is asked whether it helped and whether she is safe so many calendar days after the talk.</summary>
    public const int FollowUpDays = 7;

    /// <summary>From this hour of that day, in China; the message itself keeps to her safe hours.</summary>
    public static readonly TimeOnly FollowUpFrom = new(9, 0);

    /// <summary>Where she may be in danger, somebody is asked to call her when she has not answered for so many days.</summary>
    public const int FollowUpPatienceDays = 7;

    /// <summary>Calendar days for which an entry that has ended is shown and kept.</summary>
    public const int EndedWaitingDays = 14;
}
