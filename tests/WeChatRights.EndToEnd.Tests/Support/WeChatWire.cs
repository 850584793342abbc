using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>The other side of WeChat's wire: what it was asked, what reached the phones, and its bad days.</summary>
internal sealed class WeChatWire(ProductProcess simulator) : IDisposable
{
    public const string Send = "/cgi-bin/message/subscribe/send";
    public const string ProgressTemplate = "tpl-progress";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = simulator.BaseAddress };

    /// <summary>Open ids of all who signed in so far.</summary>
    public async Task<IReadOnlyCollection<string>> UsersAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync("state", cancellationToken)).GetProperty("users").EnumerateObject().Select(user => user.Name)];

    /// <summary>Open ids of those to whom a message went out, one for each message.</summary>
    public async Task<IReadOnlyList<string>> ReachedAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync("messages", cancellationToken)).EnumerateArray().Select(message => message.GetProperty("openid").GetString()!)];

    /// <summary>How often the route was asked, whatever came of it.</summary>
    public async Task<int> AskedAsync(string route, CancellationToken cancellationToken) =>
        (await GetAsync("requests", cancellationToken)).TryGetProperty(route, out var count) ? count.GetInt32() : 0;

    /// <summary>She accepts so many messages.</summary>
    public Task AcceptAsync(string openid, int count, CancellationToken cancellationToken) =>
        PostAsync(
            "subscriptions",
            new
            {
                openid,
                templateId = ProgressTemplate,
                count,
            },
            cancellationToken
        );

    /// <summary>The next request to send waits in the middle, until <see cref="GoOnAsync"/>.</summary>
    public Task HoldNextSendAsync(CancellationToken cancellationToken) =>
        PostAsync(
            "faults",
            new
            {
                route = Send,
                kind = "hold",
                times = 1,
            },
            cancellationToken
        );

    public Task WhenHeldAsync(int times, CancellationToken cancellationToken) =>
        GetAsync($"requests?route={Uri.EscapeDataString($"held:{Send}")}&atLeast={times}", cancellationToken);

    public async Task GoOnAsync(CancellationToken cancellationToken)
    {
        using var answer = await _client.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>From now on events are pushed to this API.</summary>
    public async Task PushToAsync(Uri api, CancellationToken cancellationToken)
    {
        var target = new { url = new Uri(api, "/api/v1/wechat/push") };
        using var answer = await _client.PutAsJsonAsync(new Uri("/_sim/push-target", UriKind.Relative), target, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>An event of a kind that is nobody's business, with more in it than we know.</summary>
    public Task PushStrangeEventAsync(string openid, string words, CancellationToken cancellationToken) =>
        PostAsync(
            "push",
            new
            {
                @event = "user_info_modified",
                openid,
                extra = new { Note = words },
            },
            cancellationToken
        );

    /// <summary>Everything that reached a phone, as it was written.</summary>
    public Task<string> ReadMessagesAsync(CancellationToken cancellationToken) =>
        _client.GetStringAsync(new Uri("/_sim/messages", UriKind.Relative), cancellationToken);

    public void Dispose() => _client.Dispose();

    private Task<JsonElement> GetAsync(string route, CancellationToken cancellationToken) =>
        _client.GetFromJsonAsync<JsonElement>(new Uri($"/_sim/{route}", UriKind.Relative), cancellationToken);

    private async Task PostAsync(string route, object body, CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri($"/_sim/{route}", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
