using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Consultations.Figures;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>The charts and the cells of supply and demand. A title says the answer.</summary>
internal static class FigureCharts
{
    public static readonly IReadOnlyList<string> CountyHeadings =
    [
        "县区",
        "名额",
        "约出",
        "约出率",
        "谈完",
        "没来",
        "取消",
        "等她换时间",
        "一半的人等",
        "九成的人等",
        "空名额",
    ];

    public static IEnumerable<string> Cells(CountyFigures county) =>
        [
            Number(county.Offered),
            Number(county.Taken),
            county.FillRate is { } rate ? $"{rate}%" : "—",
            Number(county.Held),
            Number(county.NoShow),
            Number(county.Cancelled),
            Number(county.Displaced),
            Wait(county.Waiting?.MedianHours),
            Wait(county.Waiting?.LongHours),
            Number(county.FreeSoon),
        ];

    /// <summary>Counties where anything was offered, booked or is free.</summary>
    public static bool IsActive(CountyFigures county) => county.Offered + county.Taken + county.Cancelled + county.FreeSoon > 0;

    /// <summary>Said in one line instead of a row of noughts each; empty: there are none.</summary>
    public static string Idle(SupplyAndDemand figures) =>
        string.Join('、', figures.Counties.Where(county => !IsActive(county)).Select(county => county.Name));

    public static string FillTitle(SupplyAndDemand figures) =>
        figures.Total.FillRate is { } rate
            ? $"开放 {figures.Total.Offered} 个名额，约出 {figures.Total.Taken} 个，占 {rate}%"
            : "约出多少？";

    public static IReadOnlyList<string> Offering(SupplyAndDemand figures) =>
        [.. figures.Counties.Where(county => county.FillRate is not null).Select(county => county.Name)];

    public static IReadOnlyList<ChartLine> Fill(SupplyAndDemand figures)
    {
        var offering = figures.Counties.Where(county => county.FillRate is not null).ToList();
        return offering.Count == 0
            ? []
            :
            [
                new("约出率（%）", [.. offering.Select(county => county.FillRate)], "%"),
                new("名额", [.. offering.Select(county => (int?)county.Offered)]),
                new("约出", [.. offering.Select(county => (int?)county.Taken)]),
            ];
    }

    public static string WaitingTitle(SupplyAndDemand figures) =>
        figures.Total.Waiting is { } waiting
            ? $"从约好到谈，一半的人等 {Wait(waiting.MedianHours)}以内，九成的人等 {Wait(waiting.LongHours)}以内"
            : "从约好到谈要等多久？";

    public static IReadOnlyList<string> Waiting(SupplyAndDemand figures) => [.. Waited(figures).Select(county => county.Name)];

    public static IReadOnlyList<ChartLine> Waits(SupplyAndDemand figures) =>
        Waited(figures).Any()
            ?
            [
                new("一半的人等（小时）", [.. Waited(figures).Select(county => Hours(county.Waiting!.MedianHours))], " 小时"),
                new("九成的人等（小时）", [.. Waited(figures).Select(county => Hours(county.Waiting!.LongHours))]),
            ]
            : [];

    public static string FreeTitle(SupplyAndDemand figures) =>
        figures.Total.FreeSoon == 0 ? "今天起 14 天没有空名额了" : $"今天起 14 天还有 {figures.Total.FreeSoon} 个空名额";

    public static IReadOnlyList<string> Days(SupplyAndDemand figures) =>
        figures.Total.FreeSoon == 0
            ? []
            : [.. figures.Free.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Day.Month}月{day.Day.Day}日"))];

    public static IReadOnlyList<ChartLine> Free(SupplyAndDemand figures) =>
        [new("空名额", [.. figures.Free.Select(day => (int?)day.Seats)])];

    public static string TopicTitle(SupplyAndDemand figures) =>
        figures.Topics.FirstOrDefault(topic => topic.Total > 0) is { } first
            ? $"问得最多的是“{first.Words}”，{first.Total} 次"
            : "问的是什么？";

    public static IReadOnlyList<string> Topics(SupplyAndDemand figures) =>
        figures.Topics.Any(topic => topic.Total > 0) ? [.. figures.Topics.Select(topic => topic.Words)] : [];

    public static IReadOnlyList<ChartLine> Demand(SupplyAndDemand figures) =>
        [new("约出", [.. figures.Topics.Select(topic => topic.Total)])];

    public static string Number(int? number) => number is { } shown ? shown.ToString("N0", CultureInfo.CurrentCulture) : "不显示";

    /// <summary>5 小时, 2.5 天</summary>
    public static string Wait(double? hours) =>
        hours is not { } wait ? "—"
        : wait < 48 ? string.Create(CultureInfo.InvariantCulture, $"{Hours(wait)} 小时")
        : string.Create(CultureInfo.InvariantCulture, $"{wait / 24:0.#} 天");

    private static int Hours(double hours) => (int)Math.Ceiling(hours);

    private static IEnumerable<CountyFigures> Waited(SupplyAndDemand figures) =>
        figures.Counties.Where(county => county.Waiting is not null);
}
