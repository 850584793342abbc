using Microsoft.Playwright;
using OtpNet;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>系统状态 and the jobs dashboard in a real browser: all runs under our content policy, nothing is left in English by us.</summary>
public sealed class OperationsPagesTests
{
    /// <summary>Pictures go here when set, to be looked at.</summary>
    private const string PicturesVariable = "TEST_PICTURES";

    [Fact]
    public async Task SystemAdministrator_OpensSystemAndJobs_NothingIsBlocked()
    {
        using var folder = new TemporaryFolder();
        await using var admin = await ProductProcess.StartAsync(
            ProductHost.Admin,
            new Dictionary<string, string?> { ["Data__Directory"] = folder.Path, ["Demo__Complaints"] = "3" },
            cancellationToken: TestContext.Current.CancellationToken
        );
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = DebianBinary.Find("chromium", "chromium"), Args = ["--no-sandbox"] }
        );
        var page = await browser.NewPageAsync(new() { BaseURL = admin.BaseAddress.ToString(), Locale = "zh-CN" });
        page.SetDefaultTimeout(120_000);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await SignInAsync(page, folder.Combine("demo-accounts.txt"));

        await page.GotoAsync("/system");
        await page.GetByTestId("finding").First.WaitForAsync();
        Assert.Equal("Good", await page.Locator("[data-part=JobServer]").GetAttributeAsync("data-condition"));
        await PictureAsync(page, "system");
        await page.GotoAsync("/jobs/recurring");
        await page.GetByText("发送微信提醒").First.WaitForAsync();
        await PictureAsync(page, "jobs-recurring");
        await page.GotoAsync("/jobs");
        await page.Locator("svg, canvas").First.WaitForAsync();
        await PictureAsync(page, "jobs");

        Assert.Empty(complaints);
    }

    private static async Task SignInAsync(IPage page, string accountsFile)
    {
        var account = (await File.ReadAllLinesAsync(accountsFile)).Select(line => line.Split('\t')).Single(fields => fields[0] == "sys");
        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[name=userName]", account[0]);
        await page.FillAsync("input[name=password]", account[4]);
        await page.PressAsync("input[name=password]", "Enter");
        await page.WaitForURLAsync("**/sign-in/code**");
        await page.FillAsync("input[name=code]", new Totp(Base32Encoding.ToBytes(account[5])).ComputeTotp());
        await page.PressAsync("input[name=code]", "Enter");
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
