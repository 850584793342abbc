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

    /// <summary>
    /// As somebody who has signed in before, for journeys that are about something else. The way through the sign-in page is taken once for
    /// each person of a product: checking a password is slow by design, and a third one-time code within a minute has to be waited for.
    /// </summary>
    public static async Task<StaffBrowser> OpenSignedInAsync(
        IBrowser browser,
        RunningProduct product,
        string userName,
        int width = 1440,
        int height = 900
    )
    {
        if (product.SignIns.TryGetValue(userName, out var kept))
        {
            return await OpenAsync(browser, product.AdminAddress, width, height, kept);
        }

        var own = await OpenAsync(browser, product.AdminAddress, width, height);
        await new SignInScreen(own.Page).SignInAsync(product.Accounts[userName]);
        product.SignIns[userName] = await own.context.StorageStateAsync();
        return own;
    }

    /// <param name="cookies">Of an earlier browser, as Playwright keeps them; null starts without any.</param>
    public static async Task<StaffBrowser> OpenAsync(
        IBrowser browser,
        Uri admin,
        int width = 1440,
        int height = 900,
        string? cookies = null
    )
    {
        var own = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = admin.ToString(),
                IgnoreHTTPSErrors = true, // The proxy's certificate is made for this run.
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new ViewportSize { Width = width, Height = height },
                StorageState = cookies,
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
