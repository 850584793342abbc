using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using MudBlazor.Charts;
using WeChatRights.AdminUi.Theme;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>A chart whose title says the answer, with the table behind it one click away.</summary>
public sealed partial class ChartCard
{
    private bool _asTable;

    /// <summary>The answer in words: 本月新收比上月多 12 件，主要是劳动权益.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Labels { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartLine> Lines { get; set; } = [];

    [Parameter]
    public ChartKind Kind { get; set; }

    /// <summary>Heading of the first column of the table: 月份, 类别.</summary>
    [Parameter]
    public string LabelHeading { get; set; } = "项目";

    [Parameter]
    public string Height { get; set; } = "240px";

    [Parameter]
    public string EmptyHint { get; set; } = "有了案件，这里会自动出现统计。";

    private bool HasNumbers => Labels.Count > 0 && Lines.Count > 0;

    private ChartType ChartType =>
        Kind switch
        {
            ChartKind.Lines => ChartType.Line,
            ChartKind.StackedBars => ChartType.StackedBar,
            _ => ChartType.Bar,
        };

    // Bars and lines start at zero, so that a small change does not look like a big one.
    private IChartOptions Options =>
        Kind switch
        {
            ChartKind.Lines => new LineChartOptions
            {
                ChartPalette = AdminTheme.ChartColours,
                YAxisRequireZeroPoint = true,
                ShowLegend = Lines.Count > 1,
            },
            ChartKind.StackedBars => new StackedBarChartOptions { ChartPalette = AdminTheme.ChartColours, ShowLegend = Lines.Count > 1 },
            _ => new BarChartOptions { ChartPalette = AdminTheme.ChartColours, ShowLegend = Lines.Count > 1 },
        };

    private string[] LabelArray => [.. Labels];

    private List<ChartSeries<double>> Series =>
        [
            .. Lines.Select(line => new ChartSeries<double>
            {
                Name = line.Name,
                Data = line.Values.Select(value => (double)(value ?? 0)).ToArray(),
            }),
        ];

    private static string Cell(ChartLine line, int row) =>
        row >= line.Values.Count ? "—"
        : line.Values[row] is { } value ? value.ToString("N0", CultureInfo.CurrentCulture)
        : "少于 5";
}
