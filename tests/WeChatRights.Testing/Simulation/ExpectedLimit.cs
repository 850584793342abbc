using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>
/// When a limit ends, reckoned once more from the text of the rules and not by the product's policies: whatever of the two is wrong, the simulation tells.
/// </summary>
internal static class ExpectedLimit
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    /// <returns>The legal end and the end to which staff work; null: another kind, told elsewhere.</returns>
    public static (DateTimeOffset Due, DateTimeOffset Internal)? Of(
        ClockKind kind,
        DateTimeOffset started,
        bool danger,
        bool sensitive,
        Predicate<DateOnly> worked
    ) =>
        kind switch
        {
            ClockKind.AcceptanceNotice => ByDays(started, 15, worked),
            ClockKind.Handling => ByDays(started, 30, worked),
            ClockKind.Objection => Same(EndOf(Working(started, 5, worked))),
            ClockKind.FirstContact when danger => Same(started + QuarterHour),
            ClockKind.FirstContact when sensitive => Same(started + TwoHours),
            ClockKind.FirstContact => Same(EndOf(Working(started, 1, worked))),
            ClockKind.PoliceReport or ClockKind.MandatoryReport => (started + TwoHours, started + HalfHour),
            ClockKind.Reassessment => Same(started + TwoHours),
            ClockKind.PetitionReply => Same(EndOf(Forward(Day(started).AddDays(60), worked))),
            _ => null,
        };

    private static (DateTimeOffset, DateTimeOffset) ByDays(DateTimeOffset started, int days, Predicate<DateOnly> worked)
    {
        var last = Day(started).AddDays(days);
        return (EndOf(Forward(last, worked)), EndOf(Back(last, worked)));
    }

    private static (DateTimeOffset, DateTimeOffset) Same(DateTimeOffset at) => (at, at);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime.AddHours(8));

    private static DateTimeOffset EndOf(DateOnly day) => ChinaTime.StartOfDay(day.AddDays(1)).AddSeconds(-1);

    private static DateOnly Working(DateTimeOffset from, int count, Predicate<DateOnly> worked)
    {
        var day = Day(from);
        for (var left = count; left > 0; left -= worked(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateOnly Forward(DateOnly day, Predicate<DateOnly> worked) => worked(day) ? day : Forward(day.AddDays(1), worked);

    private static DateOnly Back(DateOnly day, Predicate<DateOnly> worked) => worked(day) ? day : Back(day.AddDays(-1), worked);
}
