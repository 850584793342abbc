using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Rosters;

/// <summary>Rules of the duty rosters. No law sets a figure here: service is voluntary and within what she offers (志愿服务条例 arts. 3, 15); all are ours.</summary>
public static class RosterPolicy
{
    /// <summary>Seats that one station may ask for in a week.</summary>
    public const int MostSeatsOfStation = 63;

    /// <summary>Seats that a station may ask for on one half-day.</summary>
    public const int MostSeatsAtOnce = 3;

    /// <summary>Calendar days before its Monday on which a week is opened and drafted: time to look, mend and tell people.</summary>
    public const int OpenDaysAhead = 10;

    /// <summary>Weeks whose duties count for who has given more than others.</summary>
    public const int HistoryWeeks = 4;

    /// <summary>Most days a week on duty, whatever somebody offers.</summary>
    public const int MostDays = 6;

    /// <summary>Most days among Saturdays, Sundays and holidays.</summary>
    public const int MostRestDays = 2;

    /// <summary>Least minutes between the last duty of a day and the first of another.</summary>
    public const int RestMinutes = 11 * 60;

    /// <summary>Seconds that a plan is worked on: by the job at night, and by whoever presses the button, at least and at most.</summary>
    public const int SecondsByJob = 60;

    /// <inheritdoc cref="SecondsByJob"/>
    public const int LeastSeconds = 1;

    /// <inheritdoc cref="SecondsByJob"/>
    public const int MostSeconds = 300;

    /// <summary>A planner that has not been heard of for so long is taken for dead, and another one begins anew.</summary>
    public static readonly TimeSpan PlannerLease = TimeSpan.FromSeconds(20);

    /// <summary>How long somebody may think about a seat that has come free: a quarter of the time that is left, within these two.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromHours(4);

    /// <inheritdoc cref="LongestAnswer"/>
    public static readonly TimeSpan ShortestAnswer = TimeSpan.FromMinutes(10);

    /// <summary>So near to its beginning nobody is asked any more by message: the station telephones.</summary>
    public static readonly TimeSpan TooLateToAsk = TimeSpan.FromMinutes(30);

    /// <summary>How long before its beginning a seat that is still open is offered to who would come if nobody else does.</summary>
    public static readonly TimeSpan LastCall = TimeSpan.FromHours(24);

    /// <summary>How many days that are over a volunteer's calendar still shows.</summary>
    public const int CalendarBackDays = 30;

    /// <summary>The first Monday on or after that day.</summary>
    public static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The latest week that should be open on that day.</summary>
    public static DateOnly LastMondayToOpen(DateOnly today) => MondayOf(today.AddDays(OpenDaysAhead));

    /// <summary>Until when an answer is waited for; never beyond <see cref="TooLateToAsk"/> before the duty.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset now, DateTimeOffset startsAt)
    {
        var quarter = (startsAt - now) / 4;
        var time =
            quarter > LongestAnswer ? LongestAnswer
            : quarter < ShortestAnswer ? ShortestAnswer
            : quarter;
        var last = startsAt - TooLateToAsk;
        return now + time < last ? now + time : last;
    }

    /// <summary>Those under 18 serve beside somebody, and not in the evening (tasks must fit the age, 志愿服务条例 art. 15; how, is ours).</summary>
    public static bool ServesInPairsOnly(bool onlyInPairs, DateOnly birthDate, DateOnly day) =>
        onlyInPairs || VolunteerPolicy.IsMinor(birthDate, day);
}
