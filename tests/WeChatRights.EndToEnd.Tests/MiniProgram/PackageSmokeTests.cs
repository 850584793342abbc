using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.MiniProgram;

/// <summary>
/// The WeChat package as it was built, packed by <c>miniprogram/checks/smoke.mjs</c> into one page that runs it on Tencent's open framework:
/// its scripts load, its first page renders, a tap goes where it should. What WeChat itself makes of it, only a phone can tell.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class PackageSmokeTests(ProductFixture fixture)
{
    private static readonly string[] Doors = ["我要求助", "预约咨询", "查进度", "附近的站"];

    [Fact]
    public async Task Home_OfTheWeChatPackage_ShowsItsDoorsAndATapOpensOne()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Combine("home.html");
        await ExternalProgram.RunAsync(
            DebianBinary.Find("node", "nodejs"),
            [
                RepositoryRoot.Combine("miniprogram", "checks", "smoke.mjs"),
                RepositoryRoot.Combine("miniprogram", "dist", "build", "mp-weixin"),
                file,
            ],
            cancellationToken: TestContext.Current.CancellationToken
        );
        await using var context = await (await fixture.BrowserAsync()).NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
                Locale = "zh-CN",
            }
        );
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(new Uri(file).AbsoluteUri);

        Assert.True(await page.EvaluateAsync<bool>("() => window.ready === true"), string.Join('\n', errors));
        foreach (var door in Doors)
        {
            await Assertions.Expect(page.GetByText(door)).ToBeVisibleAsync();
        }

        await new Album("wechat-package").TakeAsync(page, "home");
        await page.GetByText(Doors[0]).ClickAsync();
        await page.WaitForFunctionAsync("() => window.calls.includes('navigateTo /pkg-file/pages/file/file')");
        Assert.Empty(errors);
    }
}
