using Microsoft.EntityFrameworkCore;
using WeChatRights.Hosting.Databases;

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

    /// <summary>The time in front differs: they are made one after the other.</summary>
    private static Task<List<string>> NamesAsync(Testing.TestCore core) =>
        core.LookAsync(db =>
            Task.FromResult(db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList())
        );
}
