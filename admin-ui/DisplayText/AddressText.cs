using System.Globalization;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>
/// What stands in an address may have been typed or cut by anybody: what makes no sense counts as absent. (Blazor itself would throw on
/// a number that is none.)
/// </summary>
public static class AddressText
{
    private const string DayFormat = "yyyy-MM-dd";

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>From 1 to <paramref name="last"/>.</summary>
    public static int Page(string? text, int last) => (int)Math.Clamp(Number(text) ?? 1, 1, last);

    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    public static bool Flag(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2100
            ? day
            : null;

    public static string? OfDay(DateTime? date) => date?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateTime? AsDate(this DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);

    public static DateOnly? AsDay(this DateTime? date) => date is { } value ? DateOnly.FromDateTime(value) : null;

    /// <summary>By name, in any case; numbers are no names.</summary>
    public static T? Choice<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 }
        && char.IsAsciiLetter(text[0])
        && Enum.TryParse<T>(text, ignoreCase: true, out var value)
        && Enum.IsDefined(value)
            ? value
            : null;

    public static string? OfChoice<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
