using System.Globalization;
using System.Text.RegularExpressions;

namespace WeChatRights.Core.Regions.Contracts;

/// <summary>A stretch of a weekday during which a station is open, in China's time.</summary>
public sealed record OpenStretch(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>
/// When a station is open, read from the words that the public sees: 周一至周五 8:30–12:00，14:00–17:30；周六 9:00–12:00. One text for both, so that what
/// people read and what is planned cannot differ. 工作日 means Monday to Friday here; statutory holidays are the planner's business.
/// </summary>
public sealed partial record WeeklyHours(IReadOnlyList<OpenStretch> Stretches)
{
    private const string Week = "一二三四五六日";

    /// <returns>Null: the words cannot be read without doubt, so nothing may be concluded from them.</returns>
    public static WeeklyHours? Read(string words)
    {
        var tokens = Token().Matches(Plain(words));
        if (tokens.Sum(token => token.Length) != Plain(words).Length)
        {
            return null; // Something stands there that is neither a day nor an hour: "逢集" or "除外".
        }

        List<OpenStretch> stretches = [];
        List<DayOfWeek> days = [];
        var afterHours = false;
        foreach (Match token in tokens)
        {
            if (token.Groups["first"].Success)
            {
                days = afterHours ? [] : days;
                afterHours = false;
                days.AddRange(Days(token.Groups["first"].Value, token.Groups["last"].Value));
            }
            else if (token.Groups["from"].Success)
            {
                if (days.Count == 0 || !Clock(token.Groups["from"], out var from) || !Clock(token.Groups["to"], out var to) || from >= to)
                {
                    return null;
                }

                afterHours = true;
                stretches.AddRange(days.Select(day => new OpenStretch(day, from, to)));
            }
        }

        return stretches.Count > 0 && afterHours ? new WeeklyHours(stretches) : null;
    }

    /// <summary>Open from the first to the last minute, without a break in between.</summary>
    public bool CoverWhole(DayOfWeek day, TimeOnly from, TimeOnly to) =>
        Stretches.Any(stretch => stretch.Day == day && stretch.From <= from && to <= stretch.To);

    private static IEnumerable<DayOfWeek> Days(string first, string last) =>
        first switch
        {
            "每天" => Range(0, 6),
            "工作日" => Range(0, 4),
            "周末" => Range(5, 6),
            _ => Range(
                Week.IndexOf(first[^1], StringComparison.Ordinal),
                Week.IndexOf(last.Length > 0 ? last : first[^1..], StringComparison.Ordinal)
            ),
        };

    /// <summary>From Monday as 0; "周六至周一" goes over the end of the week.</summary>
    private static IEnumerable<DayOfWeek> Range(int first, int last) =>
        Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => (DayOfWeek)((day + 1) % 7));

    private static bool Clock(Capture text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>The many ways to type the same sign become one.</summary>
    private static string Plain(string words) =>
        Dash()
            .Replace(
                words.Replace("星期", "周", StringComparison.Ordinal).Replace("周天", "周日", StringComparison.Ordinal).Replace('：', ':'),
                "-"
            );

    [GeneratedRegex(
        "\\s*(至|到|－|—+|–|~|～|-)\\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Dash();

    [GeneratedRegex(
        "(?<first>每天|工作日|周末|周[一二三四五六日])(-周?(?<last>[一二三四五六日]))?|(?<from>\\d{1,2}:\\d\\d)-(?<to>\\d{1,2}:\\d\\d)|上午|中午|下午|晚上|[、，,；;和及。\\s]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Token();
}
