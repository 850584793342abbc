using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WeChatRights.Testing;
using WeChatRights.WeChat.Simulator;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <summary>The API as it is shipped, on a database and folder of its own, beside a WeChat simulator that speaks real HTTP.</summary>
internal sealed class TestApi : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("wechatrights-api-").FullName;
    private readonly (string Key, string Value)[] _settings;
    private readonly WebApplication _simulator;

    private TestApi(WebApplication simulator, FakeTimeProvider clock, (string Key, string Value)[] settings)
    {
        Clock = clock;
        _simulator = simulator;
        _settings = settings;
        Simulator = new HttpClient { BaseAddress = new Uri(simulator.Urls.First()) };
    }

    /// <summary>One clock for the API and the simulator.</summary>
    public FakeTimeProvider Clock { get; }

    public HttpClient Simulator { get; }
    public string DataDirectory => _directory;

    /// <summary>Headers of all that was sent to WeChat.</summary>
    public ConcurrentQueue<string> SentToWeChat { get; private init; } = new();

    /// <summary>Last word on the services, before the first request.</summary>
    private Action<IServiceCollection>? Customise { get; set; }

    public TestStaff Staff { get; private set; } = null!;
    public CapturedLogs Logs { get; } = new();

    /// <summary>The core behind the API, to arrange and to look.</summary>
    public TestCore Core => TestCore.Inside(Services, _directory, Clock);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>With one officer at each level of the test city.</summary>
    public static Task<TestApi> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    public static async Task<TestApi> StartAsync(Action<IServiceCollection>? customise, params (string Key, string Value)[] settings)
    {
        var api = await CreateAsync(settings);
        api.Customise = customise;
        api.Staff = await api.Core.StaffAsync();
        return api;
    }

    /// <summary>Listens on a real port and has the simulator's events pushed to it.</summary>
    public static async Task<TestApi> StartListeningAsync()
    {
        var api = await CreateAsync([]);
        api.UseKestrel(0);
        api.StartServer();
        api.Staff = await api.Core.StaffAsync();
        var url = new Uri(api.ClientOptions.BaseAddress, "/api/v1/wechat/push");
        using var answer = await api.Simulator.PutAsJsonAsync("/_sim/push-target", new { url }, Cancellation);
        answer.EnsureSuccessStatusCode();
        return api;
    }

    public async Task<JsonElement> ControlAsync(string route, object body)
    {
        using var answer = await Simulator.PostAsJsonAsync($"/_sim/{route}", body, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Simulator.Dispose();
        await _simulator.DisposeAsync();
        SqlitePool.Clear(_directory);
        Directory.Delete(_directory, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("Data:Directory", _directory);
        builder.UseSetting("WeChat:AppId", "wxdemo0000000000ab");
        builder.UseSetting("WeChat:AppSecret", "demo-secret-not-for-production");
        builder.UseSetting("WeChat:BaseAddress", Simulator.BaseAddress!.ToString());
        builder.UseSetting("WeChat:PushToken", "demopushtoken");
        builder.UseSetting("WeChat:EncodingAesKey", "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE");
        builder.UseSetting("WeChat:Templates:Progress:TemplateId", "tpl-progress");
        builder.UseSetting("WeChat:Templates:Reminder:TemplateId", "tpl-reminder");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.DigestQuickly();
            Customise?.Invoke(services);
        });
    }

    private static async Task<TestApi> CreateAsync((string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(TestCore.Start);
        var sent = new SentHeaders();
        var simulator = SimulatorApp.Create(
            ["--urls", "http://127.0.0.1:0"],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton<IStartupFilter>(sent);
                builder.Logging.ClearProviders();
            }
        );
        await simulator.StartAsync(Cancellation);
        var api = new TestApi(simulator, clock, settings) { SentToWeChat = sent.All };
        await SqliteTemplate.CopyToAsync(api._directory);
        return api;
    }
}

/// <summary>Notes what headers the simulated platform receives.</summary>
internal sealed class SentHeaders : IStartupFilter
{
    public ConcurrentQueue<string> All { get; } = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    foreach (var (name, value) in context.Request.Headers)
                    {
                        All.Enqueue($"{name}: {value}");
                    }

                    return following(context);
                }
            );
            next(app);
        };
}
