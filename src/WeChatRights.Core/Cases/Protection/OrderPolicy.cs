using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>How long a protection order holds and what its time demands of us. Pure: given days, no clock of its own.</summary>
public static class OrderPolicy
{
    /// <summary>反家庭暴力法 art. 30: at most six months (月, Civil Code art. 202) from the day on which it was made.</summary>
    public const int MostMonths = 6;

    /// <summary>反家庭暴力法 art. 31: whoever is not content asks once for review within 5 calendar days (日).</summary>
    public const int ReviewDays = 5;

    /// <summary>Ours (rulebook §4.7): so many calendar days before the end somebody asks her whether it should hold for longer.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [30, 14, 7];

    /// <summary>Ours: the first talk after it was served, in calendar days.</summary>
    public const int FirstContactDays = 1;

    /// <summary>Ours: the first visit, in calendar days; then once a month (人身安全保护令实施意见 art. 18 asks for visits and names no number).</summary>
    public const int FirstVisitDays = 7;

    /// <summary>The last day that an order can have.</summary>
    public static DateOnly Latest(DateOnly from) => from.AddMonths(MostMonths);

    /// <summary>The last day on which a review can be asked for (Civil Code art. 203: never a rest day).</summary>
    internal static DateOnly ReviewBy(DateOnly decided, WorkingCalendar calendar) => calendar.OnOrAfter(decided.AddDays(ReviewDays));

    /// <returns>The mark to be told now, so many days before the end; null when it was told or the end is far.</returns>
    /// <param name="lastMark">The one told last; null: none.</param>
    public static int? MarkDue(DateOnly until, int? lastMark, DateOnly today)
    {
        var left = until.DayNumber - today.DayNumber;
        var mark = ReminderDays.Order().Where(day => left <= day).Select(day => (int?)day).FirstOrDefault();
        return mark is { } due && (lastMark is not { } told || due < told) ? due : null;
    }

    /// <summary>When she is spoken with while it holds: on the next day, within a week, every month, and at its end.</summary>
    public static IReadOnlyList<DateOnly> Visits(DateOnly served, DateOnly until) =>
        [
            .. new[] { served.AddDays(FirstContactDays), served.AddDays(FirstVisitDays) }
                .Concat(Enumerable.Range(1, MostMonths).Select(months => served.AddMonths(months)))
                .Where(day => day < until)
                .Append(until),
        ];

    /// <summary>It holds for longer: the months go on from the old end.</summary>
    public static IReadOnlyList<DateOnly> MoreVisits(DateOnly oldEnd, DateOnly until) =>
        [.. Enumerable.Range(1, MostMonths).Select(months => oldEnd.AddMonths(months)).Where(day => day < until).Append(until)];
}

/// <summary>What a warning letter of the police demands of us. Pure.</summary>
public static class WarningPolicy
{
    /// <summary>家庭暴力告诫制度实施意见 art. 12, by 河南省反家庭暴力条例 art. 27 for the federation too: within 7 calendar days (日) of delivery.</summary>
    public const int FirstVisitDays = 7;

    /// <summary>家庭暴力告诫制度实施意见 art. 12: then every three months (月).</summary>
    public const int VisitMonths = 3;

    /// <summary>家庭暴力告诫制度实施意见 art. 12: it ends after three visits in a row without violence.</summary>
    public const int QuietVisits = 3;

    public static IReadOnlyList<DateOnly> Visits(DateOnly delivered) => [delivered.AddDays(FirstVisitDays), .. Quiet(delivered)];

    /// <summary>Three more, from the day on which it happened again.</summary>
    public static IReadOnlyList<DateOnly> Quiet(DateOnly from) =>
        [.. Enumerable.Range(1, QuietVisits).Select(round => from.AddMonths(round * VisitMonths))];
}
