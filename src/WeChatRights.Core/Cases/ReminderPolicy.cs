using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>When the accountable person is reminded: three days, one day and no day before the end of a limit, by dates in China.</summary>
internal static class ReminderPolicy
{
    /// <summary>Days left, smallest first.</summary>
    public static readonly int[] Marks = [0, 1, 3];

    /// <param name="lastMark">The mark sent last; negative when none was.</param>
    /// <returns>The mark to send now; null when it was sent already or the end is far.</returns>
    public static int? MarkDue(DateTimeOffset dueAt, int lastMark, DateTimeOffset now)
    {
        var daysLeft = dueAt.ChinaDate().DayNumber - now.ChinaDate().DayNumber;
        var mark = Marks.Where(mark => daysLeft <= mark).Select(mark => (int?)mark).FirstOrDefault();
        return mark is { } due && (lastMark < 0 || due < lastMark) ? due : null;
    }

    /// <summary>The first instant that does not yet need <paramref name="mark"/>.</summary>
    public static DateTimeOffset Horizon(int mark, DateTimeOffset now) => ChinaTime.StartOfDay(now.ChinaDate().AddDays(mark + 1));
}
