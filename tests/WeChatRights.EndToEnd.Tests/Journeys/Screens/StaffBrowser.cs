using System.Collections.Concurrent;
using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>One officer's browser, with its own cookies, and a watch over all that happens in it.</summary>
internal sealed class StaffBrowser : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri admin;
    private readonly ConcurrentQueue<string> foreign = [];
    private readonly ConcurrentQueue<string> errors = [];

    private StaffBrowser(IBrowserContext context, IPage page, Uri admin)
    {
        this.context = context;
        this.admin = admin;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses outside the product that any page asked for.</summary>
    public IReadOnlyCollection<string> ForeignRequests => foreign;

    /// <summary>Errors on the console, uncaught errors of scripts, answers 500 and above.</summary>
    public IReadOnlyCollection<string> Errors => errors;

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
        var opened = new StaffBrowser(own, await own.NewPageAsync(), admin);
        opened.Watch();
        return opened;
    }

    /// <summary>Nothing went wrong that a person would have to report.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(errors);
        Assert.Empty(foreign);
    }

    /// <summary>For what a test has broken on purpose.</summary>
    public void ForgetErrors() => errors.Clear();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Watch()
    {
        context.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && !IsOurs(address))
            {
                foreign.Enqueue(request.Url);
            }
        };
        Page.WebSocket += (_, socket) =>
        {
            if (!IsOurs(new Uri(socket.Url)))
            {
                foreign.Enqueue(socket.Url);
            }
        };
        context.Response += (_, answer) => AddIf(answer.Status >= 500, $"{answer.Status} {answer.Url}");
        Page.Console += (_, message) => AddIf(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => errors.Enqueue(error);
    }

    private void AddIf(bool wrong, string what)
    {
        if (wrong)
        {
            errors.Enqueue(what);
        }
    }

    private bool IsOurs(Uri address) => address.Scheme is "data" or "blob" or "about" || address.Authority == admin.Authority;
}
