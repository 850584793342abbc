using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Volunteers.Rosters;

namespace WeChatRights.Core.Tests.Volunteers.Rosters;

public sealed class RosterPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-02", "2026-11-02", "2026-11-02")]
    [InlineData("2026-11-03", "2026-11-02", "2026-11-09")]
    [InlineData("2026-11-08", "2026-11-02", "2026-11-09")]
    public void Monday_OfADay_BeginsItsWeek(string day, string of, string after)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateOnly.Parse(of, System.Globalization.CultureInfo.InvariantCulture), RosterPolicy.MondayOf(date));
        Assert.Equal(DateOnly.Parse(after, System.Globalization.CultureInfo.InvariantCulture), RosterPolicy.MondayOnOrAfter(date));
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-09")] // Monday: ten days on is Thursday of the next week.
    [InlineData("2026-11-05", "2026-11-09")]
    [InlineData("2026-11-06", "2026-11-16")] // Friday: ten days before the Monday after next.
    public void LastMondayToOpen_IsTenCalendarDaysAhead(string today, string monday) =>
        Assert.Equal(
            DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture),
            RosterPolicy.LastMondayToOpen(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData(100 * 60, 4 * 60)] // Days ahead: the longest.
    [InlineData(8 * 60, 2 * 60)] // A quarter of what is left.
    [InlineData(45, 11.25)]
    [InlineData(41, 10.25)]
    [InlineData(35, 5)] // Never beyond half an hour before the duty, when the station telephones.
    public void AnswerBy_IsAQuarterOfTheTimeLeft_WithinItsLimits(double minutesToGo, double minutesToAnswer) =>
        Assert.Equal(Now.AddMinutes(minutesToAnswer), RosterPolicy.AnswerBy(Now, Now.AddMinutes(minutesToGo)));

    [Theory]
    [InlineData(false, "2009-11-03", true)] // 17 on that day.
    [InlineData(false, "2008-11-02", false)] // 18 on that day.
    [InlineData(true, "1980-01-01", true)]
    public void Minor_ServesBesideSomebody(bool onlyInPairs, string born, bool pairs) =>
        Assert.Equal(
            pairs,
            RosterPolicy.ServesInPairsOnly(
                onlyInPairs,
                DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture),
                new DateOnly(2026, 11, 2)
            )
        );

    [Fact]
    public void Options_WithPartsOfADayThatOverlap_AreRefused()
    {
        var good = new RosterOptions();
        var late = new RosterOptions
        {
            Morning = new() { From = new TimeOnly(8, 0), To = new TimeOnly(15, 0) },
        };
        var backwards = new RosterOptions
        {
            Evening = new() { From = new TimeOnly(21, 0), To = new TimeOnly(18, 0) },
        };

        Assert.Empty(good.Validate(new ValidationContext(good)));
        Assert.Single(late.Validate(new ValidationContext(late)));
        Assert.Single(backwards.Validate(new ValidationContext(backwards)));
    }
}
