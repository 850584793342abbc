using StackExchange.Redis;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Keyspaces on a shared Redis, to be used as an xunit assembly or class fixture: the server named by <c>TEST_REDIS</c> (as <c>./test</c>
/// sets it), else a private one that starts with the first keyspace asked for.
/// </summary>
public sealed class RedisFixture : IAsyncDisposable
{
    public const string Variable = "TEST_REDIS";

    private readonly Lazy<Task<RedisServer>> ownServer = new(() => RedisServer.StartAsync());

    /// <summary>A connection string to an empty keyspace nobody else was given. Channels of publish and subscribe are common to all.</summary>
    public async Task<string> CreateKeyspaceAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } shared
            ? shared
            : (await ownServer.Value).ConnectionString;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server);
        var number = await connection.GetDatabase(0).StringIncrementAsync("keyspaces given out");
        return $"{server},defaultDatabase={number}";
    }

    public async ValueTask DisposeAsync()
    {
        if (ownServer.IsValueCreated)
        {
            await (await ownServer.Value).DisposeAsync();
        }
    }
}
