using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>
/// When she is spoken with after her case has ended (妇联家暴投诉工作规程 arts. 13, 14: follow up, more often when it was severe). The days are ours: no law names a number.
/// </summary>
internal static class ReturnVisitPolicy
{
    /// <summary>Ours: 7, 30 and 90 calendar days (日) after the end.</summary>
    public static readonly IReadOnlyList<int> Days = [7, 30, 90];

    /// <summary>Ours: a visit that nobody has made for so many calendar days is told to the level above.</summary>
    public const int LateDays = 3;

    /// <summary>Ours: more calls would tell whoever holds the telephone that somebody wants her badly.</summary>
    public const int MostTries = 3;

    /// <summary>
    /// After violence at home, high risk, or harm to a child. Never after she has withdrawn: she asked to be left alone, and a call may put her in danger.
    /// </summary>
    public static bool IsOwed(string category, RiskLevel risk, bool minor, CaseResult result) =>
        result != CaseResult.Withdrawn && (category == Case.DomesticViolence || risk == RiskLevel.High || minor);

    /// <param name="ended">The day of the end is not counted.</param>
    public static IReadOnlyList<DateOnly> Plan(DateTimeOffset ended) => [.. Days.Select(days => ended.ChinaDate().AddDays(days))];
}
