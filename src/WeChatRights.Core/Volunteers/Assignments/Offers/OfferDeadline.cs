namespace WeChatRights.Core.Volunteers.Assignments.Offers;

/// <summary>How long somebody has for an answer. Pure. Figures are ours: long enough for who works by day, short enough to ask the next one.</summary>
internal static class OfferDeadline
{
    private static readonly TimeSpan Unhurried = TimeSpan.FromHours(12);
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);
    private static readonly TimeSpan VerySoon = TimeSpan.FromMinutes(20);

    /// <summary>Nobody has to answer between 21 and 8 o'clock: a deadline that would fall there moves to 9.</summary>
    private static readonly TimeSpan QuietFrom = TimeSpan.FromHours(21);
    private static readonly TimeSpan QuietTo = TimeSpan.FromHours(8);
    private static readonly TimeSpan MorningAnswer = TimeSpan.FromHours(9);

    /// <summary>Never later than the beginning of the task.</summary>
    public static DateTimeOffset Of(DateTimeOffset startsAt, DateTimeOffset now)
    {
        var left = startsAt - now;
        var until =
            now
            + (
                left > TimeSpan.FromDays(2) ? Unhurried
                : left > TimeSpan.FromHours(8) ? Soon
                : VerySoon
            );
        var polite = AfterQuiet(until);
        return polite < startsAt ? polite
            : until < startsAt ? until
            : startsAt;
    }

    private static DateTimeOffset AfterQuiet(DateTimeOffset until)
    {
        var (day, time) = (until.ChinaDate(), until.InChina().TimeOfDay);
        return time > QuietFrom ? ChinaTime.StartOfDay(day.AddDays(1)) + MorningAnswer
            : time <= QuietTo ? ChinaTime.StartOfDay(day) + MorningAnswer
            : until;
    }
}
