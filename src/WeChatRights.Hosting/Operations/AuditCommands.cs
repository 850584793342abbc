using System.CommandLine;
using System.Text.RegularExpressions;
using WeChatRights.Core.Audit;

namespace WeChatRights.Hosting.Operations;

internal static partial class AuditCommands
{
    public static Command Create(OperatorRun run) => new("audit", "审计日志") { Verify(run), Head(run) };

    private static Command Verify(OperatorRun run)
    {
        var head = new Option<string?>("--head") { Description = "以前用 audit head 记在别处的一行（序号:摘要），它必须还在链上" };
        head.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !HeadShape().IsMatch(text.Trim()))
            {
                result.AddError("--head 的格式是“序号:摘要”，请原样粘贴 audit head 打印的那一行。");
            }
        });
        return run.Act(
            new Command("verify", "从头核对整条审计链，指出第一处断在哪里（完好 0，有问题 2）") { head },
            (parsed, cancellationToken) => VerifyAsync(run, parsed.GetValue(head)?.Trim(), cancellationToken)
        );
    }

    private static Command Head(OperatorRun run) =>
        run.Act(
            new Command("head", "封存到此刻为止的记录，打印链尾，请抄到另一台机器上保存"),
            (_, cancellationToken) => HeadAsync(run, cancellationToken)
        );

    private static async Task<int> VerifyAsync(OperatorRun run, string? head, CancellationToken cancellationToken)
    {
        var found = await run.QueryAsync(new VerifyAudit(head), cancellationToken);
        run.Console.Say($"核对了 {found.Sealed} 条已封存记录，另有 {found.Unsealed} 条等待封存。链尾 {found.Head}");
        if (found.Faults.Count == 0)
        {
            run.Console.Say(head is null ? "审计日志完好。" : "审计日志完好，与另存的链尾一致。");
            return ExitCode.Done;
        }

        run.Console.Say($"审计日志被改动过，发现 {found.Faults.Count} 处：");
        foreach (var fault in found.Faults)
        {
            run.Console.Say($"  {(fault.Sequence is { } number ? $"第 {number} 条" : "未封存的一条")}：{Words(fault.Kind)}");
        }

        return ExitCode.FaultFound;
    }

    private static async Task<int> HeadAsync(OperatorRun run, CancellationToken cancellationToken)
    {
        const int Batch = 2000;
        while (await run.SendAsync(new SealAuditEntries(Batch, WholeLog: true), cancellationToken) == Batch)
        {
            run.Console.Remark("正在封存……");
        }

        if (await run.QueryAsync(new GetAuditHead(), cancellationToken) is { } head)
        {
            run.Console.Say(head);
            return ExitCode.Done;
        }

        run.Console.Remark("还没有任何审计记录。");
        return ExitCode.NotDone;
    }

    private static string Words(AuditFaultKind kind) =>
        kind switch
        {
            AuditFaultKind.LinkMissing => "链上缺了这一环，或被挪动过",
            AuditFaultKind.EntryGone => "记录被删除",
            AuditFaultKind.Changed => "记录的内容或次序被改动",
            AuditFaultKind.UnsealedChanged => "记录在封存前被改动",
            AuditFaultKind.HeadDiffers => "与另存的链尾不符，整条链可能是重新伪造的",
            AuditFaultKind.TailMissing => "链在另存的链尾之前就断了，后面的记录被截掉",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    [GeneratedRegex("^[0-9]{1,18}:[0-9A-Fa-f]{64}$", RegexOptions.None, 1000)]
    private static partial Regex HeadShape();
}
