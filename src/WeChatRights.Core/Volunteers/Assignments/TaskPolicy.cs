namespace WeChatRights.Core.Volunteers.Assignments;

/// <summary>Rules of tasks that volunteers are asked to do for a case. Where no article is named, the figure is ours.</summary>
public static class TaskPolicy
{
    /// <summary>More than two persons at her door are a visit that the neighbours talk of.</summary>
    public const int MostPersons = 2;

    /// <summary>How long a task may take.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <inheritdoc cref="Shortest"/>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Calendar days ahead for which a task may be asked.</summary>
    public const int FurthestDays = 60;

    /// <summary>Volunteers whom one task may ask, in turn.</summary>
    public const int MostAsked = 20;

    /// <summary>How long before the beginning she may read what the task needs (个人信息保护法 art. 6: no more and no sooner than needed).</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(24);

    /// <summary>How long after the end, unless she has reported: what she read is still needed for the report.</summary>
    public static readonly TimeSpan OpenAfterEnd = TimeSpan.FromHours(48);

    /// <summary>How long after the end a report is taken. Days.</summary>
    public const int ReportWithinDays = 30;

    /// <summary>Declines older than this are forgotten. Days; they only decide between equals.</summary>
    public const int DeclinesCountDays = 90;

    /// <summary>A week of work, Monday to Sunday, is what her limit of hours is about.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>
    /// Two for a dangerous task (志愿服务条例 art. 17 expects danger to be provided for). Never alone with domestic violence or children: two,
    /// or one with an officer who is named.
    /// </summary>
    public static bool AreEnough(int persons, bool withOfficer, bool dangerous, bool delicate) =>
        persons >= 2 || (!dangerous && (!delicate || withOfficer));

    /// <summary>Severe and dangerous violence is never mediated (妇联组织受理家庭暴力投诉工作规程 art. 11).</summary>
    public static bool MayBeMediated(bool inDanger) => !inDanger;
}
