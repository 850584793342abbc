using System.CommandLine;
using WeChatRights.Core.IdentityAccess.Accounts;

namespace WeChatRights.Hosting.Operations;

internal static class StaffCommands
{
    public static Command Create(OperatorRun run) => new("staff", "人员") { Bootstrap(run) };

    private static Command Bootstrap(OperatorRun run)
    {
        var userName = new Argument<string>("用户名") { Description = "登录用的名字，小写字母、数字、点" };
        var displayName = new Argument<string>("姓名") { Description = "显示的姓名" };
        return run.Act(
            new Command("bootstrap", "在还没有任何人员的系统里开设第一个账号：市级安全管理员，由她开设其他账号") { userName, displayName },
            async (parsed, cancellationToken) =>
            {
                var created = await run.SendAsync(
                    new BootstrapFirstAdministrators(parsed.GetRequiredValue(userName), parsed.GetRequiredValue(displayName)),
                    cancellationToken
                );
                run.Console.Say($"用户名\t{created.UserName}");
                run.Console.Say($"一次性密码\t{created.TemporaryPassword}");
                run.Console.Remark("密码只显示这一次，请当面交给本人。首次登录要绑定验证器并改密码。");
                run.Console.Remark("系统管理员、审计管理员须由另外两人担任，请她登录后在“人员”页开设。");
                return ExitCode.Done;
            }
        );
    }
}
