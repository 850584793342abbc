using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Hosting.Logging;
using WeChatRights.WeChat;

namespace WeChatRights.Hosting.Operations;

/// <summary>Looks at all that a node needs to work, and names what is missing.</summary>
internal static class DoctorCommand
{
    private static readonly TimeSpan MaxAuditLag = TimeSpan.FromMinutes(15);
    private const long MinFreeBytes = 1L << 30;

    public static Command Create(OperatorRun run) =>
        run.Act(
            new Command("doctor", "体检：数据库、密钥、数据目录、审计、微信设置（正常 0，有问题 2）"),
            async (_, cancellationToken) =>
            {
                var healthy = await LookAsync(run, "数据库", () => DatabaseCommands.FaultsAsync(run, cancellationToken));
                healthy &= await LookAsync(run, "密钥文件", () => Task.FromResult(KeyFile(run)));
                healthy &= await LookAsync(run, "密钥与数据库相符", () => EpochsAsync(run, cancellationToken));
                healthy &= await LookAsync(run, "审计封存", () => AuditAsync(run, cancellationToken));
                healthy &= await LookAsync(run, "数据目录", () => Task.FromResult(DataFolder(run)));
                healthy &= await LookAsync(run, "微信设置", () => Task.FromResult(WeChatSettings(run)));
                return healthy ? ExitCode.Done : ExitCode.FaultFound;
            },
            onAnySchema: true
        );

    private static async Task<bool> LookAsync(OperatorRun run, string what, Func<Task<IReadOnlyList<string>>> look)
    {
        IReadOnlyList<string> faults;
        try
        {
            faults = await look();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            faults = [$"查不了：{new SilentException(failure).Message}"];
        }

        run.Console.Say($"{(faults.Count == 0 ? "正常" : "异常")}  {what}");
        faults.ToList().ForEach(fault => run.Console.Say($"      {fault}"));
        return faults.Count == 0;
    }

    private static IReadOnlyList<string> KeyFile(OperatorRun run)
    {
        var path = run.Services.GetRequiredService<IOptions<KeyRingOptions>>().Value.Path;
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return !File.Exists(path) ? [$"没有密钥文件 {path}"]
            : !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None
                ? [$"{path} 别人也能读，请改为 0600"]
            : [];
    }

    private static async Task<IReadOnlyList<string>> EpochsAsync(OperatorRun run, CancellationToken cancellationToken)
    {
        var epochs = await run.QueryAsync(new ListEpochs(), cancellationToken);
        return
        [
            .. epochs
                .Where(epoch => epoch.Missing)
                .Select(epoch => $"密钥文件里没有第 {epoch.Id} 期，{epoch.LivingKeys} 件案件打不开：请恢复正确的密钥文件"),
        ];
    }

    private static async Task<IReadOnlyList<string>> AuditAsync(OperatorRun run, CancellationToken cancellationToken) =>
        await run.QueryAsync(new GetAuditLag(), cancellationToken) is { } lag && lag > MaxAuditLag
            ? [$"最早一条已等了 {(int)lag.TotalMinutes} 分钟，封存任务可能没有运行"]
            : [];

    private static IReadOnlyList<string> DataFolder(OperatorRun run)
    {
        var folder = Path.GetFullPath(run.Services.GetRequiredService<DatabaseOptions>().Directory);
        var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return new DriveInfo(folder).AvailableFreeSpace < MinFreeBytes ? [$"{folder} 所在磁盘不足 1 GB"] : [];
    }

    private static IReadOnlyList<string> WeChatSettings(OperatorRun run)
    {
        try
        {
            _ = run.Services.GetRequiredService<IOptions<WeChatOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
    }
}
