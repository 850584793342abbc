using Microsoft.Playwright;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>
/// Pictures of a journey, in order, under <c>artifacts/journeys</c>; the folder is not part of the repository. Taken only when
/// <c>TEST_PICTURES</c> is 1: nobody looks at those of an ordinary run, and without a graphics card they cost it minutes.
/// </summary>
internal sealed class Album(string name)
{
    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("TEST_PICTURES") == "1";

    private int taken;

    public async Task TakeAsync(IPage page, string step)
    {
        if (IsWanted)
        {
            var path = RepositoryRoot.Combine("artifacts", "journeys", name, $"{++taken:00}-{step}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        }
    }
}
