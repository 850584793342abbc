using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Components.Pages.Workbench;

/// <summary>The two charts of the workbench. A title says the answer; what is kept back for being too small stays back.</summary>
internal static class WorkbenchCharts
{
    public const string TooFew = "数字都很小。为了不让人认出是谁，少于 5 件的不显示。";

    private const int Week = 7;

    public static string ReceivedTitle(Core.Cases.Workbench bench)
    {
        var days = bench.ReceivedPerDay;
        if (days.Any(day => day.Count is null))
        {
            return "近 30 天每天收到多少？";
        }

        var now = days.TakeLast(Week).Sum(day => day.Count) ?? 0;
        var before = days.SkipLast(Week).TakeLast(Week).Sum(day => day.Count) ?? 0;
        var compared =
            now == before ? "和前一周一样多"
            : now > before ? $"比前一周多 {now - before} 件"
            : $"比前一周少 {before - now} 件";
        return $"近 7 天收到 {now} 件，{compared}";
    }

    public static string OpenTitle(Core.Cases.Workbench bench) =>
        bench.OpenByChapter.Where(chapter => chapter.Count > 0).MaxBy(chapter => chapter.Count) is { } most
            ? $"正在办的最多的是{most.Name}，{most.Count} 件"
            : "正在办的是哪些类别？";

    public static IReadOnlyList<string> Days(Core.Cases.Workbench bench) =>
        HasNumbers(bench.ReceivedPerDay.Select(day => day.Count))
            ? [.. bench.ReceivedPerDay.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Day.Month}月{day.Day.Day}日"))]
            : [];

    public static IReadOnlyList<string> Chapters(Core.Cases.Workbench bench) =>
        HasNumbers(bench.OpenByChapter.Select(chapter => chapter.Count)) ? [.. bench.OpenByChapter.Select(chapter => chapter.Name)] : [];

    public static IReadOnlyList<ChartLine> Received(Core.Cases.Workbench bench) =>
        [new("收到", [.. bench.ReceivedPerDay.Select(day => day.Count)])];

    public static IReadOnlyList<ChartLine> Open(Core.Cases.Workbench bench) =>
        [new("在办", [.. bench.OpenByChapter.Select(chapter => chapter.Count)])];

    private static bool HasNumbers(IEnumerable<int?> counts) => counts.Any(count => count > 0);
}
