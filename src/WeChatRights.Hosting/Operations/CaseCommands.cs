using System.CommandLine;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Vault;

namespace WeChatRights.Hosting.Operations;

internal static class CaseCommands
{
    private static readonly Dictionary<string, ShredReason> Reasons = new(StringComparer.Ordinal)
    {
        ["retention-over"] = ShredReason.RetentionOver,
        ["person-asked"] = ShredReason.PersonAsked,
        ["ordered"] = ShredReason.Ordered,
        ["filed-in-error"] = ShredReason.FiledInError,
    };

    public static Command Create(OperatorRun run) => new("case", "案件") { Shred(run), ImportRisk(run) };

    private static Command ImportRisk(OperatorRun run)
    {
        var file = new Argument<FileInfo>("文件") { Description = "评估表的 JSON 文件，一份" };
        return run.Act(
            new Command("import-risk", "导入风险评估表的正式文本，从此用它评估；用过的版本不能改") { file },
            async (parsed, cancellationToken) =>
            {
                if (!parsed.GetRequiredValue(file).Exists)
                {
                    run.Console.Remark("找不到这个文件。");
                    return ExitCode.NotDone;
                }

                var content = await File.ReadAllTextAsync(parsed.GetRequiredValue(file).FullName, cancellationToken);
                var instrument = await run.SendAsync(new ImportRiskInstrument(content), cancellationToken);
                run.Console.Say(
                    $"现在用的评估表：{instrument.Name}（{instrument.Code}，第 {instrument.Version} 版，{instrument.Items.Count} 题）。"
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command Shred(OperatorRun run)
    {
        var number = new Argument<string>("编号") { Description = "案件编号，如 P261123-7KQ2M" };
        var reason = new Option<string>("--reason")
        {
            Description = "理由：retention-over 保管期满；person-asked 本人要求；ordered 法院或主管机关要求；filed-in-error 误报或测试",
            Required = true,
        };
        reason.AcceptOnlyFromAmong([.. Reasons.Keys]);
        var yes = Confirmation.Option();
        return run.Act(
            new Command("shred", "永久销毁一件办结案件的内容：叙述、身份、记录、证据；编号、日期、类别和审计记录保留")
            {
                number,
                reason,
                yes,
            },
            (parsed, cancellationToken) =>
                ShredAsync(
                    run,
                    parsed.GetRequiredValue(number).Trim().ToUpperInvariant(),
                    Reasons[parsed.GetRequiredValue(reason)],
                    parsed.GetValue(yes),
                    cancellationToken
                )
        );
    }

    private static async Task<int> ShredAsync(
        OperatorRun run,
        string number,
        ShredReason reason,
        bool yes,
        CancellationToken cancellationToken
    )
    {
        if (await run.QueryAsync(new FindCaseByNumber(number), cancellationToken) is not { } caseId)
        {
            run.Console.Remark($"没有编号是 {number} 的案件。");
            return ExitCode.NotDone;
        }

        if (!run.Console.Confirm($"案件 {number} 的内容将永远打不开，无法恢复。", number, yes))
        {
            return ExitCode.NotDone;
        }

        await run.SendAsync(new ShredCase(caseId, reason), cancellationToken);
        run.Console.Say($"案件 {number} 的内容已销毁。");
        run.Console.Remark("以前的数据库备份里还有它的密钥：到 keys roll、keys rewrap、keys retire 换掉这一期之后，备份里的也打不开。");
        return ExitCode.Done;
    }
}
