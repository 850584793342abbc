using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using WeChatRights.WeChat.Simulator;

namespace WeChatRights.EndToEnd.Tests.Jobs;

/// <summary>WeChat, played by the simulator inside this process, and a person holding a phone.</summary>
internal sealed class Phone : IAsyncDisposable
{
    public const string Template = "tpl-progress";
    public const string AppId = "wxdemo0000000000ab";
    public const string AppSecret = "demo-secret-not-for-production";
    private readonly WebApplication _simulator;
    private readonly HttpClient _http;

    private Phone(WebApplication simulator)
    {
        _simulator = simulator;
        _http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_simulator.Urls.First());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Phone> StartAsync()
    {
        var app = SimulatorApp.Create(["--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await app.StartAsync(Cancellation);
        return new Phone(app);
    }

    /// <summary>Signs in as this made-up person and accepts messages.</summary>
    public async Task<string> OpenIdAsync(string name, int accepts)
    {
        var login = await _http.GetFromJsonAsync<JsonElement>(
            $"/sns/jscode2session?appid={AppId}&secret={AppSecret}&js_code=sim-{name}&grant_type=authorization_code",
            Cancellation
        );
        var openId = login.GetProperty("openid").GetString()!;
        await ControlAsync(
            "/_sim/subscriptions",
            new
            {
                openid = openId,
                templateId = Template,
                count = accepts,
            }
        );
        return openId;
    }

    public async Task<List<JsonElement>> MessagesAsync() =>
        (await _http.GetFromJsonAsync<List<JsonElement>>("/_sim/messages", Cancellation))!;

    public async Task<int> CountAsync() => (await MessagesAsync()).Count;

    public Task HangAsync() =>
        ControlAsync(
            "/_sim/faults",
            new
            {
                route = "/cgi-bin/message/subscribe/send",
                kind = "hang",
                times = -1,
            }
        );

    /// <summary>Where the platform posts its events from now on.</summary>
    public async Task ReportToAsync(Uri receiver)
    {
        using var answer = await _http.PutAsJsonAsync("/_sim/push-target", new { url = receiver }, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the platform was asked to send.</summary>
    public Task AskedToSendAsync(int times) =>
        _http.GetStringAsync($"/_sim/requests?route=/cgi-bin/message/subscribe/send&atLeast={times}", Cancellation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _simulator.StopAsync(CancellationToken.None);
        await _simulator.DisposeAsync();
    }

    private async Task ControlAsync(string route, object body)
    {
        using var answer = await _http.PostAsJsonAsync(route, body, Cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
