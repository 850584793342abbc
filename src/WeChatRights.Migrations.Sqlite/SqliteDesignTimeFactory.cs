using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WeChatRights.Core.Data;

namespace WeChatRights.Migrations.Sqlite;

/// <summary>Used by <c>dotnet ef</c> only.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<AppDbContext>()
                .UseSqlite(
                    "Data Source=design-time.db",
                    sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly.FullName)
                )
                .Options
        );
}
