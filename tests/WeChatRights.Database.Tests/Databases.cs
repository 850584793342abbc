using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

[assembly: AssemblyFixture(typeof(WeChatRights.Database.Tests.Databases))]

namespace WeChatRights.Database.Tests;

/// <summary>The same core on either database, so that one theory covers both.</summary>
public sealed class Databases : IAsyncDisposable
{
    public static readonly TheoryData<DatabaseProvider> Both = [DatabaseProvider.Sqlite, DatabaseProvider.MariaDb];

    private readonly MariaDbFixture _mariaDb = new();

    public async Task<TestCore> CoreOnAsync(DatabaseProvider provider) =>
        await TestCore.CreateAsync(provider == DatabaseProvider.MariaDb ? await CreateMariaDbAsync() : null);

    /// <summary>An empty database; the answer is its connection string.</summary>
    public Task<string> CreateMariaDbAsync() => _mariaDb.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => _mariaDb.DisposeAsync();
}
