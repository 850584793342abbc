using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Simulated;

public sealed class ControlTests
{
    [Fact]
    public async Task Accept_WithPushTarget_PushesOnePopupPerAcceptAndOneSentEventPerMessage()
    {
        await using var world = await World.StartAsync();
        await using var receiver = await PushReceiver.StartAsync(world);
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 2);
        var sent = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.Equal("subscribe_msg_popup_event", (await receiver.NextAsync())!.Event);
        Assert.Equal("subscribe_msg_popup_event", (await receiver.NextAsync())!.Event);
        var delivered = await receiver.NextAsync();
        Assert.Equal(("subscribe_msg_sent_event", openId), (delivered!.Event, delivered.OpenId));
        Assert.Equal(sent.Value, delivered.Body.GetProperty("List")[0].GetProperty("MsgID").GetString());
    }

    [Fact]
    public async Task SentEvent_NotAcknowledged_IsSentAgainAsItWas()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 1);
        await using var receiver = await PushReceiver.StartAsync(world, failures: 2);
        await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        var deliveries = new[] { await receiver.NextAsync(), await receiver.NextAsync(), await receiver.NextAsync() };

        Assert.Single(deliveries.Select(delivery => delivery!.DedupeKey).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reject_AfterAccept_TakesAllCreditsAway()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 3);
        await world.ControlAsync(
            "subscriptions",
            new
            {
                openid = openId,
                templateId = World.Template,
                status = "reject",
            }
        );

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.Equal(43101, result.ErrorCode);
    }

    [Fact]
    public async Task Faults_UnknownKind_IsRefusedAndNamesTheKinds()
    {
        await using var world = await World.StartAsync();

        var response = await world.Http.PostAsJsonAsync("/_sim/faults", new { route = "*", kind = "earthquake" }, World.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("deliver-then-cut", await response.Content.ReadAsStringAsync(World.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_AfterTraffic_ForgetsIt()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);
        await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        (await world.Http.PostAsync("/_sim/reset", null, World.Cancellation)).EnsureSuccessStatusCode();

        Assert.Equal(0, (await world.MessagesAsync()).GetArrayLength());
        var state = await world.Http.GetFromJsonAsync<JsonElement>("/_sim/state", World.Cancellation);
        Assert.Empty(state.GetProperty("users").EnumerateObject());
    }

    [Fact]
    public async Task H5SignIn_SamePerson_HasOtherOpenIdAndSameUnionId()
    {
        await using var world = await World.StartAsync();
        var mini = (await world.WeChat.ExchangeLoginCodeAsync("sim-anna", World.Cancellation)).Value!;
        var address =
            $"/sns/oauth2/access_token?appid={World.AppId}&secret={World.AppSecret}&code=simh5-anna&grant_type=authorization_code";

        var h5 = await world.Http.GetFromJsonAsync<JsonElement>(address, World.Cancellation);

        Assert.Equal(mini.UnionId, h5.GetProperty("unionid").GetString());
        Assert.NotEqual(mini.OpenId, h5.GetProperty("openid").GetString());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_Running_IsOk(string path)
    {
        await using var world = await World.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await world.Http.GetAsync(path, World.Cancellation)).StatusCode);
    }
}
