using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Hosting.Operations;

internal static class DatabaseCommands
{
    public static Command Create(OperatorRun run) => new("database", "数据库") { Check(run), Migrate(run) };

    /// <summary>One line for each thing that is wrong with the server's settings or the schema.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(OperatorRun run, CancellationToken cancellationToken)
    {
        var options = run.Services.GetRequiredService<DatabaseOptions>();
        var settings =
            options.Provider == DatabaseProvider.MariaDb
                ? await MariaDbSettings.FindFaultsAsync(options.ConnectionString!, cancellationToken)
                : [];
        var pending = await run.PendingMigrationsAsync(cancellationToken);
        return [.. settings.Select(fault => $"设置不安全：{fault}"), .. pending.Select(migration => $"没有升级：{migration}")];
    }

    private static Command Check(OperatorRun run) =>
        run.Act(
            new Command("check", "检查数据库的设置和结构（正常 0，有问题 2）"),
            async (_, cancellationToken) =>
            {
                run.Console.Say($"数据库：{run.Services.GetRequiredService<DatabaseOptions>().Provider}");
                var faults = await FaultsAsync(run, cancellationToken);
                faults.ToList().ForEach(run.Console.Say);
                run.Console.Say(faults.Count == 0 ? "设置和结构都正常。" : $"有 {faults.Count} 处问题。");
                return faults.Count == 0 ? ExitCode.Done : ExitCode.FaultFound;
            },
            onAnySchema: true
        );

    private static Command Migrate(OperatorRun run) =>
        run.Act(
            new Command("migrate", "把数据库升级到这个版本，并装入行政区划；重复运行无害"),
            async (_, cancellationToken) =>
            {
                var pending = await run.PendingMigrationsAsync(cancellationToken);
                await DatabaseStartup.PrepareAsync(run.Services, cancellationToken);
                run.Console.Say(pending.Count == 0 ? "已经是最新的。" : $"完成了 {pending.Count} 项升级。");
                return ExitCode.Done;
            },
            onAnySchema: true
        );
}
