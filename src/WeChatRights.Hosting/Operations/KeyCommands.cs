using System.CommandLine;
using WeChatRights.Core.Vault;

namespace WeChatRights.Hosting.Operations;

/// <summary>Rotation: roll, then rewrap, then retire the old epoch. All three under running hosts.</summary>
internal static class KeyCommands
{
    private const int Batch = 500;

    public static Command Create(OperatorRun run) => new("keys", "案件密钥") { List(run), Roll(run), Rewrap(run), Retire(run) };

    private static Command List(OperatorRun run) =>
        run.Act(
            new Command("list", "列出各期密钥和各有多少案件在用（缺钥匙时 2）"),
            async (_, cancellationToken) =>
            {
                var epochs = await run.QueryAsync(new ListEpochs(), cancellationToken);
                run.Console.Say("期\t启用时间（北京时间）\t状态\t在用案件");
                foreach (var epoch in epochs)
                {
                    run.Console.Say($"{epoch.Id}\t{Time(epoch.CreatedAt)}\t{State(epoch)}\t{epoch.LivingKeys}");
                }

                return epochs.Any(epoch => epoch.Missing) ? ExitCode.FaultFound : ExitCode.Done;
            }
        );

    private static Command Roll(OperatorRun run) =>
        run.Act(
            new Command("roll", "启用新一期密钥，新案件立即使用它；旧案件要再运行 keys rewrap"),
            async (_, cancellationToken) =>
            {
                var epoch = await run.SendAsync(new RollCaseEpoch(), cancellationToken);
                run.Console.Say($"第 {epoch} 期密钥已启用。");
                run.Console.Remark("请现在就把密钥文件另存一份（不要和数据库备份放在一起），再运行 keys rewrap。");
                return ExitCode.Done;
            }
        );

    private static Command Rewrap(OperatorRun run) =>
        run.Act(
            new Command("rewrap", "把旧案件换到新一期密钥上；可以随时中断，再运行会接着做"),
            async (_, cancellationToken) =>
            {
                var total = (await run.QueryAsync(new ListEpochs(), cancellationToken))
                    .Where(epoch => epoch is { Active: false, Missing: false })
                    .Sum(epoch => epoch.LivingKeys);
                var done = 0;
                while (await run.SendAsync(new RewrapCaseKeys(Batch), cancellationToken) is > 0 and var some)
                {
                    done += some;
                    run.Console.Remark($"已换 {done} / {Math.Max(done, total)}");
                }

                run.Console.Say(done == 0 ? "没有要换的案件，都在用新密钥。" : $"完成，共换了 {done} 件案件的密钥。");
                return ExitCode.Done;
            }
        );

    private static Command Retire(OperatorRun run)
    {
        var epoch = new Argument<int>("期") { Description = "要停用的一期，见 keys list" };
        var yes = Confirmation.Option();
        return run.Act(
            new Command("retire", "永久销毁一期旧密钥；以前的数据库备份里用它封存的内容从此谁也打不开") { epoch, yes },
            async (parsed, cancellationToken) =>
            {
                var id = parsed.GetValue(epoch);
                const string Warning = "停用后无法恢复：用这一期密钥封存的旧备份再也打不开，已销毁案件的内容也不能再从备份里找回。";
                if (!run.Console.Confirm(Warning, $"{id}", parsed.GetValue(yes)))
                {
                    return ExitCode.NotDone;
                }

                await run.SendAsync(new RetireEpoch(id), cancellationToken);
                run.Console.Say($"第 {id} 期密钥已销毁。");
                run.Console.Remark("密钥文件的其他副本里还有它：请用新的密钥文件替换所有副本。");
                return ExitCode.Done;
            }
        );
    }

    private static string State(EpochRow epoch) =>
        epoch.Missing ? "缺失，这些案件打不开"
        : epoch.Active ? "使用中"
        : "旧";

    private static string Time(DateTimeOffset? at) =>
        at is { } time
            ? time.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            : "-";
}

internal static class Confirmation
{
    public static Option<bool> Option() => new("--yes", "-y") { Description = "不再询问，直接执行" };
}
