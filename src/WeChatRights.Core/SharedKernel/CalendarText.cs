using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace WeChatRights.Core.SharedKernel;

/// <summary>One time in a calendar that leaves this house.</summary>
/// <param name="Uid">The same for as long as the thing is the same, so that a reader replaces it.</param>
/// <param name="Takes">Takes the reader's time; a time that nobody has booked does not.</param>
internal sealed record CalendarEntry(
    string Uid,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Summary,
    string? Location = null,
    bool Takes = true
);

/// <summary>Writes iCalendar (RFC 5545). Times are instants of UTC, which every reader understands.</summary>
internal static class CalendarText
{
    /// <param name="product">Who made it; readable by whoever opens the file.</param>
    /// <param name="name">Of the whole calendar, for a reader that subscribes; null for a single entry.</param>
    /// <param name="now">
    /// Stamped on each entry. A seat that was let go leaves no trace, so no entry knows when it last changed: all are as of now, and a later answer
    /// is always the newer one.
    /// </param>
    public static string Write(IEnumerable<CalendarEntry> entries, string product, string? name, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = product, Method = "PUBLISH" };
        if (name is not null)
        {
            calendar.Properties.Add(new CalendarProperty("X-WR-CALNAME", name));
            calendar.Properties.Add(new CalendarProperty("X-WR-TIMEZONE", "Asia/Shanghai"));
            calendar.Properties.Add(new CalendarProperty("X-PUBLISHED-TTL", "PT1H"));
        }

        foreach (var entry in entries)
        {
            calendar.Events.Add(Event(entry, At(now)));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>For the address of a calendar: 256 random bits, as 43 characters of base64url.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <returns>32 hexadecimal digits; the same as long as the entries are the same.</returns>
    public static string MarkOf(IEnumerable<CalendarEntry> entries) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries))))[..32];

    private static CalendarEvent Event(CalendarEntry entry, CalDateTime stamp) =>
        new()
        {
            Uid = entry.Uid,
            DtStamp = stamp,
            LastModified = stamp,
            DtStart = At(entry.StartsAt),
            DtEnd = At(entry.EndsAt),
            Summary = entry.Summary,
            Location = entry.Location,
            Class = "PRIVATE",
            Transparency = entry.Takes ? TransparencyType.Opaque : TransparencyType.Transparent,
        };

    private static CalDateTime At(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);
}
