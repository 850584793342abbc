using System.Collections.Concurrent;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Databases on a shared server, to be used as an xunit assembly or class fixture: the server named by <c>TEST_MARIADB</c> (as
/// <c>./test</c> sets it), else a private one that starts with the first database asked for.
/// </summary>
public sealed class MariaDbFixture : IAsyncDisposable
{
    public const string Variable = "TEST_MARIADB";

    private readonly ConcurrentBag<string> databases = [];
    private readonly Lazy<Task<MariaDbServer>> ownServer = new(() => MariaDbServer.StartAsync());

    /// <summary>A fresh, empty database with the product's collation; the answer is the connection string of the account <c>app</c>.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var accounts = await AccountsAsync();
        var database = await accounts.CreateDatabaseAsync(cancellationToken);
        databases.Add(database);
        return database;
    }

    public async Task<MariaDbAccounts> AccountsAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } shared
            ? new MariaDbAccounts(shared)
            : (await ownServer.Value).Accounts;

    public async ValueTask DisposeAsync()
    {
        if (ownServer.IsValueCreated)
        {
            await (await ownServer.Value).DisposeAsync();
            return;
        }

        foreach (var database in databases)
        {
            await (await AccountsAsync()).DropDatabaseAsync(database);
        }
    }
}
