using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WeChatRights.Core.Data;

namespace WeChatRights.Migrations.MySql;

/// <summary>Used by <c>dotnet ef</c> only.</summary>
public sealed class MySqlDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseMariaDb("Server=design-time");
        return new(options.Options);
    }
}
