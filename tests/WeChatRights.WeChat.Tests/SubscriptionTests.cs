using System.Text;
using System.Text.Json;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task SendSubscriptionMessage_OneAcceptTwoSends_SecondIsFinalNoCredit()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);

        var first = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);
        var second = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.True(first.Ok);
        Assert.Equal((43101, WeChatFault.NoCredit), (second.ErrorCode, second.Fault));
        Assert.Equal(2, await world.CountAsync(World.Send));
        Assert.Equal(1, (await world.MessagesAsync()).GetArrayLength());
    }

    [Fact]
    public async Task SendSubscriptionMessage_NoCreditFault_IsNotAskedAgain()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);
        await world.FaultAsync(World.Send, "no-credit");

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.Equal(WeChatFault.NoCredit, result.Fault);
        Assert.Equal(1, await world.CountAsync(World.Send));
    }

    [Fact]
    public async Task Send_TwoAtOnceFromNaiveClient_SecondIs43108()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 2);
        await world.FaultAsync(World.Send, "hold");

        var first = NaiveSendAsync(world, openId);
        await world.UntilHeldAsync(World.Send);
        var second = await NaiveSendAsync(world, openId);
        await world.ClearFaultsAsync();

        Assert.Equal(43108, second);
        Assert.Equal(0, await first);
    }

    [Fact]
    public async Task SendSubscriptionMessage_ManyAtOnceToOnePerson_GoOneByOne()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 8);
        await world.FaultAsync(World.Send, "hold");

        var sends = Enumerable
            .Range(0, 8)
            .Select(_ => world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation))
            .ToArray();
        await world.UntilHeldAsync(World.Send);
        // While the first is held, one to somebody else is not.
        var other = await world.WeChat.SendSubscriptionMessageAsync(world.Message(await world.SignInAsync("berta")), World.Cancellation);
        await world.ClearFaultsAsync();
        var results = await Task.WhenAll(sends);

        Assert.Equal(WeChatFault.NoCredit, other.Fault);
        Assert.All(results, result => Assert.Equal(0, result.ErrorCode));
    }

    private static async Task<int> NaiveSendAsync(World world, string openId)
    {
        var token = await world.Tokens.GetAsync(World.Cancellation);
        var body = JsonSerializer.Serialize(
            new
            {
                touser = openId,
                template_id = World.Template,
                data = new { thing1 = new { value = "进展" }, time2 = new { value = "15:01" } },
            }
        );
        using var content = new StringContent(body, Encoding.UTF8, "application/octet-stream");
        var response = await world.Http.PostAsync($"{World.Send}?access_token={token}", content, World.Cancellation);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(World.Cancellation)).GetProperty("errcode").GetInt32();
    }
}
