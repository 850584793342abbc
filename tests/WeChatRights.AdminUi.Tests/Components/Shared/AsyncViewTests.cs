using Bunit;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class AsyncViewTests : ShellTestContext
{
    [Fact]
    public void Loading_ShowsSkeletonAndSaysSo()
    {
        var view = Show(_ => new TaskCompletionSource<string[]>().Task);

        Assert.Contains("正在取内容…", view.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(view);
    }

    [Fact]
    public void Loaded_ShowsContent() =>
        Assert.Contains("共 2 件", Show(_ => Task.FromResult<string[]>(["甲", "乙"])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Empty_ShowsWhatAndWhatNext()
    {
        var view = Show(_ => Task.FromResult<string[]>([]));

        Assert.Contains("没有要处理的案件", view.Markup, StringComparison.Ordinal);
        Assert.Contains("新案件会自动出现在这里。", view.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(view);
    }

    [Fact]
    public void Failed_ShowsProblemInChineseAndRetryWorks()
    {
        var calls = 0;
        var view = Show(_ => ++calls == 1 ? throw new InvalidOperationException("secret detail") : Task.FromResult<string[]>(["甲"]));

        Assert.Contains("没有取到内容", view.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(view);
        view.Find("button").Click();

        Assert.Contains("共 1 件", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_WithoutPermission_OffersNoRetry()
    {
        var view = Show(_ => throw new UnauthorizedAccessException());

        Assert.Contains("没有权限看这里", view.Markup, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("button"));
    }

    [Fact]
    public void KeyChanged_LoadsAnewAndDropsTheOldAnswer()
    {
        var old = new TaskCompletionSource<string[]>();
        var tokens = new List<CancellationToken>();
        var view = Show(token =>
        {
            tokens.Add(token);
            return tokens.Count == 1 ? old.Task : Task.FromResult<string[]>(["新", "新", "新"]);
        });

        view.Render(parameters => parameters.Add(v => v.LoadKey, "other"));
        old.SetResult(["旧"]);

        Assert.True(tokens[0].IsCancellationRequested);
        Assert.Contains("共 3 件", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposed_CancelsTheQuery()
    {
        var token = CancellationToken.None;
        Show(t =>
        {
            token = t;
            return new TaskCompletionSource<string[]>().Task;
        });

        await DisposeComponentsAsync();

        Assert.True(token.IsCancellationRequested);
    }

    private IRenderedComponent<AsyncView<string[]>> Show(Func<CancellationToken, Task<string[]>> load) =>
        Render<AsyncView<string[]>>(parameters =>
            parameters
                .Add(v => v.Load, load)
                .Add(v => v.LoadKey, "first")
                .Add(v => v.IsEmpty, data => data.Length == 0)
                .Add(v => v.EmptyTitle, "没有要处理的案件")
                .Add(v => v.EmptyHint, "新案件会自动出现在这里。")
                .Add(v => v.ChildContent, data => $"共 {data.Length} 件")
        );
}
