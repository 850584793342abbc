using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.WeChat.Simulator;

namespace WeChatRights.WeChat.Tests.Support;

/// <summary>The simulator on a free port, the gateway pointed at it, one clock for both. Only the cache and the clock are fake.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Login = "/sns/jscode2session";
    public const string Phone = "/wxa/business/getuserphonenumber";
    public const string Send = "/cgi-bin/message/subscribe/send";
    public const string StableToken = "/cgi-bin/stable_token";
    public const string TextCheckRoute = "/wxa/msg_sec_check";
    public const string Template = "tpl-progress";
    public const string AppId = "wxdemo0000000000ab";
    public const string AppSecret = "demo-secret-not-for-production";

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly WebApplication _simulator;
    private readonly List<ServiceProvider> _nodes = [];

    private World(WebApplication simulator, FakeTimeProvider clock)
    {
        _simulator = simulator;
        Clock = clock;
        Http = new HttpClient { BaseAddress = new Uri(simulator.Urls.First()) };
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>A client with no manners of its own: for the naive calls and the control routes.</summary>
    public HttpClient Http { get; }

    public CapturedLogs Logs { get; } = new();

    public ServiceProvider Node => _nodes.Count > 0 ? _nodes[0] : AddNode();

    public IWeChatMiniProgram WeChat => Node.GetRequiredService<IWeChatMiniProgram>();

    public IWeChatTokenProvider Tokens => Node.GetRequiredService<IWeChatTokenProvider>();

    public static async Task<World> StartAsync(params string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        var app = SimulatorApp.Create(
            ["--urls", "http://127.0.0.1:0", .. settings],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Logging.ClearProviders();
            }
        );
        await app.StartAsync(Cancellation);
        return new World(app, clock);
    }

    /// <summary>One more process of ours: its own gateway; the cache too, unless <paramref name="configure"/> shares one.</summary>
    public ServiceProvider AddNode(Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AppId"] = AppId,
            ["AppSecret"] = AppSecret,
            ["BaseAddress"] = Http.BaseAddress!.ToString(),
            ["PushToken"] = "demopushtoken",
            ["EncodingAesKey"] = "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE",
            ["RetryPause"] = "00:00:00.001",
            // Long, so that a busy machine does not look like a slow platform.
            ["Timeout"] = "00:00:30",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddWeChat(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), new FixedEnvironment("Development"));
        services.Configure<MemoryDistributedCacheOptions>(options => options.Clock = new CacheClock(Clock));
        configure?.Invoke(services);
        var node = services.BuildServiceProvider(validateScopes: true);
        _nodes.Add(node);
        return node;
    }

    public async Task<string> SignInAsync(string name = "anna")
    {
        var session = await WeChat.ExchangeLoginCodeAsync($"sim-{name}", Cancellation);
        return session.Value!.OpenId;
    }

    public SubscriptionMessage Message(string openId, string thing = "您的事项有新进展") =>
        new(
            openId,
            Template,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["thing1"] = thing, ["time2"] = "2026年11月23日 15:01" },
            "pages/inbox"
        );

    public Task AcceptAsync(string openId, int count = 1) =>
        ControlAsync(
            "subscriptions",
            new
            {
                openid = openId,
                templateId = Template,
                count,
            }
        );

    public Task FaultAsync(string route, string kind, int times = 1) =>
        ControlAsync(
            "faults",
            new
            {
                route,
                kind,
                times,
            }
        );

    public async Task ClearFaultsAsync() => (await Http.DeleteAsync("/_sim/faults", Cancellation)).EnsureSuccessStatusCode();

    public async Task<int> CountAsync(string route)
    {
        var counts = await Http.GetFromJsonAsync<Dictionary<string, int>>("/_sim/requests", Cancellation);
        return counts!.GetValueOrDefault(route);
    }

    /// <summary>Returns when a request to the route is being held.</summary>
    public Task UntilHeldAsync(string route) =>
        Http.GetStringAsync($"/_sim/requests?route={Uri.EscapeDataString("held:" + route)}&atLeast=1", Cancellation);

    public Task<JsonElement> MessagesAsync() => Http.GetFromJsonAsync<JsonElement>("/_sim/messages", Cancellation);

    public async Task<JsonElement> ControlAsync(string route, object body)
    {
        var response = await Http.PostAsJsonAsync($"/_sim/{route}", body, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        Http.Dispose();
        await _simulator.DisposeAsync();
    }

    private sealed class CacheClock(TimeProvider clock) : ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
