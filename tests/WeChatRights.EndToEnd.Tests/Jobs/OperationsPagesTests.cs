using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>系统状态 and the jobs dashboard in a real browser: all runs under our content policy, nothing comes from elsewhere.</summary>
[Collection(JourneyCollection.Name)]
public sealed class OperationsPagesTests(ProductFixture fixture)
{
    [Fact]
    public async Task SystemAdministrator_OpensSystemAndJobs_NothingIsBlocked()
    {
        var product = await fixture.EmbeddedAsync();
        await using var browser = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "sys");
        var (page, album) = (browser.Page, new Album("operations"));

        await page.GotoAsync("/system");
        await page.GetByTestId("finding").First.WaitForAsync();
        Assert.Equal("Good", await page.Locator("[data-part=JobServer]").GetAttributeAsync("data-condition"));
        await album.TakeAsync(page, "system");
        await page.GotoAsync("/jobs/recurring");
        await page.GetByText("发送微信提醒").First.WaitForAsync();
        await album.TakeAsync(page, "jobs-recurring");
        await page.GotoAsync("/jobs");
        await page.Locator("svg, canvas").First.WaitForAsync();
        await album.TakeAsync(page, "jobs");

        // The dashboard is not ours: its warnings are none of our business, what the policy blocks is.
        Assert.DoesNotContain(browser.Errors, error => !error.StartsWith("warning", StringComparison.Ordinal));
        Assert.Empty(browser.ForeignRequests);
    }
}
