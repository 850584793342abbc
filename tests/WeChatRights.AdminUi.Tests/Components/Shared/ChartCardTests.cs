using Bunit;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class ChartCardTests : ShellTestContext
{
    private static readonly string[] Labels = ["劳动权益", "婚姻家庭"];
    private static readonly ChartLine[] Lines = [new("本月", [1200, null]), new("上月", [18, 7])];

    [Theory]
    [InlineData(ChartKind.Bars, "width: 100%")]
    [InlineData(ChartKind.Columns, "height: 100%")]
    public void Chart_EveryKind_IsDrawnFromZeroAndReadAloud(ChartKind kind, string full)
    {
        var card = Show(kind);

        Assert.Equal(
            [full, full.Replace("100", "0", StringComparison.Ordinal)],
            card.FindAll(".bar-fill").Select(bar => bar.GetAttribute("style"))
        );
        Assert.Equal("劳动权益 1,200，婚姻家庭 少于 5", card.Find("[role=img][aria-label]").GetAttribute("aria-label"));
        Assert.Equal("劳动权益多了 12 件", card.Find("h2").TextContent);
        ShownText.AssertChinese(card);
    }

    [Fact]
    public void Toggle_ShowsTheTableBehind_WithoutSmallNumbers()
    {
        RenderProviders();
        var card = Show(ChartKind.Bars);

        card.Find("button").Click();

        Assert.Equal(["1,200", "18", "少于 5", "7"], card.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["类别", "本月", "上月"], card.FindAll("thead th").Select(cell => cell.TextContent));
        card.Find("button").Click();
        Assert.Empty(card.FindAll("table"));
    }

    [Fact]
    public void NoNumbers_ShowsEmptyStateWithoutToggle()
    {
        var card = Render<ChartCard>(p => p.Add(c => c.Title, "各站情况").Add(c => c.Labels, []).Add(c => c.Lines, []));

        Assert.Contains("还没有数字", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("button"));
    }

    private IRenderedComponent<ChartCard> Show(ChartKind kind) =>
        Render<ChartCard>(p =>
            p.Add(c => c.Title, "劳动权益多了 12 件")
                .Add(c => c.LabelHeading, "类别")
                .Add(c => c.Labels, Labels)
                .Add(c => c.Lines, Lines)
                .Add(c => c.Kind, kind)
        );
}
