namespace WeChatRights.Core.SharedKernel;

/// <summary>Legal time of the place: UTC+8 all year, no daylight saving.</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset InChina(this DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateOnly ChinaDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InChina().DateTime);

    /// <summary>The last second of the day: 日 ends at 24:00 (Civil Code art. 203(2)).</summary>
    public static DateTimeOffset EndOfDay(DateOnly day) => new(day.ToDateTime(new TimeOnly(23, 59, 59)), Offset);

    public static DateTimeOffset StartOfDay(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
