using WeChatRights.Core.Cases;

namespace WeChatRights.Core.Tests.SharedKernel;

public sealed class WorkingCalendarTests
{
    private readonly WorkingCalendar _calendar = new();

    [Theory]
    [InlineData("2026-11-02", true)] // Monday
    [InlineData("2026-11-07", false)] // Saturday
    [InlineData("2026-11-08", false)] // Sunday
    [InlineData("2026-10-01", false)] // National Day, a Thursday
    [InlineData("2026-10-07", false)] // last day of the holiday, a Wednesday
    [InlineData("2026-10-10", true)] // Saturday worked instead
    [InlineData("2026-09-20", true)] // Sunday worked instead
    [InlineData("2026-02-14", true)] // Saturday worked before the Spring Festival
    [InlineData("2026-02-23", false)] // last day of the Spring Festival
    public void IsWorkingDay_YearWithNotice_FollowsTheNotice(string day, bool works) =>
        Assert.Equal(works, _calendar.IsWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2031-01-01", false)]
    [InlineData("2031-05-01", false)]
    [InlineData("2031-05-02", false)]
    [InlineData("2031-10-01", false)]
    [InlineData("2031-10-03", false)]
    [InlineData("2031-10-06", true)] // Perhaps a holiday once the notice is out: counting it as work makes the limit shorter, never longer.
    [InlineData("2031-03-08", false)] // Saturday
    [InlineData("2031-03-10", true)]
    public void IsWorkingDay_YearWithoutNotice_KnowsWeekendsAndFixedHolidays(string day, bool works)
    {
        Assert.False(_calendar.Knows(2031));
        Assert.Equal(works, _calendar.IsWorkingDay(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData("2026-11-02", 1, "2026-11-03")]
    [InlineData("2026-11-02", 5, "2026-11-09")] // over a weekend
    [InlineData("2026-09-30", 1, "2026-10-08")] // over National Day
    [InlineData("2026-09-30", 3, "2026-10-10")] // the Saturday counts
    [InlineData("2026-12-31", 1, "2027-01-04")] // year end: 1 January 2027 is a Friday and rests without any notice
    [InlineData("2026-11-30", 1, "2026-12-01")] // month end
    [InlineData("2026-11-07", 1, "2026-11-09")] // received on a Saturday
    public void AddWorkingDays_FromDay_SkipsRestDays(string start, int count, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), _calendar.AddWorkingDays(DateOnly.Parse(start), count));

    [Theory]
    [InlineData("2026-10-03", "2026-10-08", "2026-09-30")]
    [InlineData("2026-10-10", "2026-10-10", "2026-10-10")]
    [InlineData("2026-11-08", "2026-11-09", "2026-11-06")]
    public void OnOrAfterAndBefore_RestDay_MoveToTheNearestWorkingDay(string day, string after, string before)
    {
        Assert.Equal(DateOnly.Parse(after), _calendar.OnOrAfter(DateOnly.Parse(day)));
        Assert.Equal(DateOnly.Parse(before), _calendar.OnOrBefore(DateOnly.Parse(day)));
    }

    [Fact]
    public void Notice_2026_HoldsSixMakeUpDays()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).ToList();

        Assert.True(_calendar.Knows(2026));
        Assert.Equal(6, days.Count(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && _calendar.IsWorkingDay(day)));
    }
}
