using System.Globalization;
using Microsoft.AspNetCore.Components;

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
    public string EmptyHint { get; set; } = "有了案件，这里会自动出现统计。";

    private bool HasNumbers => Labels.Count > 0 && Lines.Count > 0;

    private static string Cell(ChartLine line, int row) =>
        row >= line.Values.Count ? "—"
        : line.Values[row] is { } value ? value.ToString("N0", CultureInfo.CurrentCulture)
        : "少于 5";
}
