using Microsoft.Playwright;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>Debian's Chromium, driven by Playwright.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>How long a page may take to become what a test expects, on a machine that is busy with other things.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = DebianBinary.Find("chromium", "chromium"),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
        return new Chromium(driver, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
