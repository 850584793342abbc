using Microsoft.EntityFrameworkCore;
using WeChatRights.Hosting.Databases;
using WeChatRights.Migrations.MySql;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Migrations;

public sealed class MigrationsTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Migrations_OfTheModel_LackNothing(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);

        Assert.False(await core.LookAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await core.LookAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Migrations_OfBothDatabases_AreTheSameList()
    {
        await using var sqlite = await databases.CoreOnAsync(DatabaseProvider.Sqlite);
        await using var mariaDb = await databases.CoreOnAsync(DatabaseProvider.MariaDb);

        Assert.Equal(await NamesAsync(sqlite), await NamesAsync(mariaDb));
    }

    /// <summary>A host that starts a second time must find what it demands; a column left to the server's default would take 𠮷 for 𠀀.</summary>
    [Fact]
    public async Task Migrations_OnMariaDb_KeepTheStatedCollation()
    {
        var connection = await databases.CreateMariaDbAsync();
        await using var core = await TestCore.CreateAsync(connection);

        await MariaDbSettings.RequireSafeAsync(connection, TestContext.Current.CancellationToken);
        var others = await core.LookAsync(db =>
            db.Database.SqlQueryRaw<string>(
                    """
                    SELECT CONCAT(table_name, '.', column_name, ' ', collation_name) AS Value FROM information_schema.columns
                    WHERE table_schema = DATABASE() AND character_set_name = 'utf8mb4' AND table_name <> '__EFMigrationsHistory'
                      AND collation_name <> {0}
                    """,
                    MariaDbModel.Collation
                )
                .ToListAsync()
        );
        Assert.Empty(others);
    }

    /// <summary>The time in front differs: they are made one after the other.</summary>
    private static Task<List<string>> NamesAsync(TestCore core) =>
        core.LookAsync(db =>
            Task.FromResult(db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList())
        );
}
