using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;

namespace WeChatRights.Migrations.MySql;

/// <summary>What the model needs on MariaDB and nowhere else.</summary>
public static class MariaDbModel
{
    /// <summary>unicode_520_ci tells rare characters apart; general_ci, the server's default for utf8mb4, holds 𠮷 and 𠀀 for equal.</summary>
    public const string Collation = "utf8mb4_unicode_520_ci";

    public static readonly ServerVersion ServerVersion = new MariaDbServerVersion(new Version(10, 11));

    /// <summary>The one way to this database, for the hosts and for the making of migrations.</summary>
    public static DbContextOptionsBuilder UseMariaDb(this DbContextOptionsBuilder builder, string connectionString) =>
        builder
            .UseMySql(connectionString, ServerVersion, mySql => mySql.MigrationsAssembly(typeof(MariaDbModel).Assembly.FullName))
            .ReplaceService<IModelCustomizer, StatedCollation>();

    /// <summary>Stated for database, tables and columns: what is not stated, a migration sets back to the server's default.</summary>
    private sealed class StatedCollation(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.UseCollation(Collation);
        }
    }
}
