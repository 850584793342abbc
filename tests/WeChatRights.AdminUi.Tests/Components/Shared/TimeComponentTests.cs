using Bunit;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class TimeComponentTests : ShellTestContext
{
    [Fact]
    public void RelativeTime_ShowsWordsAndExactOnHover()
    {
        var time = Render<RelativeTime>(parameters => parameters.Add(t => t.At, Now.AddDays(-1))).Find("time");

        Assert.Equal("昨天 15:30", time.TextContent);
        Assert.Equal("2026年11月22日 15:30", time.GetAttribute("title"));
    }

    [Theory]
    [InlineData(5, "还剩 5 天", "tone-neutral")]
    [InlineData(3, "还剩 3 天", "tone-attention")]
    [InlineData(0, "今天 15:30 前", "tone-attention")]
    [InlineData(-2, "已超期 2 天", "tone-danger")]
    public void DueBadge_OnlyOverdueIsRed(int days, string words, string tone)
    {
        var badge = Render<DueBadge>(parameters => parameters.Add(b => b.Due, Now.AddDays(days)));

        Assert.Contains(words, badge.Markup, StringComparison.Ordinal);
        Assert.Contains(tone, badge.Find(".chip").ClassList);
        Assert.Single(badge.FindAll("svg"));
        ShownText.AssertChinese(badge);
    }

    [Fact]
    public void DueBadge_ClockPassesTheDueTime_TurnsRedOnNextRender()
    {
        var badge = Render<DueBadge>(parameters => parameters.Add(b => b.Due, Now));

        Time.Advance(TimeSpan.FromMinutes(1));
        badge.Render();

        Assert.Contains("今天已超期", badge.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ClockBar_ShowsShareAndArticle()
    {
        RenderProviders();
        var bar = Render<ClockBar>(parameters =>
            parameters
                .Add(b => b.Label, "首次回复")
                .Add(b => b.Start, Now.AddDays(-5))
                .Add(b => b.Due, Now.AddDays(15))
                .Add(b => b.Article, "样例第十五条")
        );

        Assert.Contains("width: 75%", bar.Markup, StringComparison.Ordinal);
        Assert.Equal("首次回复，还剩 15 天。样例第十五条；到期：2026年12月8日 15:30", bar.Find(".clock").GetAttribute("aria-label"));
        Assert.DoesNotContain("is-overdue", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ClockBar_Overdue_IsFullAndRed()
    {
        RenderProviders();
        var bar = Render<ClockBar>(parameters =>
            parameters.Add(b => b.Label, "首次回复").Add(b => b.Start, Now.AddDays(-5)).Add(b => b.Due, Now.AddDays(-1))
        );

        Assert.Contains("width: 100%", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("is-overdue", bar.Find(".clock").ClassList);
    }
}
