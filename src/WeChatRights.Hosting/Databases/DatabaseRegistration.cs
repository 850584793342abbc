using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using WeChatRights.Core.Data;
using WeChatRights.Migrations.MySql;
using WeChatRights.Migrations.Sqlite;

namespace WeChatRights.Hosting.Databases;

/// <summary>Chooses between the embedded SQLite and MariaDB; everything above sees one context.</summary>
public static class DatabaseRegistration
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(options);
        return options.Provider == DatabaseProvider.Sqlite ? services.AddSqlite(options) : services.AddMariaDb(options);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, DatabaseOptions options)
    {
        Directory.CreateDirectory(options.Directory);
        services.AddDbContextPool<AppDbContext>(builder =>
            builder
                .UseSqlite(options.SqliteConnection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly.FullName))
                .AddInterceptors(SqlitePragmas.Instance)
                .WithoutCapWarnings()
        );
        services.AddSingleton<IDatabaseErrors, SqliteErrors>();
        services.AddSingleton<IWriteGate, SingleWriterGate>();
        return services;
    }

    private static IServiceCollection AddMariaDb(this IServiceCollection services, DatabaseOptions options)
    {
        var connection = new MySqlConnectionStringBuilder(
            options.ConnectionString ?? throw new InvalidOperationException("Data:ConnectionString is missing; MariaDB needs one.")
        )
        {
            CharacterSet = "utf8mb4",
            // A round trip less for every call: no call changes a session's settings, and a transaction that is left open is rolled back.
            ConnectionReset = false,
        }.ToString();
        // No retry strategy: the dispatcher repeats a whole call, which a half-done transaction could not survive.
        var sessions = new LiveSessions(TimeProvider.System);
        services.AddDbContextPool<AppDbContext>(builder => builder.UseMariaDb(connection).AddInterceptors(sessions).WithoutCapWarnings());
        services.AddSingleton<IDatabaseErrors, MariaDbErrors>();
        services.AddSingleton<IWriteGate, OpenGate>();
        return services;
    }

    /// <summary>Counts with a cap and sweeps take any rows: EF would warn of each that it has no order.</summary>
    private static DbContextOptionsBuilder WithoutCapWarnings(this DbContextOptionsBuilder builder) =>
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
