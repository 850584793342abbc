using Microsoft.Playwright;
using MySqlConnector;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>From her phone to the county's desk and back, on MariaDB: booked, reminded, held, a signed note, and the matter goes on as a case.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ConsultationJourneyTests(ProductFixture fixture)
{
    private const string County = "county-410402";
    private const string Questions = "演示：离婚后房子怎么分。";
    private const string Advice = "演示：先把房产证收好，下周一起去立案。";

    private readonly Album album = new("consultation");

    [Fact]
    public async Task Consultation_IsBookedRemindedHeldAndNoted_AndBecomesACase()
    {
        var product = await fixture.ClusterAsync();
        await using var phone = await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            product.ApiAddress,
            $"consultation-{Guid.CreateVersion7():N}"
        );
        var receipt = await BookAsync(phone);

        await MoveClockAsync(product, receipt.Number, startsIn: TimeSpan.FromHours(23));
        await RunReminderAsync(product, receipt.Number);
        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        await following.ProveByPinAsync(BookingScreen.Pin);
        await phone.ExpectHeadingAsync("我的事");
        await phone.ExpectAsync("你约的咨询快到时间了");
        await album.TakeAsync(phone.Page, "reminded");
        await following.OpenMatterAsync(receipt.Number);

        await MoveClockAsync(product, receipt.Number, startsIn: TimeSpan.FromMinutes(-10));
        await WriteNoteAsync(product, receipt.Number);

        await phone.TapAsync("看看有没有新进展");
        await phone.ExpectAsync(Advice);
        await album.TakeAsync(phone.Page, "advised");
        phone.AssertQuiet();
    }

    private static async Task<Receipt> BookAsync(HerPhone phone)
    {
        var form = new BookingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync();
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        await phone.TapAsync("好了，回首页");
        return receipt;
    }

    /// <summary>The hours until the talk cannot be waited for: the booked time comes nearer instead. The slot stays where it is.</summary>
    private static async Task MoveClockAsync(RunningProduct product, string number, TimeSpan startsIn)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE bookings b JOIN cases c ON c.id = b.id SET b.starts_at = @starts, b.ends_at = @ends, b.booked_at = @booked WHERE c.number = @number";
        var starts = TimeProvider.System.GetUtcNow().UtcDateTime + startsIn;
        command.Parameters.AddWithValue("@starts", starts);
        command.Parameters.AddWithValue("@ends", starts.AddMinutes(30));
        command.Parameters.AddWithValue("@booked", starts.AddDays(-3));
        command.Parameters.AddWithValue("@number", number);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>The job runs by itself every five minutes; whoever operates the system may start it at once.</summary>
    private async Task RunReminderAsync(RunningProduct product, string number)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "sys");
        await desk.Page.GotoAsync("/jobs/recurring?count=100");
        await desk.Page.Locator("input.js-jobs-list-checkbox[value='remind-bookings']").CheckAsync();
        await desk.Page.RunAndWaitForResponseAsync(
            () => desk.Page.Locator("[data-url$='/recurring/trigger']").ClickAsync(),
            answer => answer.Url.EndsWith("/recurring/trigger", StringComparison.Ordinal)
        );
        await Eventually.TrueAsync(
            async _ => await RemindedAsync(product, number),
            "the reminder was written down",
            TimeSpan.FromSeconds(60),
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<bool> RemindedAsync(RunningProduct product, string number)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT b.reminded_hours FROM bookings b JOIN cases c ON c.id = b.id WHERE c.number = @number";
        command.Parameters.AddWithValue("@number", number);
        return await command.ExecuteScalarAsync() is 24;
    }

    private async Task WriteNoteAsync(RunningProduct product, string number)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, County);
        await desk.Page.GotoAsync("/consultations");
        var row = desk.Page.GetByTestId("booking-row").Filter(new LocatorFilterOptions { HasText = number });
        await row.GetByTestId("record").ClickAsync();
        await desk.Page.GetByTestId("came").ClickAsync();
        await desk.Page.GetByTestId("questions").FillAsync(Questions);
        await desk.Page.GetByTestId("advice").FillAsync(Advice);
        await desk.Page.GetByTestId("goes-on").CheckAsync();
        await album.TakeAsync(desk.Page, "note");
        await desk.Page.GetByTestId("dialog-confirm").ClickAsync();
        await desk.Page.GetByTestId("sign-warning").WaitForAsync();
        await album.TakeAsync(desk.Page, "note-before-signing");
        await desk.Page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("已完成");
        await album.TakeAsync(desk.Page, "week");
        await row.GetByText(number).ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("advice-note")).ToContainTextAsync(Advice);
        await Assertions.Expect(desk.Page.GetByTestId("case-head")).Not.ToContainTextAsync("已办结");
        await album.TakeAsync(desk.Page, "case");
        desk.AssertQuiet();
    }
}
