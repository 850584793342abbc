using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// Violence at home, on MariaDB and Redis with two admin nodes: judged high while she is asked, reported to the police, spoken with as the plan says, told of
/// her rights, kept by a protection order from the application to its visits, put lower by two officers of the county, and closed.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class ViolenceJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";

    private readonly Album album = new("violence");

    [Fact]
    public async Task Violence_JudgedHigh_IsReportedWatchedProtectedPutLowerByTwoAndClosed()
    {
        var product = await fixture.ClusterAsync();
        var filed = await FileAsync(product);

        await AtAsync(
            product,
            $"station-{Township}",
            filed,
            async page =>
            {
                await AssessAsync(page);
                await ReportAsync(page);
                await SpeakAsync(page);
                await ProtectAsync(page);
            }
        );
        await AtAsync(product, "county-410422", filed, ProposeAsync);
        await AtAsync(product, "county2-410422", filed, AgreeAsync);
        await AtAsync(product, $"station-{Township}", filed, AskToCloseAsync);
        await AtAsync(product, "county-410422", filed, CloseAsync);
    }

    private static async Task<FiledComplaint> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"violence-{Guid.CreateVersion7():N}");
        return await woman.FileAsync(ComplaintBody.Full(Township, village: null), ComplaintBody.NewKey());
    }

    private async Task AtAsync(RunningProduct product, string account, FiledComplaint filed, Func<IPage, Task> act)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, account);
        await desk.Page.GotoAsync($"/cases/{filed.Id}");
        await act(desk.Page);
        desk.AssertQuiet();
    }

    private async Task AssessAsync(IPage page)
    {
        await page.GetByTestId("risk-assessrisk").ClickAsync();
        await page.GetByTestId("answer-1-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("dialog-confirm")).ToBeDisabledAsync();
        await page.GetByTestId("answer-F1-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("high-now")).ToBeVisibleAsync();
        await page.GetByTestId("occasion-first").ClickAsync();
        await album.TakeAsync(page, "asked");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-now")).ToBeVisibleAsync();
        await album.TakeAsync(page, "high");
    }

    private async Task ReportAsync(IPage page)
    {
        await page.GetByTestId("action-reporttopolice").ClickAsync();
        await page.GetByTestId("channel-emergency110").ClickAsync();
        await WriteAsync(page, "演示：已出警，人安全。");
        await album.TakeAsync(page, "police");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("report-now")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync("报警记录");
    }

    private static async Task SpeakAsync(IPage page)
    {
        await page.GetByTestId("risk-recordsafetycontact").ClickAsync();
        await page.GetByTestId("talk-aloneandsafe").ClickAsync();
        await WriteAsync(page, "演示：在娘家，人没事。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("contacts")).ToContainTextAsync("说上话 1 次");
    }

    /// <summary>Told of her rights, the application written and printed, and what the court did with it.</summary>
    private async Task ProtectAsync(IPage page)
    {
        await page.GetByTestId("record-duty").ClickAsync();
        await page.GetByTestId("duty-tellrights").ClickAsync();
        await WriteAsync(page, "演示：保护令、法律援助、庇护都说了。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.Locator("[data-testid=first-duties] li[data-done=true]")).ToHaveCountAsync(1);

        await page.GetByTestId("order-new").ClickAsync();
        await page.GetByTestId("facts").First.WaitForAsync();
        await page.GetByTestId("measure-keepaway").ClickAsync();
        await page.GetByTestId("evidence-medicalrecord").ClickAsync();
        await album.TakeAsync(page, "application-form");
        await page.GetByTestId("save-and-show").ClickAsync();
        await Assertions.Expect(page.GetByTestId("paper")).ToContainTextAsync("人身安全保护令申请书");
        await album.TakeAsync(page, "application");
        await page.GetByText("回到案件").ClickAsync();

        await StepAsync(page, "apply");
        await StepAsync(page, "courtaccepts");
        await Assertions.Expect(page.GetByTestId("clocks")).ToContainTextAsync("法院作出保护令（紧急）");
        await StepAsync(page, "make", "granted-noviolence");
        await StepAsync(page, "serve");
        await Assertions.Expect(page.GetByTestId("visits")).ToContainTextAsync("保护令期间第 1 次");
        await album.TakeAsync(page, "protected");
    }

    private static async Task StepAsync(IPage page, string step, string? choice = null)
    {
        await page.GetByTestId($"order-{step}").ClickAsync();
        if (choice is not null)
        {
            await page.GetByTestId(choice).ClickAsync();
        }

        await WriteAsync(page, "演示：县法院。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId($"order-{step}")).ToHaveCountAsync(0);
    }

    private async Task AskToCloseAsync(IPage page)
    {
        var screen = new CaseScreen(page, "");
        await screen.AcceptAsync();
        await screen.CloseAsync("protectionorder", "演示：拿到了保护令，住在娘家，平安。");
        await Assertions.Expect(page.GetByTestId("closing-waits")).ToBeVisibleAsync();
        await album.TakeAsync(page, "closing-asked");
    }

    private async Task CloseAsync(IPage page)
    {
        await new CaseScreen(page, "").AgreeToCloseAsync();
        await Assertions.Expect(page.GetByTestId("case-result")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("visits")).ToContainTextAsync("保护令期间第 1 次");
        await album.TakeAsync(page, "closed");
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.GetByTestId("risk-proposelowerrisk").ClickAsync();
        await page.GetByTestId("to-medium").ClickAsync();
        await WriteAsync(page, "演示：他被拘留了。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("lowering-waits")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("risk-decidelowerrisk")).ToHaveCountAsync(0);
    }

    private async Task AgreeAsync(IPage page)
    {
        await page.GetByTestId("risk-decidelowerrisk").ClickAsync();
        await page.GetByTestId("agree-yes").ClickAsync();
        await WriteAsync(page, "演示：核实过，同意。");
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("risk")).ToContainTextAsync("中风险");
        await album.TakeAsync(page, "lower");
    }

    private static Task WriteAsync(IPage page, string text) => page.Locator(".mud-dialog textarea").First.FillAsync(text);
}
