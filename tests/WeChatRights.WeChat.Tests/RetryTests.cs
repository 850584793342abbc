using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests;

/// <summary>What may be repeated is; what spends something at the other end never is.</summary>
public sealed class RetryTests
{
    private static readonly (string, string) ShortTimeout = ("Timeout", "00:00:01");

    public static TheoryData<string, string> SpendingCalls() =>
        new(
            from route in new[] { World.Login, World.Phone, World.Send }
            from kind in new[] { "busy", "http500", "refuse", "hang", "deliver-then-cut" }
            select (route, kind)
        );

    [Theory]
    [MemberData(nameof(SpendingCalls))]
    public async Task SpendingCall_AnyFailure_IsAskedOnce(string route, string kind)
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);
        await world.Tokens.GetAsync(World.Cancellation);
        var impatient = world.AddNode(services => services.AddSingleton(world.Node.GetRequiredService<IDistributedCache>()), ShortTimeout);
        var weChat = (kind == "hang" ? impatient : world.Node).GetRequiredService<IWeChatMiniProgram>();
        var before = await world.CountAsync(route);
        await world.FaultAsync(route, kind, times: -1);

        var failure = await Record.ExceptionAsync(() => CallAsync(weChat, route, world.Message(openId)));

        Assert.Equal(1, await world.CountAsync(route) - before);
        AssertTransport(kind, failure);
    }

    [Fact]
    public async Task SendSubscriptionMessage_DeliveredThenCut_ThrowsAndOneMessageIsOut()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId, count: 2);
        await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);
        await world.FaultAsync(World.Send, "deliver-then-cut");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation)
        );

        Assert.Equal(2, await world.CountAsync(World.Send));
        Assert.Equal(2, (await world.MessagesAsync()).GetArrayLength());
    }

    /// <summary>A GET whose connection ends without an answer is repeated by the runtime itself, without any retry policy.</summary>
    [Fact]
    public async Task ExchangeLoginCode_ConnectionUsedBeforeIsCut_IsStillAskedOnce()
    {
        await using var world = await World.StartAsync();
        await world.WeChat.ExchangeLoginCodeAsync("sim-anna", World.Cancellation);
        await world.FaultAsync(World.Login, "deliver-then-cut");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => world.WeChat.ExchangeLoginCodeAsync("sim-anna:once", World.Cancellation));

        Assert.Equal(2, await world.CountAsync(World.Login));
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("http500")]
    [InlineData("refuse")]
    [InlineData("deliver-then-cut")]
    [InlineData("hang")]
    public async Task RepeatableCall_FailsTwice_ThirdAnswerCounts(string kind)
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.FaultAsync(World.TextCheckRoute, kind, times: 2);
        var weChat = (kind == "hang" ? world.AddNode(null, ShortTimeout) : world.Node).GetRequiredService<IWeChatMiniProgram>();

        var result = await weChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, "你好"), World.Cancellation);

        Assert.Equal(ContentSuggestion.Pass, result.Value!.Suggestion);
        Assert.Equal(3, await world.CountAsync(World.TextCheckRoute));
    }

    [Fact]
    public async Task RepeatableCall_BusyForEver_GivesUpAfterThree()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.FaultAsync(World.TextCheckRoute, "busy", times: -1);

        var result = await world.WeChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, "你好"), World.Cancellation);

        Assert.Equal((-1, WeChatFault.Busy), (result.ErrorCode, result.Fault));
        Assert.Equal(3, await world.CountAsync(World.TextCheckRoute));
    }

    [Fact]
    public async Task RepeatableCall_HangsForEver_ThrowsTaskCanceled()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        var weChat = world.AddNode(null, ShortTimeout, ("Retries", "0")).GetRequiredService<IWeChatMiniProgram>();
        await world.FaultAsync(World.TextCheckRoute, "hang", times: -1);

        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            weChat.CheckTextAsync(new TextCheck(openId, ContentScene.Comment, "你好"), World.Cancellation)
        );
    }

    [Fact]
    public async Task GetToken_BusyTwice_IsRepeated()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.StableToken, "busy", times: 2);

        Assert.True((await world.Tokens.GetAsync(World.Cancellation)).Length >= 136);
        Assert.Equal(3, await world.CountAsync(World.StableToken));
    }

    private static Task CallAsync(IWeChatMiniProgram weChat, string route, SubscriptionMessage message) =>
        route switch
        {
            World.Login => weChat.ExchangeLoginCodeAsync("sim-anna", World.Cancellation),
            World.Phone => weChat.ExchangePhoneCodeAsync("simphone-13800000000", World.Cancellation),
            _ => weChat.SendSubscriptionMessageAsync(message, World.Cancellation),
        };

    private static void AssertTransport(string kind, Exception? failure)
    {
        switch (kind)
        {
            case "busy":
                Assert.Null(failure);
                break;
            case "hang":
                Assert.IsType<TaskCanceledException>(failure, exactMatch: false);
                break;
            default:
                Assert.IsType<HttpRequestException>(failure, exactMatch: false);
                break;
        }
    }
}
