using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Agency;

/// <summary>A day from a picker and a time as somebody typed it.</summary>
internal static class AgencyMoment
{
    /// <returns>Null: one of them is missing or makes no sense.</returns>
    public static DateTimeOffset? Of(DateTime? day, string? time) =>
        day is { } on && ChineseTime.TimeOfDay(time) is { } clock
            ? new DateTimeOffset(DateOnly.FromDateTime(on).ToDateTime(clock), ChinaTime.Offset)
            : null;
}
