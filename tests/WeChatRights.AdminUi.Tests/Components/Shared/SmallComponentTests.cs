using Bunit;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class SmallComponentTests : ShellTestContext
{
    [Theory]
    [InlineData(ChipTone.Neutral, "tone-neutral")]
    [InlineData(ChipTone.Info, "tone-info")]
    [InlineData(ChipTone.Active, "tone-active")]
    [InlineData(ChipTone.Good, "tone-good")]
    [InlineData(ChipTone.Attention, "tone-attention")]
    [InlineData(ChipTone.Danger, "tone-danger")]
    public void StatusChip_EveryTone_HasColourWordAndIcon(ChipTone tone, string css)
    {
        var chip = Render<StatusChip>(parameters => parameters.Add(c => c.Text, "办理中").Add(c => c.Tone, tone));

        Assert.Contains(css, chip.Find(".chip").ClassList);
        Assert.Equal("办理中", chip.Find(".chip").TextContent.Trim());
        Assert.Single(chip.FindAll("svg"));
        ShownText.AssertChinese(chip);
    }

    [Fact]
    public void StatusChip_Icons_DifferByTone() =>
        Assert.Equal(
            Enum.GetValues<ChipTone>().Length,
            Enum.GetValues<ChipTone>().Select(tone => tone.Icon()).Distinct(StringComparer.Ordinal).Count()
        );

    [Fact]
    public void PageHeader_ShowsTitleSubtitleAndActions()
    {
        var header = Render<PageHeader>(parameters =>
            parameters.Add(h => h.Title, "案件").Add(h => h.Subtitle, "共 12 件").Add(h => h.Actions, "<button>登记</button>")
        );

        Assert.Equal("案件", header.Find("h1").TextContent);
        Assert.Contains("共 12 件", header.Markup, StringComparison.Ordinal);
        Assert.Single(header.FindAll(".page-header-actions button"));
    }

    [Fact]
    public void MaskedText_Masked_OffersRevealAndSaysItIsLogged()
    {
        var asked = false;
        var text = Render<MaskedText>(parameters =>
            parameters.Add(m => m.Masked, "138****0000").Add(m => m.Label, "电话").Add(m => m.OnReveal, () => asked = true)
        );

        Assert.Contains("138****0000", text.Markup, StringComparison.Ordinal);
        Assert.Equal("查看电话（会留下记录）", text.Find("button").GetAttribute("aria-label"));
        text.Find("button").Click();

        Assert.True(asked);
    }

    [Fact]
    public void MaskedText_NoHandler_HasNoButton() =>
        Assert.Empty(Render<MaskedText>(parameters => parameters.Add(m => m.Masked, "张**").Add(m => m.Label, "姓名")).FindAll("button"));

    [Fact]
    public void MaskedText_Revealed_ShowsValueNoteAndHide()
    {
        var hidden = false;
        var text = Render<MaskedText>(parameters =>
            parameters
                .Add(m => m.Masked, "张**")
                .Add(m => m.Label, "姓名")
                .Add(m => m.Revealed, "张样例")
                .Add(m => m.OnHide, () => hidden = true)
        );

        Assert.Contains("张样例", text.Markup, StringComparison.Ordinal);
        Assert.Contains("已记录本次查看", text.Markup, StringComparison.Ordinal);
        text.Find("button").Click();
        Assert.True(hidden);
        ShownText.AssertChinese(text);
    }

    [Theory]
    [InlineData(0, "tone-neutral")]
    [InlineData(3, "tone-danger")]
    public void StatCard_Tone_OnlyWhenThereIsSomething(int number, string css)
    {
        var card = Render<StatCard>(parameters =>
            parameters
                .Add(c => c.Label, "已超期")
                .Add(c => c.Number, number)
                .Add(c => c.WhenAny, ChipTone.Danger)
                .Add(c => c.Href, "/cases?due=overdue")
        );

        Assert.Contains(css, card.Find("a").ClassList);
        Assert.Equal("/cases?due=overdue", card.Find("a").GetAttribute("href"));
        ShownText.AssertChinese(card);
    }

    [Fact]
    public void StatCard_LargeNumber_IsGrouped() =>
        Assert.Equal(
            "1,000,000",
            Render<StatCard>(p => p.Add(c => c.Label, "总数").Add(c => c.Number, 1_000_000)).Find(".stat-number").TextContent
        );

    [Fact]
    public void LiveBadge_EachState_Speaks()
    {
        var shown = false;
        Assert.Contains("实时更新中", Render<LiveBadge>().Markup, StringComparison.Ordinal);
        Assert.Contains("更新已暂停", Render<LiveBadge>(p => p.Add(b => b.IsLive, false)).Markup, StringComparison.Ordinal);
        var news = Render<LiveBadge>(p => p.Add(b => b.NewCount, 3).Add(b => b.OnShow, () => shown = true));
        Assert.Contains("有 3 件新案件，点这里显示", news.Find("button").TextContent, StringComparison.Ordinal);
        news.Find("button").Click();
        Assert.True(shown);
        ShownText.AssertChinese(news);
    }

    [Theory]
    [InlineData(true, "已复制")]
    [InlineData(false, "没能复制，请选中后自己复制")]
    public void CopyField_Click_SaysWhatHappened(bool allowed, string words)
    {
        JSInterop.SetupModule("./browser.js").Setup<bool>("copy", "7K2M-94QT").SetResult(allowed);
        var field = Render<CopyField>(p => p.Add(f => f.Label, "回执码").Add(f => f.Value, "7K2M-94QT"));

        field.Find("button").Click();

        field.WaitForAssertion(() => Assert.Equal(words, field.Find(".copy-note").TextContent));
    }

    [Fact]
    public void EmptyState_And_NoPermissionState_SayWhatToDo()
    {
        var empty = Render<EmptyState>(p => p.Add(s => s.Title, "没有消息").Add(s => s.Hint, "发出的消息会列在这里。"));
        Assert.Contains("发出的消息会列在这里。", empty.Markup, StringComparison.Ordinal);
        var denied = Render<NoPermissionState>();
        Assert.Contains("这一页不在你的权限里", denied.Markup, StringComparison.Ordinal);
        Assert.Equal("/", denied.Find("a").GetAttribute("href"));
        ShownText.AssertChinese(denied);
    }

    [Fact]
    public async Task KeyboardList_Keys_MoveWithinTheListAndOpen()
    {
        var active = -1;
        var opened = -1;
        var list = Render<KeyboardList>(p =>
            p.Add(l => l.Count, 2)
                .Add(l => l.ActiveIndex, active)
                .Add(l => l.ActiveIndexChanged, index => active = index)
                .Add(l => l.OnOpen, index => opened = index)
                .Add(l => l.ChildContent, "行")
        );

        foreach (var expected in new[] { 0, 1, 1 })
        {
            await list.Instance.OnListKeyAsync("next");
            Assert.Equal(expected, active);
            list.Render(p => p.Add(l => l.ActiveIndex, active));
        }

        await list.Instance.OnListKeyAsync("open");
        Assert.Equal(1, opened);
        await list.Instance.OnListKeyAsync("previous");
        Assert.Equal(0, active);
    }

    [Fact]
    public async Task KeyboardList_NothingActive_OpensNothing()
    {
        var opened = false;
        var list = Render<KeyboardList>(p => p.Add(l => l.Count, 0).Add(l => l.OnOpen, _ => opened = true).Add(l => l.ChildContent, ""));

        await list.Instance.OnListKeyAsync("next");
        await list.Instance.OnListKeyAsync("open");

        Assert.False(opened);
    }
}
