using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Authentication;

/// <summary>The admin as it is shipped, on a database and folder of its own, with a clock that tests turn by hand.</summary>
internal sealed class TestAdmin : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("wechatrights-admin-").FullName;
    private readonly string _environment;
    private readonly (string Key, string Value)[] _settings;

    private TestAdmin(string environment, (string Key, string Value)[] settings)
    {
        _environment = environment;
        _settings = settings;
    }

    public FakeTimeProvider Clock { get; } = new(TestCore.Start);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The core behind the pages, to arrange and to look.</summary>
    public TestCore Core => TestCore.Inside(Services, _directory, Clock);

    public static Task<TestAdmin> StartAsync() => StartAsync("Test");

    public static async Task<TestAdmin> StartAsync(string environment, params (string Key, string Value)[] settings)
    {
        var admin = new TestAdmin(environment, settings);
        await SqliteTemplate.CopyToAsync(admin._directory);
        return admin;
    }

    /// <summary>A browser of its own: own cookies, follows nothing by itself.</summary>
    public Browser Open(bool https = true) => new(this, https);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqlitePool.Clear(_directory);
        Directory.Delete(_directory, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Data:Directory", _directory);
        builder.UseSetting("Keys:Path", Path.Combine(_directory, "keys", "keyring.json"));
        builder.UseSetting("Jobs:RunHere", "false");
        builder.UseSetting("SignIn:LeastAnswerTime", "00:00:00");
        builder.UseSetting("WeChat:AppId", "wx00000000000000ab");
        builder.UseSetting("WeChat:AppSecret", "0123456789abcdef0123456789abcdef");
        builder.UseSetting("WeChat:BaseAddress", _environment == "Production" ? "https://api.weixin.qq.com" : "http://127.0.0.1:1");
        builder.UseSetting("WeChat:PushToken", "tokenoftests");
        builder.UseSetting("WeChat:EncodingAesKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        builder.UseSetting("WeChat:Templates:Progress:TemplateId", "tpl-progress");
        builder.UseSetting("WeChat:Templates:Reminder:TemplateId", "tpl-reminder");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.DigestQuickly();
        });
    }
}
