using StackExchange.Redis;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

public sealed class RedisServerTests
{
    [Fact]
    public async Task KillAndRestart_ComesBackEmptyOnTheSamePort()
    {
        await using var server = await RedisServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await SetAsync(server.ConnectionString, "key", "value");

        await server.KillAsync();
        await server.RestartAsync(TestContext.Current.CancellationToken);

        Assert.Null(await GetAsync(server.ConnectionString, "key"));
    }

    [Fact]
    public async Task Start_WithPassword_RefusesThoseWithoutIt()
    {
        await using var server = await RedisServer.StartAsync(
            new RedisOptions { Password = "open-sesame" },
            TestContext.Current.CancellationToken
        );

        await SetAsync(server.ConnectionString, "key", "value");

        Assert.Equal("value", await GetAsync(server.ConnectionString, "key"));
        await Assert.ThrowsAnyAsync<RedisException>(() => GetAsync($"127.0.0.1:{server.Port}", "key"));
    }

    [Fact]
    public async Task CreateKeyspace_Two_DoNotSeeEachOther()
    {
        await using var fixture = new RedisFixture();
        var first = await fixture.CreateKeyspaceAsync();
        var second = await fixture.CreateKeyspaceAsync();

        await SetAsync(first, "key", "mine");

        Assert.Null(await GetAsync(second, "key"));
    }

    private static async Task SetAsync(string connectionString, string key, string value)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(connectionString);
        await connection.GetDatabase().StringSetAsync(key, value);
    }

    private static async Task<string?> GetAsync(string connectionString, string key)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(connectionString);
        return await connection.GetDatabase().StringGetAsync(key);
    }
}
