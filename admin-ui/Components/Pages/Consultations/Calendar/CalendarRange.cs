using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.Calendar;

/// <summary>What the calendar shows, as it stands in the address.</summary>
/// <param name="Day">The day, or one of the week.</param>
/// <param name="Station">Township of the station.</param>
internal sealed record CalendarRange(bool IsWeek, DateOnly Day, Guid? ProviderId, string? Station)
{
    private const int DaysOfWeek = 7;

    public DateOnly From => IsWeek ? Day.AddDays(-(((int)Day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)) : Day;

    public DateOnly To => IsWeek ? From.AddDays(DaysOfWeek - 1) : Day;

    /// <summary>A week of everybody is too much to read: it shows numbers only.</summary>
    public bool IsOverview => IsWeek && ProviderId is null && Station is null;

    public CalendarRange Step(int direction) => this with { Day = Day.AddDays(direction * (IsWeek ? DaysOfWeek : 1)) };

    public string ToAddress(DateOnly today)
    {
        var parts = new List<string>();
        Add(parts, "view", IsWeek ? "week" : null);
        Add(parts, "day", Day == today ? null : AddressText.OfDay(((DateOnly?)Day).AsDate()));
        Add(parts, "provider", ProviderId?.ToString());
        Add(parts, "station", Station);
        return "/consultations/calendar" + (parts.Count == 0 ? "" : $"?{string.Join('&', parts)}");
    }

    private static void Add(List<string> parts, string name, string? value)
    {
        if (value is not null)
        {
            parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
