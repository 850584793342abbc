using Microsoft.Playwright;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>Pictures of a journey, in order, under <c>artifacts/journeys</c>; the folder is not part of the repository.</summary>
internal sealed class Album(string name)
{
    private readonly string folder = Directory.CreateDirectory(RepositoryRoot.Combine("artifacts", "journeys", name)).FullName;
    private int taken;

    public Task TakeAsync(IPage page, string step) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{++taken:00}-{step}.png"), FullPage = true });
}
