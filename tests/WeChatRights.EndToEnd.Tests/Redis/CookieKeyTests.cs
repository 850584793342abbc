using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Redis;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Redis;

/// <summary>The cookie of one node is good at the other, today and after Redis was wiped; and the keys themselves are sealed.</summary>
public sealed class CookieKeyTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private const string Secret = "演示 cookie";

    [Fact]
    public async Task TwoNodes_OneRedis_ReadEachOthersCookies()
    {
        using var keys = new TemporaryFolder();
        var keyspace = await redis.CreateKeyspaceAsync();
        await using var one = await NodeAsync(keys, keyspace);
        await using var other = await NodeAsync(keys, keyspace);

        Assert.Equal(Secret, Protector(other).Unprotect(Protector(one).Protect(Secret)));
        Assert.Equal(Secret, Protector(one).Unprotect(Protector(other).Protect(Secret)));
    }

    [Fact]
    public async Task RedisWiped_NextProcessOnTheSameFolder_StillReadsTheCookieAndRestoresTheKeys()
    {
        using var keys = new TemporaryFolder();
        var keyspace = await redis.CreateKeyspaceAsync();
        await using var one = await NodeAsync(keys, keyspace);
        var cookie = Protector(one).Protect(Secret);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(keyspace);
        await connection.GetDatabase().ExecuteAsync("FLUSHDB");

        await using var afterRestart = Provider(one.DataDirectory, keys, keyspace);

        Assert.Equal(Secret, Protector(afterRestart).Unprotect(cookie));
        Assert.True(await connection.GetDatabase().KeyExistsAsync("wechatrights:cookie-keys"));
    }

    [Fact]
    public async Task RedisDead_NextProcessOnTheSameFolder_StillReadsTheCookie()
    {
        using var keys = new TemporaryFolder();
        await using var own = await RedisServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var one = await NodeAsync(keys, own.ConnectionString);
        var cookie = Protector(one).Protect(Secret);
        await own.KillAsync();

        await using var afterRestart = Provider(one.DataDirectory, keys, own.ConnectionString);

        Assert.Equal(Secret, Protector(afterRestart).Unprotect(cookie));
    }

    [Fact]
    public async Task KeyFiles_OwnerOnlyAndSealed()
    {
        using var keys = new TemporaryFolder();
        await using var node = await NodeAsync(keys, keyspace: null);
        Protector(node).Protect(Secret);

        var file = Assert.Single(new DirectoryInfo(Path.Combine(node.DataDirectory, "keys", "cookies")).GetFiles());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
        var text = await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken);
        Assert.Contains("<sealed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", text, StringComparison.Ordinal);
    }

    private static IDataProtector Protector(TestCore node) => Protector(node.Services);

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static Task<TestCore> NodeAsync(TemporaryFolder keys, string? keyspace) =>
        TestCore.CreateAsync(customise: services => Customise(services, keys, keyspace));

    private static ServiceProvider Provider(string directory, TemporaryFolder keys, string keyspace) =>
        TestCore.Build(directory, mariaDb: null, services => Customise(services, keys, keyspace)).Provider;

    private static void Customise(IServiceCollection services, TemporaryFolder keys, string? keyspace)
    {
        var settings = new Dictionary<string, string?> { [RedisRegistration.ConnectionStringKey] = keyspace };
        services.AddRedis(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.PostConfigure<KeyRingOptions>(options => (options.Path, options.CreateIfMissing) = (keys.Combine("keyring.json"), true));
    }
}
