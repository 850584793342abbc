using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>
/// What must hold on every page of hers: no serious finding of axe, no English, nothing wider than the window at normal, large and double
/// type; by day at double alone, where it is tightest. With <c>TEST_PICTURES</c> = 1 it also takes the pictures of <c>docs/screens</c>.
/// </summary>
internal sealed class PageLook(HerPhone phone)
{
    private const string LargeType = "1.1765";
    private static readonly bool PicturesWanted = Environment.GetEnvironmentVariable("TEST_PICTURES") == "1";
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    /// <param name="name">Of the picture; says which page it is.</param>
    /// <param name="heading">What stands at its head once it is there.</param>
    public async Task AtAsync(string name, string? heading = null)
    {
        if (heading is not null)
        {
            await phone.ExpectHeadingAsync(heading);
        }

        await Assertions.Expect(phone.Page.GetByText("正在打开…")).ToHaveCountAsync(0);
        faults.AddRange((await FindWholePageAsync()).Select(found => $"{name}: {found}"));
        faults.AddRange((await PageCheck.EnglishLeftoversAsync(phone.Page)).Select(text => $"{name}: {text}"));
        if (TestRun.Nightly || PicturesWanted)
        {
            await AtScaleAsync(name, "1", "");
            await AtScaleAsync(name, LargeType, "-large");
        }

        await AtScaleAsync(name, "2", null);
        await SetScaleAsync("1");
    }

    /// <summary>On a window so high that nothing lies under the bar at its foot.</summary>
    private async Task<IReadOnlyList<string>> FindWholePageAsync()
    {
        var window = phone.Page.ViewportSize!;
        await phone.Page.SetViewportSizeAsync(window.Width, 6000);
        var found = await Axe.FindAsync(phone.Page);
        await phone.Page.SetViewportSizeAsync(window.Width, window.Height);
        return found;
    }

    /// <param name="picture">What the picture's name ends with; null takes none.</param>
    private async Task AtScaleAsync(string name, string scale, string? picture)
    {
        await SetScaleAsync(scale);
        faults.AddRange((await PageCheck.OverflowAsync(phone.Page)).Select(what => $"{name} at {scale}: too wide: {what}"));
        if (PicturesWanted && picture is not null)
        {
            var path = RepositoryRoot.Combine("docs", "screens", $"{name}{picture}.png");
            await phone.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        }
    }

    /// <summary>As the page's own frame does for her phone's setting and the large mode.</summary>
    private Task SetScaleAsync(string scale) =>
        phone.Page.EvaluateAsync(
            "scale => document.querySelectorAll('[style*=\"--scale\"]').forEach(frame => frame.style.setProperty('--scale', scale))",
            scale
        );
}
