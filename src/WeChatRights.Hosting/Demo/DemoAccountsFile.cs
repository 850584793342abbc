using System.Text;
using OtpNet;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Hosting.Demo;

/// <summary>The demo accounts as a text file that only its owner may read.</summary>
internal static class DemoAccountsFile
{
    private const string Name = "demo-accounts.txt";

    public static async Task WriteAsync(
        string directory,
        IReadOnlyList<DemoAccount> accounts,
        IReadOnlyDictionary<DivisionCode, DivisionInfo> divisions,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var text = new StringBuilder();
        text.AppendLine($"密码都是 {DemoMode.Password} ；验证码每 30 秒一换，密钥可加到任何验证器应用，登录页也会显示当前验证码。");
        foreach (var account in accounts)
        {
            text.AppendLine(Line(account, divisions, now));
        }

        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(Path.Combine(directory, Name), new UTF8Encoding(false), options);
        await writer.WriteAsync(text, cancellationToken);
    }

    private static string Line(DemoAccount account, IReadOnlyDictionary<DivisionCode, DivisionInfo> divisions, DateTimeOffset now)
    {
        var code = new Totp(Base32Encoding.ToBytes(account.AuthenticatorKey)).ComputeTotp(now.UtcDateTime);
        var place = divisions.TryGetValue(DivisionCode.Parse(account.Person.Division), out var division)
            ? division.Name
            : account.Person.Division;
        return string.Join(
            '\t',
            account.Person.UserName,
            account.Person.DisplayName,
            $"{DemoStaff.RoleName(account.Person.Role)}{(account.Person.InCharge ? "（负责人）" : "")}",
            place,
            DemoMode.Password,
            account.AuthenticatorKey,
            $"otpauth://totp/WeChatRights:{account.Person.UserName}?secret={account.AuthenticatorKey}&issuer=WeChatRights",
            code
        );
    }
}
