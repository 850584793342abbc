using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Tokens;

public sealed class DeadTokenTests
{
    [Fact]
    public async Task Send_TokenRevoked_IsFetchedAgainAndSentOnce()
    {
        await using var world = await World.StartAsync();
        var openId = await world.SignInAsync();
        await world.AcceptAsync(openId);
        await world.Tokens.GetAsync(World.Cancellation);
        await world.ControlAsync("tokens/revoke", new { });

        var result = await world.WeChat.SendSubscriptionMessageAsync(world.Message(openId), World.Cancellation);

        Assert.True(result.Ok, result.ToString());
        Assert.Equal(2, await world.CountAsync(World.StableToken));
        Assert.Equal(2, await world.CountAsync(World.Send));
        Assert.Equal(1, (await world.MessagesAsync()).GetArrayLength());
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(40014)]
    [InlineData(41001)]
    [InlineData(42001)]
    public async Task Call_TokenDeadCode_IsRetriedOnce(int errorCode)
    {
        await using var world = await World.StartAsync();
        await world.ControlAsync(
            "faults",
            new
            {
                route = World.Phone,
                kind = "errcode",
                errcode = errorCode,
            }
        );

        var result = await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation);

        Assert.True(result.Ok, result.ToString());
        Assert.Equal(2, await world.CountAsync(World.Phone));
        Assert.Equal(2, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Call_TokenDeadForEver_GivesUpAndRefetchesAtMostEveryThirtySeconds()
    {
        await using var world = await World.StartAsync();
        await world.FaultAsync(World.Phone, "token-dead", times: -1);

        for (var i = 0; i < 5; i++)
        {
            var result = await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation);
            Assert.Equal(WeChatFault.TokenDead, result.Fault);
        }

        Assert.Equal(2, await world.CountAsync(World.StableToken));
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        await world.WeChat.ExchangePhoneCodeAsync("simphone-1", World.Cancellation);
        Assert.Equal(3, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Invalidate_TokenThatIsNoLongerCached_KeepsTheFreshOne()
    {
        await using var world = await World.StartAsync();
        var old = await world.Tokens.GetAsync(World.Cancellation);
        await world.ControlAsync("tokens/revoke", new { });
        await world.Tokens.InvalidateAsync(old, World.Cancellation);
        var fresh = await world.Tokens.GetAsync(World.Cancellation);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        // A slow call that still used the old token reports late.
        await world.Tokens.InvalidateAsync(old, World.Cancellation);

        Assert.Equal(fresh, await world.Tokens.GetAsync(World.Cancellation));
        Assert.Equal(2, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_SharedCache_SecondNodeDoesNotFetch()
    {
        await using var world = await World.StartAsync();
        var first = world.AddNode();
        var shared = first.GetRequiredService<IDistributedCache>();
        var second = world.AddNode(services => services.AddSingleton(shared));

        var token = await first.GetRequiredService<IWeChatTokenProvider>().GetAsync(World.Cancellation);

        Assert.Equal(token, await second.GetRequiredService<IWeChatTokenProvider>().GetAsync(World.Cancellation));
        Assert.Equal(1, await world.CountAsync(World.StableToken));
    }

    [Fact]
    public async Task Get_CacheIsDown_NodeLivesOnItsOwnCopyUntilItsEnd()
    {
        await using var world = await World.StartAsync();
        world.AddNode(services => services.AddSingleton<IDistributedCache, BrokenCache>());

        await world.Tokens.GetAsync(World.Cancellation);
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(1, await world.CountAsync(World.StableToken));

        world.Clock.Advance(TimeSpan.FromSeconds(6901));
        await world.Tokens.GetAsync(World.Cancellation);
        Assert.Equal(2, await world.CountAsync(World.StableToken));
    }

    private sealed class BrokenCache : IDistributedCache
    {
        public byte[]? Get(string key) => throw new InvalidOperationException("down");

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new InvalidOperationException("down");

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new InvalidOperationException("down");

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
            throw new InvalidOperationException("down");

        public void Refresh(string key) => throw new InvalidOperationException("down");

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new InvalidOperationException("down");

        public void Remove(string key) => throw new InvalidOperationException("down");

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new InvalidOperationException("down");
    }
}
