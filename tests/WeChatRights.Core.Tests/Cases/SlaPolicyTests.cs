using System.Globalization;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Cases;

/// <summary>Times in the rows are local (UTC+8). Calendar days are 日, working days 工作日; both end at 24:00.</summary>
public sealed class SlaPolicyTests
{
    private readonly WorkingCalendar _calendar = new();

    [Theory]
    [InlineData("2026-11-02 10:00", "2026-11-17", "2026-11-17")] // Tuesday: both the same
    [InlineData("2026-11-06 23:59", "2026-11-23", "2026-11-20")] // day 15 is Saturday 21: law Monday, we Friday
    [InlineData("2026-09-18 00:00", "2026-10-08", "2026-09-30")] // day 15 is 3 October, National Day
    [InlineData("2026-09-25 09:00", "2026-10-10", "2026-10-10")] // day 15 is the made-up Saturday: a working day
    [InlineData("2026-11-20 08:00", "2026-12-07", "2026-12-04")] // over the month end, Saturday 5 December
    [InlineData("2026-12-17 12:00", "2027-01-04", "2026-12-31")] // over the year end into a year without notice
    [InlineData("2028-02-14 12:00", "2028-02-29", "2028-02-29")] // leap day
    public void AcceptanceNotice_XfArt23Para2_FifteenCalendarDays(string received, string due, string internalDue) =>
        Check(SlaPolicy.AcceptanceNotice(At(received), _calendar), ClockKind.AcceptanceNotice, received, due, internalDue);

    [Theory]
    [InlineData("2026-11-02 10:00", "2026-11-09")]
    [InlineData("2026-11-06 23:59", "2026-11-13")] // received on a Friday
    [InlineData("2026-11-07 10:00", "2026-11-13")] // received on a Saturday: Monday is day one
    [InlineData("2026-09-30 17:00", "2026-10-13")] // National Day between; Saturday 10 October counts
    [InlineData("2026-12-30 10:00", "2027-01-07")] // year end without notice: 1 January rests
    public void Objection_XfArt23Para3_FiveWorkingDays(string received, string due) =>
        Check(SlaPolicy.Objection(At(received), _calendar), ClockKind.Objection, received, due, due);

    [Theory]
    [InlineData("2026-11-02 10:00")]
    [InlineData("2026-10-01 03:10")] // A holiday, at night: danger knows no calendar.
    public void FirstContact_Danger_FifteenMinutes(string received)
    {
        var clock = SlaPolicy.FirstContact(At(received), danger: true, sensitive: true, _calendar);

        Assert.Equal(At(received).AddMinutes(15), clock.DueAt);
        Assert.Equal(clock.DueAt, clock.InternalDueAt);
    }

    [Theory]
    [InlineData("2026-11-02 10:00")]
    [InlineData("2026-11-07 23:30")]
    public void FirstContact_Sensitive_TwoHours(string received) =>
        Assert.Equal(At(received).AddHours(2), SlaPolicy.FirstContact(At(received), danger: false, sensitive: true, _calendar).DueAt);

    [Theory]
    [InlineData("2026-11-02 10:00", "2026-11-03")]
    [InlineData("2026-11-06 16:00", "2026-11-09")]
    [InlineData("2026-09-30 16:00", "2026-10-08")]
    [InlineData("2026-10-09 16:00", "2026-10-10")] // the made-up Saturday
    public void FirstContact_Other_OneWorkingDay(string received, string due) =>
        Check(SlaPolicy.FirstContact(At(received), danger: false, sensitive: false, _calendar), ClockKind.FirstContact, received, due, due);

    [Theory]
    [InlineData("2026-11-02 10:00", 30, "2026-12-02", "2026-12-02")]
    [InlineData("2026-11-05 10:00", 30, "2026-12-07", "2026-12-04")] // Saturday 5 December
    [InlineData("2026-11-02 10:00", 1, "2026-11-03", "2026-11-03")]
    [InlineData("2026-11-02 10:00", 60, "2027-01-04", "2026-12-31")] // 1 January 2027
    public void Handling_StationPromise_DaysFromSettings(string accepted, int days, string due, string internalDue) =>
        Check(SlaPolicy.Handling(At(accepted), days, _calendar), ClockKind.Handling, accepted, due, internalDue);

    [Fact]
    public void Handling_Default_ThirtyDaysIsOurPromiseNotTheSixtyOfArt34() => Assert.Equal(30, new CaseOptions().HandlingDays);

    [Fact]
    public void EveryClock_AnyReceipt_IsNeverLaterInsideThanByLaw()
    {
        for (var hour = 0; hour < 24 * 500; hour += 7)
        {
            var received = At("2026-01-01 00:00").AddHours(hour);
            ClockStart[] clocks =
            [
                SlaPolicy.AcceptanceNotice(received, _calendar),
                SlaPolicy.Objection(received, _calendar),
                SlaPolicy.Handling(received, 30, _calendar),
            ];
            Assert.All(clocks, clock => Assert.True(clock.InternalDueAt <= clock.DueAt && clock.InternalDueAt > received));
        }
    }

    [Fact]
    public void ClockBasis_EveryKind_NamesItsSource() =>
        Assert.All(Enum.GetValues<ClockKind>(), kind => Assert.NotEmpty(ClockBasis.Of(kind)));

    private static void Check(ClockStart clock, ClockKind kind, string started, string due, string internalDue)
    {
        Assert.Equal(kind, clock.Kind);
        Assert.Equal(At(started), clock.StartedAt);
        Assert.Equal(At($"{due} 23:59").AddSeconds(59), clock.DueAt);
        Assert.Equal(At($"{internalDue} 23:59").AddSeconds(59), clock.InternalDueAt);
    }

    private static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), ChinaTime.Offset);
}
