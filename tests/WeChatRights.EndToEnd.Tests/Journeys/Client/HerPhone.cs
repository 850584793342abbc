using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>Her phone with the H5 client open in it: 390×844, touch, Chinese, and a network that can be cut.</summary>
internal sealed partial class HerPhone : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly BrowserWatch watch;

    private HerPhone(IBrowserContext context, IPage page, Uri home, string person)
    {
        this.context = context;
        Page = page;
        Person = person;
        watch = new BrowserWatch(context, page, home);
    }

    public IPage Page { get; }

    /// <summary>Whom WeChat's simulator takes her for.</summary>
    public string Person { get; }

    public static async Task<HerPhone> OpenAsync(
        IBrowser browser,
        Uri api,
        string person,
        bool largeType = false,
        bool clock = false,
        bool firstVisit = false
    )
    {
        var own = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = api.ToString(),
                IgnoreHTTPSErrors = true, // The proxy's certificate is made for this run.
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        own.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        if (clock)
        {
            await own.Clock.InstallAsync();
        }

        var phone = new HerPhone(own, await own.NewPageAsync(), api, person);
        await phone.StartAsync(largeType, firstVisit);
        return phone;
    }

    /// <summary>Opens the client as somebody who was here before, unless it is the first visit: then a note of safety comes first.</summary>
    private async Task StartAsync(bool largeType, bool firstVisit)
    {
        var flags = string.Join(", ", new[] { firstVisit ? null : "'visited'", largeType ? "'large-type'" : null }.OfType<string>());
        await context.AddInitScriptAsync(
            $$"""
            for (const key of [{{flags}}])
              if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify({ type: 'boolean', data: true }));
            """
        );
        await OpenHomeAsync();
    }

    public async Task OpenHomeAsync()
    {
        await Page.GotoAsync($"/?person={Person}");
        await Assertions.Expect(Button("我要求助")).ToBeVisibleAsync();
    }

    public ILocator Button(string name, bool exact = false) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = exact });

    public Task TapAsync(string name, bool exact = false) => Button(name, exact).First.ClickAsync();

    public Task ChooseAsync(string name) => Page.GetByLabel(name).First.CheckAsync();

    /// <summary>The neutral page stands there. Asked again and again: to wait for the event of a navigation misses one that is just over.</summary>
    public async Task ExpectCalmAsync()
    {
        await Assertions.Expect(Page).ToHaveURLAsync(CalmPage());
        await ExpectHeadingAsync("常用电话");
    }

    [GeneratedRegex(@"/static/h5/calm\.html$", RegexOptions.None, 1000)]
    private static partial Regex CalmPage();

    public ILocator Heading(string text) => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = text });

    public Task ExpectHeadingAsync(string text) => Assertions.Expect(Heading(text).First).ToBeVisibleAsync();

    public Task ExpectAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>No request gets through until it is mended.</summary>
    public Task CutNetworkAsync() => context.SetOfflineAsync(true);

    public Task MendNetworkAsync() => context.SetOfflineAsync(false);

    /// <summary>The next request to the path reaches the server, but its answer is lost on the way back.</summary>
    public async Task LoseNextAnswerAsync(string path)
    {
        var lost = false;
        await Page.RouteAsync(
            $"**{path}",
            async route =>
            {
                if (lost)
                {
                    await route.ContinueAsync();
                    return;
                }

                lost = true;
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
        );
    }

    /// <summary>Nothing went wrong that she would have to report, and nobody else's host was asked.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(watch.Errors);
        Assert.Empty(watch.ForeignRequests);
    }

    /// <summary>For what a test has broken on purpose.</summary>
    public void ForgetErrors() => watch.ForgetErrors();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
