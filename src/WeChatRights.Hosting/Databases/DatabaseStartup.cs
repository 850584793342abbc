using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Hosting.Databases;

/// <summary>Brings the database to the state the product needs: checked settings, all migrations, the divisions.</summary>
public static class DatabaseStartup
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        if (options.Provider == DatabaseProvider.MariaDb)
        {
            await MariaDbSettings.RequireSafeAsync(options.ConnectionString!, cancellationToken);
        }

        using var turn = await StartupTurn.TakeAsync(options, cancellationToken);
        await using (var scope = services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
            await StartupTurn.ForgetDeadMigratorAsync(options, database, cancellationToken);
            await database.MigrateAsync(cancellationToken);
        }

        await services.GetRequiredService<Dispatcher>().SendAsync(Actor.System("startup"), new ImportDivisions(), cancellationToken);
    }
}
