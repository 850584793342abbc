using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.People;

/// <param name="Id">Of the complaint and of its case.</param>
internal sealed record FiledComplaint(Guid Id, string Number, string ReceiptCode, string? Emergency);

/// <summary>Her phone: speaks to the API over real HTTP exactly as the mini-program does.</summary>
internal sealed class CitizenPhone(HttpClient http, string name) : IDisposable
{
    private const string Root = "/api/v1";

    /// <summary>How long the mini-program goes on trying when the network or a node is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public string Name => name;

    /// <summary>wx.login, then its code for a session.</summary>
    public async Task SignInAsync()
    {
        var opened = await SendAsync(HttpMethod.Post, "/sessions", new { code = $"sim-{name}" }, HttpStatusCode.Created);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", opened.GetProperty("token").GetString());
    }

    public Task ReportSubscriptionAsync(string templateId) =>
        SendAsync(HttpMethod.Post, "/subscriptions", new { templateIds = new[] { templateId } }, HttpStatusCode.NoContent);

    /// <summary>Files it, and tries again with the same key until there is an answer.</summary>
    public async Task<FiledComplaint> FileAsync(JsonObject body, string key)
    {
        FiledComplaint? filed = null;
        await Eventually.TrueAsync(
            async ct => (filed = await TryFileAsync(body, key, ct)) is not null,
            "the complaint is answered",
            Patience
        );
        return filed!;
    }

    /// <summary>Opens what was filed with the PIN.</summary>
    public Task StepUpAsync(string pin) => SendAsync(HttpMethod.Post, "/sessions/current/step-up", new { pin }, HttpStatusCode.OK);

    public Task<JsonElement> ReadComplaintAsync(Guid id) => SendAsync(HttpMethod.Get, $"/complaints/{id}", null, HttpStatusCode.OK);

    /// <summary>The ids of what this session has unlocked.</summary>
    public async Task<IReadOnlyList<Guid>> ListComplaintsAsync() =>
        [
            .. (await SendAsync(HttpMethod.Get, "/complaints", null, HttpStatusCode.OK))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty("id").GetGuid()),
        ];

    public async Task<IReadOnlyList<JsonElement>> ReadInboxAsync() =>
        [.. (await SendAsync(HttpMethod.Get, "/inbox", null, HttpStatusCode.OK)).GetProperty("items").EnumerateArray()];

    public async Task<HttpStatusCode> AskForComplaintAsync(Guid id)
    {
        using var answer = await http.GetAsync(new Uri($"{Root}/complaints/{id}", UriKind.Relative));
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    /// <returns>Null when there was no answer from the application: no connection, or the proxy without a node behind it.</returns>
    private async Task<FiledComplaint?> TryFileAsync(JsonObject body, string key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/complaints") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
            {
                return null;
            }

            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}: {text}");
            var filed = JsonElement.Parse(text);
            return new FiledComplaint(
                filed.GetProperty("id").GetGuid(),
                filed.GetProperty("number").GetString()!,
                filed.GetProperty("receiptCode").GetString()!,
                filed.GetProperty("emergency") is { ValueKind: not JsonValueKind.Null } emergency ? emergency.GetRawText() : null
            );
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string route, object? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, Root + route) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{method} {route}: {answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
