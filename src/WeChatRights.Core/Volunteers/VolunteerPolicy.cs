using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers;

/// <summary>Rules of the volunteers' registry. Where no article is named, the figure is ours.</summary>
public static class VolunteerPolicy
{
    /// <summary>Younger people need a guardian's consent (民法典 arts. 17, 19; tasks must fit the age, 志愿服务条例 art. 15). Years.</summary>
    public const int AdultAge = 18;

    /// <summary>Nobody younger is taken in. Years; no law sets it.</summary>
    public const int YoungestAge = 16;

    /// <summary>How long a look into the records clears for work with children, in years (未成年人保护法 arts. 62, 98: before the work and every year).</summary>
    public const int ClearanceYears = 1;

    /// <summary>A clearance or qualification that ends within so many calendar days is warned of.</summary>
    public const int ExpiryWarningDays = 60;

    public const int MostQualifications = 10;
    public const int MostExcludedStations = 10;

    /// <summary>Trainings that one profile may hold.</summary>
    public const int MostTrainings = 200;

    /// <summary>Single days that differ from the weekly pattern, and spans without any time, that one person may give.</summary>
    public const int MostExceptions = 60;

    /// <inheritdoc cref="MostExceptions"/>
    public const int MostBlackOuts = 20;

    /// <summary>Calendar days that one black-out may last, and how far ahead of today any day may lie.</summary>
    public const int LongestBlackOutDays = 366;

    /// <summary>The last day of a clearance that was looked up on <paramref name="lookedUpOn"/>.</summary>
    public static DateOnly ClearedUntil(DateOnly lookedUpOn) => lookedUpOn.AddYears(ClearanceYears).AddDays(-1);

    /// <summary>Whoever works under this skill must hold the qualification that law asks for (志愿服务条例 art. 16; 律师法 art. 13).</summary>
    public static bool NeedsQualification(VolunteerSkill skill) => skill == VolunteerSkill.Lawyer;

    /// <summary>Full years on that day; who was born on 29 February is older on 1 March.</summary>
    public static int AgeOn(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return (day.Month, day.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? years - 1 : years;
    }

    public static bool IsMinor(DateOnly birthDate, DateOnly day) => AgeOn(birthDate, day) < AdultAge;

    public static ExpiryWarning Warn(DateOnly? until, DateOnly today) =>
        until is not { } last || last > today.AddDays(ExpiryWarningDays) ? ExpiryWarning.None
        : last < today ? ExpiryWarning.Ended
        : ExpiryWarning.EndsSoon;
}

/// <summary>How near the end of a clearance or a qualification is.</summary>
public enum ExpiryWarning
{
    None,
    EndsSoon,
    Ended,
}
