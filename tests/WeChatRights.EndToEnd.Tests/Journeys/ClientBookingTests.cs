using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>She books a talk with somebody who knows the law, sees it again behind her PIN, takes another time, and cancels.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientBookingTests(ProductFixture fixture)
{
    private readonly Album album = new("booking");

    [Fact]
    public async Task Booking_ByTelephone_IsFoundAgainMovedAndCancelled()
    {
        await using var phone = await OpenAsync();
        var asked = 0;
        var form = new BookingScreen(phone) { AtQuestion = _ => album.TakeAsync(phone.Page, $"question-{++asked:00}") };
        await form.OpenAsync();
        var first = await form.FillAsync();
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        await phone.ExpectAsync(first);
        await album.TakeAsync(phone.Page, "booked");
        await phone.TapAsync("好了，回首页");

        await form.OpenMineAsync();
        await form.ProveByPinAsync();
        await phone.ExpectAsync(receipt.Number);
        await phone.ExpectAsync(first);
        await album.TakeAsync(phone.Page, "mine");
        await form.StartMoveAsync();
        var second = await form.TakeTimeAsync();
        Assert.NotEqual(first, second);
        await form.MoveAsync();
        await phone.ExpectAsync(second);
        await Assertions.Expect(phone.Page.GetByText(first)).ToHaveCountAsync(0);
        await album.TakeAsync(phone.Page, "moved");

        await form.AskToCancelAsync();
        await album.TakeAsync(phone.Page, "cancel");
        await form.CancelAsync();
        await phone.ExpectAsync("已取消");
        await Assertions.Expect(phone.Button("换时间：")).ToHaveCountAsync(0);
        await album.TakeAsync(phone.Page, "cancelled");
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Booking_AnswerLost_IsBookedOnce()
    {
        await using var phone = await OpenAsync();
        var form = new BookingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync();
        await phone.LoseNextAnswerAsync("/api/v1/bookings");
        await form.SendAsync();
        await phone.ExpectAsync("不会约两次");
        await phone.TapAsync("再发一次");
        var receipt = await form.ReadReceiptAsync();
        await phone.TapAsync("好了，回首页");

        await form.OpenMineAsync();
        await form.ProveByPinAsync();
        await phone.ExpectAsync("共 1 次");
        await phone.ExpectAsync(receipt.Number);
        phone.ForgetErrors(); // Chromium reports the lost answer on the console.
        phone.AssertQuiet();
    }

    private async Task<HerPhone> OpenAsync() =>
        await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            (await fixture.ClusterAsync()).ApiAddress,
            $"booking-{Guid.CreateVersion7():N}"
        );
}
