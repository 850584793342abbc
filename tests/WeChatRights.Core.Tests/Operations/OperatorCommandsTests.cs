using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Operations;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Operations;

public sealed class OperatorCommandsTests
{
    [Theory]
    [InlineData("audit", true)]
    [InlineData("audti", true)]
    [InlineData("--help", true)]
    [InlineData("--environment=Test", false)]
    [InlineData("--urls", false)]
    [InlineData("Data:Directory=x", false)]
    [InlineData("", false)]
    public void Recognise_FirstArgument_TellsACommandFromASetting(string first, bool expected) =>
        Assert.Equal(expected, OperatorCommands.Recognise([first, "x"]));

    [Fact]
    public void Recognise_NoArgument_StartsTheHost() => Assert.False(OperatorCommands.Recognise([]));

    [Theory]
    [InlineData("root", "zhang.san", "operator:zhang.san")]
    [InlineData("root", null, "operator:root")]
    [InlineData("wechatrights", "ignored", "operator:wechatrights")]
    [InlineData("a b\nc", null, "operator:abc")]
    public void Name_AccountOfTheSystem_IsTheOneBehindSudo(string user, string? behindSudo, string expected) =>
        Assert.Equal(expected, Operator.Name(user, behindSudo));

    [Fact]
    public async Task Bootstrap_EmptySystem_PrintsAPasswordThatWorksOnce()
    {
        await using var core = await TestCore.CreateAsync();

        var done = await core.Services.OperateAsync(["staff", "bootstrap", "first.admin", "安全管理员"]);
        var again = await core.Services.OperateAsync(["staff", "bootstrap", "second.admin", "安全管理员"]);

        Assert.Equal((0, 1), (done.Code, again.Code));
        var password = done.Output.Split('\n')[1].Split('\t')[1].Trim();
        Assert.Equal(SignInOutcome.NeedsEnrolment, (await core.PasswordAsync("first.admin", password)).Outcome);
        Assert.Contains(StaffErrors.StaffExists.Text, again.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bootstrap_BadLoginName_SaysWhatIsAllowed()
    {
        await using var core = await TestCore.CreateAsync();

        var refused = await core.Services.OperateAsync(["staff", "bootstrap", "王", "安全管理员"]);

        Assert.Equal(1, refused.Code);
        Assert.Contains("3–32 位小写字母", refused.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_SchemaBehind_RefusesUntilMigrated()
    {
        await using var core = await TestCore.CreateAsync();
        await core.LookAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        var refused = await core.Services.OperateAsync(["keys", "list"]);
        var check = await core.Services.OperateAsync(["database", "check"]);

        Assert.Equal((1, 2), (refused.Code, check.Code));
        Assert.Contains("database migrate", refused.Remarks, StringComparison.Ordinal);
        Assert.Contains("没有升级", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseCommands_UpToDate_SaySo()
    {
        await using var core = await TestCore.CreateAsync();

        var check = await core.Services.OperateAsync(["database", "check"]);
        var migrate = await core.Services.OperateAsync(["database", "migrate"]);

        Assert.Equal((0, 0), (check.Code, migrate.Code));
        Assert.Contains("正常", check.Output, StringComparison.Ordinal);
        Assert.Contains("已经是最新的", migrate.Output, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Doctor_KeyFileReadableByOthersAndNoWeChat_NamesBoth()
    {
        await using var core = await TestCore.CreateAsync();
        var path = core.Services.GetRequiredService<IOptions<KeyRingOptions>>().Value.Path;
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);

        var found = await core.Services.OperateAsync(["doctor"]);

        Assert.Equal(2, found.Code);
        Assert.Contains("正常  数据库", found.Output, StringComparison.Ordinal);
        Assert.Contains("异常  密钥文件", found.Output, StringComparison.Ordinal);
        Assert.Contains("异常  微信设置", found.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "retire", "1", "--yes")]
    [InlineData("keys", "retire", "99", "--yes")]
    [InlineData("keys", "retire", "1")]
    [InlineData("keys", "retire", "one", "--yes")]
    [InlineData("case", "shred", "P000000-XXXXX", "--reason", "ordered", "--yes")]
    [InlineData("case", "shred", "P000000-XXXXX", "--yes")]
    [InlineData("case", "shred", "P000000-XXXXX", "--reason", "boredom", "--yes")]
    [InlineData("audti", "verify")]
    [InlineData("audit")]
    public async Task Command_ThatCannotBeDone_EndsWithOneAndAWord(params string[] command)
    {
        await using var core = await TestCore.CreateAsync();

        var refused = await core.Services.OperateAsync(command);

        Assert.Equal(1, refused.Code);
        Assert.NotEqual("", refused.Remarks);
    }

    [Fact]
    public async Task Help_WithoutDatabaseAndKeys_ListsTheCommandsInChinese()
    {
        var services = new ServiceCollection().BuildServiceProvider();

        var help = await services.OperateAsync(["--help"]);

        Assert.Equal(0, help.Code);
        Assert.Contains("审计日志", help.Output, StringComparison.Ordinal);
        Assert.Contains("案件密钥", help.Output, StringComparison.Ordinal);
    }
}
