using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class SavedViewsTests : ShellTestContext
{
    private static readonly SavedView[] Views = [new("今天到期", "/cases?due=today", 4), new("我的", "/cases?owner=me", IsOwn: true)];
    private readonly IRenderedComponent<MudPopoverProvider> _popovers;

    public SavedViewsTests() => _popovers = Render<MudPopoverProvider>();

    [Fact]
    public void Closed_NamesTheCurrentView() =>
        Assert.Contains(
            "今天到期",
            Render<SavedViews>(p => p.Add(v => v.Views, Views).Add(v => v.Current, "/cases?due=today")).Markup,
            StringComparison.Ordinal
        );

    [Fact]
    public void Open_LinksEveryView()
    {
        Open(p => p.Add(v => v.Views, Views));

        Assert.Equal(["/cases?due=today", "/cases?owner=me"], _popovers.FindAll("a").Select(link => link.GetAttribute("href")));
        ShownText.AssertChinese(_popovers);
    }

    [Fact]
    public void Open_NoViews_SaysSo()
    {
        Open(p => p.Add(v => v.Views, []));

        Assert.Contains("还没有保存的视图", _popovers.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OwnViewShown_CanBeRemoved()
    {
        SavedView? removed = null;
        Open(p => p.Add(v => v.Views, Views).Add(v => v.Current, "/cases?owner=me").Add(v => v.OnRemove, view => removed = view));

        _popovers.FindAll(".mud-menu-item").Single(item => item.TextContent.Contains("移除", StringComparison.Ordinal)).Click();

        Assert.Equal(Views[1], removed);
    }

    [Fact]
    public void Open_SharedViewShown_CannotBeRemoved()
    {
        Open(p => p.Add(v => v.Views, Views).Add(v => v.Current, "/cases?due=today").Add(v => v.OnRemove, _ => { }));

        Assert.DoesNotContain("移除", _popovers.Markup, StringComparison.Ordinal);
    }

    private void Open(Action<ComponentParameterCollectionBuilder<SavedViews>> parameters) => Render(parameters).Find("button").Click();
}
