using System.Net;
using System.Text.Json;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class AccountTests
{
    [Fact]
    public async Task Deletion_AskedTwice_KeepsItsDayAndCanBeTakenBack()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, _) = await api.UnlockedAsync();

        var before = await anna.GetJsonAsync("/account/deletion");
        var asked = await anna.PostAsync("/account/deletion", "");
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await anna.PostAsync("/account/deletion", "");
        var back = await anna.DeleteJsonAsync("/account/deletion");
        var after = await anna.GetJsonAsync("/account/deletion");

        Assert.Equal(JsonValueKind.Null, before["effectiveAt"].ValueKind);
        Assert.Equal("2026-11-09T10:00:00+08:00", asked["effectiveAt"].GetString());
        Assert.Equal(asked["effectiveAt"].GetString(), again["effectiveAt"].GetString());
        Assert.Contains(asked["kept"].EnumerateArray(), sentence => sentence.GetString()!.Contains("30 年", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NoContent, back.Status);
        Assert.Equal(JsonValueKind.Null, after["effectiveAt"].ValueKind);
    }

    [Fact]
    public async Task Deletion_BySomebodyWhoOnlyHoldsThePhone_IsRefused()
    {
        await using var api = await TestApi.StartAsync();
        await (await api.SignInAsync()).FiledAsync();
        var holder = await api.SignInAsync();

        var answer = await holder.PostAsync("/account/deletion", "");

        Assert.Equal((HttpStatusCode.Forbidden, "step-up-required"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Deletion_WithAReceiptAndNoWeChat_SaysThatThereIsNoAccount()
    {
        await using var api = await TestApi.StartAsync();
        var stranger = api.CreateClient();
        var filed = await stranger.FiledAsync(Bodies.Least());
        var opened = await stranger.PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode });

        var answer = await stranger.Bearing(opened["token"].GetString()!).GetJsonAsync("/account/deletion");

        Assert.Equal((HttpStatusCode.NotFound, "no-account"), (answer.Status, answer.Code));
    }
}
