using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Tokens;

public sealed class StableTokenTests
{
    [Fact]
    public async Task Get_ManyCallersAtOnce_IsOneFetch()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.StableToken, "hold");

        var callers = Enumerable.Range(0, 50).Select(_ => world.Tokens.GetAsync(World.Cancellation).AsTask()).ToArray();
        await world.UntilHeldAsync(World.StableToken);
        await world.ClearFaultsAsync();
        var tokens = await Task.WhenAll(callers);

        Assert.Single(tokens.Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_FirstCallerLeaves_OthersStillGetTheToken()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.StableToken, "hold");
        using var leaving = new CancellationTokenSource();

        var first = world.Tokens.GetAsync(leaving.Token).AsTask();
        await world.UntilHeldAsync(World.StableToken);
        var second = world.Tokens.GetAsync(World.Cancellation).AsTask();
        await leaving.CancelAsync();
        await world.ClearFaultsAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.NotEmpty(await second);
        Assert.Equal(1, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_FetchFails_AllCallersSeeItAndTheNextAsksAgain()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.StableToken, "rate-day");

        var refused = await Assert.ThrowsAsync<WeChatTokenException>(() => world.Tokens.GetAsync(World.Cancellation).AsTask());
        var token = await world.Tokens.GetAsync(World.Cancellation);

        Assert.Equal(WeChatFault.RateDay, refused.Refusal.Fault);
        Assert.NotEmpty(token);
    }

    [Fact]
    public async Task Get_WithinTheTokensLife_IsFetchedOnceAndRenewedFiveMinutesEarly()
    {
        await using var world = await World.StartAsync();
        await world.Tokens.GetAsync(World.Cancellation);

        world.Clock.Advance(TimeSpan.FromSeconds(6899));
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(1, await world.CountAsync(World.StableToken));

        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(2, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_OldTokenWithLittleLifeLeft_IsKeptForSixtySeconds()
    {
        await using var world = await World.StartAsync();
        await world.Tokens.GetAsync(World.Cancellation);
        var late = world.AddNode().GetRequiredService<IWeChatTokenProvider>();
        world.Clock.Advance(TimeSpan.FromSeconds(7200 - 310));
        await late.GetAsync(World.Cancellation);

        world.Clock.Advance(TimeSpan.FromSeconds(59));
        await late.GetAsync(World.Cancellation);
        Assert.Equal(2, await world.CountAsync(World.StableToken));

        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await late.GetAsync(World.Cancellation);
        Assert.Equal(3, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_SlowAnswer_LifeCountsFromTheRequest()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.StableToken, "hold");
        var slow = world.Tokens.GetAsync(World.Cancellation).AsTask();
        await world.UntilHeldAsync(World.StableToken);
        world.Clock.Advance(TimeSpan.FromSeconds(100));
        await world.ClearFaultsAsync();
        await slow;

        world.Clock.Advance(TimeSpan.FromSeconds(6790));
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(1, await world.CountAsync(World.StableToken));

        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(2, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_TwoNodesWithoutASharedCache_DoNotVoidEachOthersToken()
    {
        await using var world = await World.StartAsync();
        var other = world.AddNode().GetRequiredService<IWeChatTokenProvider>();

        var first = await world.AddNode().GetRequiredService<IWeChatTokenProvider>().GetAsync(World.Cancellation);
        var second = await other.GetAsync(World.Cancellation);

        Assert.Equal(first, second);
        Assert.True((await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation)).Ok);
    }

    [Fact]
    public async Task LegacyToken_AskedElsewhere_DoesNotVoidOurs()
    {
        await using var world = await World.StartAsync();
        await world.Tokens.GetAsync(World.Cancellation);
        var address = $"/cgi-bin/token?grant_type=client_credential&appid={World.AppId}&secret={World.AppSecret}";
        for (var i = 0; i < 3; i++)
        {
            await world.Http.GetFromJsonAsync<Dictionary<string, object>>(address, World.Cancellation);
        }

        Assert.True((await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation)).Ok);
        Assert.Equal(1, await world.CountAsync(World.Phone));
    }
}
