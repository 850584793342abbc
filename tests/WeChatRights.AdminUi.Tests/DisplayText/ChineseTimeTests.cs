using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Tests.DisplayText;

public sealed class ChineseTimeTests
{
    [Theory]
    [InlineData("2026-11-23T15:30", "2026-11-23T15:30", "今天 15:30")]
    [InlineData("2026-11-23T00:00", "2026-11-23T23:59", "今天 00:00")]
    [InlineData("2026-11-22T23:59", "2026-11-23T00:00", "昨天 23:59")]
    [InlineData("2026-11-22T09:10", "2026-11-23T08:00", "昨天 09:10")]
    [InlineData("2026-11-24T09:10", "2026-11-23T23:00", "明天 09:10")]
    [InlineData("2026-11-03T09:10", "2026-11-23T08:00", "11月3日")]
    [InlineData("2025-11-03T09:10", "2026-11-23T08:00", "2025年11月3日")]
    [InlineData("2026-12-31T23:59", "2027-01-01T00:01", "昨天 23:59")]
    [InlineData("2026-12-30T23:59", "2027-01-01T00:01", "2026年12月30日")]
    [InlineData("2027-01-05T10:00", "2026-12-31T10:00", "2027年1月5日")]
    public void Relative_InShanghai_ReadsAsSaid(string at, string now, string expected) =>
        Assert.Equal(expected, ChineseTime.Relative(Shanghai(at), Shanghai(now)));

    [Fact]
    public void Relative_UtcInstantLateInTheEvening_UsesShanghaiDay()
    {
        var at = new DateTimeOffset(2026, 11, 22, 16, 5, 0, TimeSpan.Zero);

        Assert.Equal("今天 00:05", ChineseTime.Relative(at, Shanghai("2026-11-23T12:00")));
    }

    [Theory]
    [InlineData("2026-11-26T23:59", "2026-11-23T08:00", "还剩 3 天")]
    [InlineData("2026-11-24T00:01", "2026-11-23T23:59", "还剩 1 天")]
    [InlineData("2026-11-23T23:59", "2026-11-23T00:00", "今天 23:59 前")]
    [InlineData("2026-11-23T15:30", "2026-11-23T15:30", "今天 15:30 前")]
    [InlineData("2026-11-23T15:30", "2026-11-23T15:31", "今天已超期")]
    [InlineData("2026-11-22T23:59", "2026-11-23T00:00", "已超期 1 天")]
    [InlineData("2026-12-30T18:00", "2027-01-01T00:00", "已超期 2 天")]
    public void Due_CountsCalendarDays(string due, string now, string expected) =>
        Assert.Equal(expected, ChineseTime.Due(Shanghai(due), Shanghai(now)));

    [Theory]
    [InlineData("2026-11-23T00:01", "今天")]
    [InlineData("2026-11-22T23:59", "1 天")]
    [InlineData("2026-11-11T08:00", "12 天")]
    public void Age_CountsCalendarDays(string since, string expected) =>
        Assert.Equal(expected, ChineseTime.Age(Shanghai(since), Shanghai("2026-11-23T08:00")));

    [Fact]
    public void Today_NamesTheDayOfTheWeek() => Assert.Equal("11月22日 星期日", ChineseTime.Today(Shanghai("2026-11-22T23:59")));

    [Theory]
    [InlineData("2026-11-23T15:30", false)]
    [InlineData("2026-11-23T15:31", true)]
    public void IsOverdue_OnlyAfterTheInstant(string now, bool expected) =>
        Assert.Equal(expected, ChineseTime.IsOverdue(Shanghai("2026-11-23T15:30"), Shanghai(now)));

    [Theory]
    [InlineData("2026-11-20T00:00", 1)]
    [InlineData("2026-11-25T00:00", 0.5)]
    [InlineData("2026-11-30T00:00", 0)]
    [InlineData("2026-12-30T00:00", 0)]
    [InlineData("2026-11-01T00:00", 1)]
    public void RemainingShare_StaysBetweenZeroAndOne(string now, double expected) =>
        Assert.Equal(expected, ChineseTime.RemainingShare(Shanghai("2026-11-20T00:00"), Shanghai("2026-11-30T00:00"), Shanghai(now)), 3);

    [Fact]
    public void RemainingShare_NoTimeAtAll_IsNothing() =>
        Assert.Equal(
            0,
            ChineseTime.RemainingShare(Shanghai("2026-11-20T00:00"), Shanghai("2026-11-20T00:00"), Shanghai("2026-11-19T00:00"))
        );

    [Fact]
    public void Exact_GivesDateAndTime() => Assert.Equal("2026年11月3日 09:05", ChineseTime.Exact(Shanghai("2026-11-03T09:05")));

    private static DateTimeOffset Shanghai(string local) =>
        new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
