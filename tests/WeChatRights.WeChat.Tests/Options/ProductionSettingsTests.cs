using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatRights.WeChat.Tests.Support;

namespace WeChatRights.WeChat.Tests.Options;

public sealed class ProductionSettingsTests
{
    [Fact]
    public void Start_ProductionWithRealAccount_IsAccepted() => Assert.Empty(Problems("Production"));

    [Theory]
    [InlineData("http://127.0.0.1:5300")]
    [InlineData("https://127.0.0.1:5300")]
    [InlineData("http://localhost:5300")]
    [InlineData("http://api.weixin.qq.com")]
    [InlineData("https://api.weixin.qq.com.example.org")]
    [InlineData("https://evilweixin.qq.com")]
    [InlineData("https://weixin.qq.com@127.0.0.1")]
    [InlineData("https://api.weixin.qq.com:8443")]
    public void Start_ProductionWithAnotherHost_IsRefused(string address)
    {
        var problem = Assert.Single(Problems("Production", ("BaseAddress", address)));
        Assert.Contains("weixin.qq.com", problem, StringComparison.Ordinal);
        Assert.Contains("simulator", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppId", "wxdemo0000000000ab")]
    [InlineData("AppSecret", "demo-secret-not-for-production")]
    [InlineData("PushToken", "demopushtoken")]
    [InlineData("EncodingAesKey", "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE")]
    [InlineData("LegacyPlainPush", "true")]
    public void Start_ProductionWithDemoValue_IsRefused(string key, string value) =>
        Assert.Contains("in production", Assert.Single(Problems("Production", (key, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("AppId", "")]
    [InlineData("MiniProgramState", "released")]
    [InlineData("Language", "zh-CN")]
    [InlineData("EncodingAesKey", "short")]
    [InlineData("PushToken", "")]
    [InlineData("Retries", "4")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Templates:progress:TemplateId", "")]
    public void Start_ImpossibleValueAnywhere_IsRefused(string key, string value) => Assert.Single(Problems("Development", (key, value)));

    [Fact]
    public void Start_DevelopmentWithSimulator_IsAccepted() =>
        Assert.Empty(
            Problems(
                "Development",
                ("BaseAddress", "http://127.0.0.1:5300"),
                ("AppId", World.AppId),
                ("AppSecret", World.AppSecret),
                ("LegacyPlainPush", "true")
            )
        );

    private static IReadOnlyList<string> Problems(string environment, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AppId"] = "wx0123456789abcdef",
            ["AppSecret"] = "a-secret-of-the-account",
            ["PushToken"] = "token",
            ["EncodingAesKey"] = new string('A', 43),
            ["Templates:progress:TemplateId"] = "tpl",
            ["Templates:progress:Fields:0"] = "thing1",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var section = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddWeChat(section, new FixedEnvironment(environment))
            .BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return [.. refused.Failures];
        }
    }
}
