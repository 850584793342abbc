using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;
using WeChatRights.Core.Data;

namespace WeChatRights.Migrations.MySql;

/// <summary>Used by <c>dotnet ef</c> only.</summary>
public sealed class MySqlDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<AppDbContext>()
                .UseMySql(
                    "Server=design-time",
                    new MariaDbServerVersion(new Version(10, 11)),
                    mySql => mySql.MigrationsAssembly(typeof(MySqlDesignTimeFactory).Assembly.FullName)
                )
                .Options
        );
}
