using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Tests.Volunteers.Assignments;

public sealed class TaskRulesTests
{
    [Theory]
    [InlineData(1, false, false, false, true)]
    [InlineData(1, false, false, true, false)]
    [InlineData(1, true, false, true, true)]
    [InlineData(1, false, true, false, false)]
    [InlineData(1, true, true, false, false)]
    [InlineData(1, true, true, true, false)]
    [InlineData(2, false, true, true, true)]
    [InlineData(2, false, false, true, true)]
    public void AreEnough_OneAlone_OnlyWhereNothingIsDelicate(int persons, bool withOfficer, bool dangerous, bool delicate, bool enough) =>
        Assert.Equal(enough, TaskPolicy.AreEnough(persons, withOfficer, dangerous, delicate));

    [Theory]
    [InlineData("2026-11-02", "2026-11-02")]
    [InlineData("2026-11-08", "2026-11-02")]
    [InlineData("2026-11-09", "2026-11-09")]
    public void WeekOf_AnyDay_IsItsMonday(string day, string monday) =>
        Assert.Equal(
            DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture),
            TaskPolicy.WeekOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    // A day's work when there is time …
    [InlineData("11-02 09:00", "11-05 09:00", "11-02 21:00")]
    // … two hours when it is soon …
    [InlineData("11-02 09:00", "11-02 18:00", "11-02 11:00")]
    // … twenty minutes when it is very soon, never later than the beginning …
    [InlineData("11-02 09:00", "11-02 12:00", "11-02 09:20")]
    [InlineData("11-02 09:00", "11-02 09:10", "11-02 09:10")]
    // … and nobody has to answer by night, unless it begins before she is up.
    [InlineData("11-02 20:00", "11-05 09:00", "11-03 09:00")]
    [InlineData("11-02 12:00", "11-05 09:00", "11-03 09:00")]
    [InlineData("11-02 22:00", "11-03 10:00", "11-03 09:00")]
    [InlineData("11-02 22:00", "11-03 08:30", "11-03 00:00")]
    public void Deadline_LeavesTime_ButNotTooMuch(string now, string startsAt, string until) =>
        Assert.Equal(At(until), OfferDeadline.Of(At(startsAt), At(now)));

    [Theory]
    [InlineData("11-02 09:00", 0, "11-04 08:59", 0, false)]
    [InlineData("11-02 09:00", 0, "11-04 09:00", 1, true)]
    [InlineData("11-02 09:00", 1, "11-04 10:00", 1, false)]
    [InlineData("11-02 09:00", 1, "11-05 07:00", 2, true)]
    [InlineData("11-02 09:00", 0, "11-05 08:00", 2, true)]
    [InlineData("11-02 09:00", 2, "11-05 08:00", 2, false)]
    // Who has taken it after a mark was past has just read it.
    [InlineData("11-04 10:00", 0, "11-04 10:01", 1, false)]
    [InlineData("11-05 08:00", 0, "11-05 08:01", 2, false)]
    [InlineData("11-02 09:00", 1, "11-05 09:00", 2, false)]
    public void Reminders_OfATaskOnThursdayAtNine(string takenAt, int sent, string now, int marks, bool tell) =>
        Assert.Equal((marks, tell), TaskReminders.Due(At("11-05 09:00"), At(takenAt), sent, At(now)));

    [Theory]
    [InlineData("11-02 09:00", "11-02 12:00", new[] { HalfDay.Morning }, false)]
    [InlineData("11-02 11:00", "11-02 13:00", new[] { HalfDay.Morning, HalfDay.Afternoon }, false)]
    [InlineData("11-02 12:00", "11-02 18:01", new[] { HalfDay.Afternoon, HalfDay.Evening }, false)]
    [InlineData("11-02 20:00", "11-02 22:01", new[] { HalfDay.Evening }, true)]
    [InlineData("11-02 05:00", "11-02 07:00", new[] { HalfDay.Morning }, true)]
    [InlineData("11-02 23:00", "11-03 01:00", new[] { HalfDay.Evening, HalfDay.Morning }, true)]
    public void Time_InHalfDays_IsWhatItTouches(string from, string to, HalfDay[] parts, bool night)
    {
        var time = new TaskTime(At(from), At(to));

        Assert.Equal(parts, time.Parts().Select(part => part.Part));
        Assert.Equal(night, time.IsByNight);
    }

    private static DateTimeOffset At(string chinaTime) =>
        new(
            DateTime.ParseExact($"2026-{chinaTime}", "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            ChinaTime.Offset
        );
}
