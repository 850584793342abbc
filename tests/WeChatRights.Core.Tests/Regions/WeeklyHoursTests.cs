using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Tests.Regions;

public sealed class WeeklyHoursTests
{
    [Theory]
    [InlineData("周一至周五 8:30–12:00，14:30–17:30", "12345 08:30-12:00 14:30-17:30")]
    [InlineData("工作日 8:30-17:30；周六 9:00-12:00", "12345 08:30-17:30|6 09:00-12:00")]
    [InlineData("星期一到星期三、星期五 9：00～11：30", "1235 09:00-11:30")]
    [InlineData("周一至五 上午 8:00—12:00 下午 14:00—18:00", "12345 08:00-12:00 14:00-18:00")]
    [InlineData("每天 9:00 - 21:00。", "1234567 09:00-21:00")]
    [InlineData("周末 9:00至12:00", "67 09:00-12:00")]
    [InlineData("周六至周一 9:00-10:00", "167 09:00-10:00")]
    [InlineData("周天 9:00-10:00", "7 09:00-10:00")]
    public void Read_OfWordsAsPeopleWriteThem_KnowsDaysAndHours(string words, string expected) =>
        Assert.Equal(expected, Say(WeeklyHours.Read(words)));

    /// <summary>Half understood is misunderstood: nothing is concluded.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("逢集开门")]
    [InlineData("8:30-17:30")]
    [InlineData("周一至周五")]
    [InlineData("周一至周五 8:30-17:30，农历初一除外")]
    [InlineData("周一 17:30-8:30")]
    [InlineData("周一 8:30-25:00")]
    [InlineData("周一 8:60-12:00")]
    [InlineData("周一 8:30-12:00 周二")]
    [InlineData("周八 8:30-12:00")]
    public void Read_OfAnythingElse_ConcludesNothing(string words) => Assert.Null(WeeklyHours.Read(words));

    [Fact]
    public void CoverWhole_IsWithoutABreak()
    {
        var hours = WeeklyHours.Read("周一至周五 8:30–12:00，14:30–17:30")!;

        Assert.True(hours.CoverWhole(DayOfWeek.Tuesday, new(8, 30), new(12, 0)));
        Assert.False(hours.CoverWhole(DayOfWeek.Tuesday, new(8, 15), new(12, 0)));
        Assert.False(hours.CoverWhole(DayOfWeek.Tuesday, new(9, 0), new(15, 0)));
        Assert.False(hours.CoverWhole(DayOfWeek.Sunday, new(9, 0), new(10, 0)));
    }

    /// <summary>Days from Monday as 1, then their hours; groups of days with other hours are parted by a bar.</summary>
    private static string Say(WeeklyHours? hours) =>
        string.Join(
            '|',
            (hours?.Stretches ?? [])
                .GroupBy(stretch => ((int)stretch.Day + 6) % 7 + 1, stretch => $"{stretch.From:HH:mm}-{stretch.To:HH:mm}")
                .GroupBy(day => string.Join(' ', day), day => day.Key)
                .Select(group => $"{string.Concat(group.Order())} {group.Key}")
        );
}
