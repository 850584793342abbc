using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases.Risk;

public sealed class SafetyPolicyTests
{
    /// <summary>A Saturday night in the National Day holiday: danger knows no rest days.</summary>
    private static readonly DateTimeOffset Night = new(2026, 10, 3, 23, 40, 0, ChinaTime.Offset);

    [Fact]
    public void PoliceReport_AtOnce_IsDueWithinHalfAnHourAndTwoHoursAtMost()
    {
        var clock = SafetyPolicy.PoliceReport(Night);

        Assert.Equal(ClockKind.PoliceReport, clock.Kind);
        Assert.Equal((Night, Night.AddMinutes(30), Night.AddHours(2)), (clock.StartedAt, clock.InternalDueAt, clock.DueAt));
    }

    [Theory]
    [InlineData(0, "2026-10-04")]
    [InlineData(2, "2026-10-04")]
    [InlineData(3, "2026-10-10")]
    [InlineData(6, "2026-10-10")]
    [InlineData(7, "2026-11-03")]
    [InlineData(9, "2026-11-03")]
    [InlineData(10, null)]
    public void SafetyContact_ThreeDaysFourWeeksThreeMonths_EndsWithTheCalendarDay(int made, string? day)
    {
        var clock = SafetyPolicy.NextContact(made, Night);

        Assert.Equal(day is null ? null : ChinaTime.EndOfDay(DateOnly.Parse(day)), clock?.DueAt);
        Assert.Equal(clock?.DueAt, clock?.InternalDueAt);
    }

    /// <summary>Civil Code art. 202: where a month has no such day, its last.</summary>
    [Fact]
    public void SafetyContact_AMonthAfterThe31st_IsTheLastDayOfTheMonth()
    {
        var last = new DateTimeOffset(2026, 8, 31, 9, 0, 0, ChinaTime.Offset);

        Assert.Equal(ChinaTime.EndOfDay(new DateOnly(2026, 9, 30)), SafetyPolicy.NextContact(7, last)?.DueAt);
    }
}
