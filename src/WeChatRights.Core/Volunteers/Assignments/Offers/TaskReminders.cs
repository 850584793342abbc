namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>When who goes is reminded: a day and two hours before. Pure.</summary>
internal static class TaskReminders
{
    public static readonly TimeSpan DayBefore = TimeSpan.FromHours(24);
    public static readonly TimeSpan HoursBefore = TimeSpan.FromHours(2);

    /// <param name="takenAt">A mark that was past by then needs no reminder: she has just read it.</param>
    /// <param name="sent">Marks dealt with, 0 to 2.</param>
    /// <returns>Marks dealt with now, and whether she is to be told.</returns>
    public static (int Sent, bool Tell) Due(DateTimeOffset startsAt, DateTimeOffset takenAt, int sent, DateTimeOffset now)
    {
        var passed =
            now >= startsAt - HoursBefore ? 2
            : now >= startsAt - DayBefore ? 1
            : 0;
        var mark = startsAt - (passed == 2 ? HoursBefore : DayBefore);
        return passed <= sent ? (sent, false) : (passed, takenAt < mark && now < startsAt);
    }
}
