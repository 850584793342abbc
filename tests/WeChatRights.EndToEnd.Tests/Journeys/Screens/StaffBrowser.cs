using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>One officer's browser, with its own cookies, and a watch over all that happens in it.</summary>
internal sealed class StaffBrowser : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly BrowserWatch watch;

    private StaffBrowser(IBrowserContext context, IPage page, Uri admin)
    {
        this.context = context;
        Page = page;
        watch = new BrowserWatch(context, page, admin);
    }

    public IPage Page { get; }

    /// <summary>Addresses outside the product that any page asked for.</summary>
    public IReadOnlyCollection<string> ForeignRequests => watch.ForeignRequests;

    /// <summary>Errors on the console, uncaught errors of scripts, answers 500 and above.</summary>
    public IReadOnlyCollection<string> Errors => watch.Errors;

    public static async Task<StaffBrowser> OpenAsync(IBrowser browser, Uri admin, int width = 1440, int height = 900)
    {
        var own = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = admin.ToString(),
                IgnoreHTTPSErrors = true, // The proxy's certificate is made for this run.
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        own.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        return new StaffBrowser(own, await own.NewPageAsync(), admin);
    }

    /// <summary>Nothing went wrong that a person would have to report.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(watch.Errors);
        Assert.Empty(watch.ForeignRequests);
    }

    /// <summary>For what a test has broken on purpose.</summary>
    public void ForgetErrors() => watch.ForgetErrors();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
