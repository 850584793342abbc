using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace WeChatRights.EndToEnd.Tests.Support;

/// <summary>A woman's phone with the mini-program on it: talks to the API over a real socket.</summary>
internal sealed class Phone(Uri api) : IDisposable
{
    private const string Root = "/api/v1";
    private const int MaxTries = 20;
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = api,
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>Of the session; null before signing in.</summary>
    public string? Token { get; set; }

    /// <summary>Tries again when it is politely put off, as the mini-program does.</summary>
    /// <param name="name">Of a user of the WeChat simulator.</param>
    public async Task SignInAsync(string name, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await PostAsync("/sessions", new JsonObject { ["code"] = $"sim-{name}" }, cancellationToken);
            if (answer.Status == PhoneAnswer.Created)
            {
                Token = answer.String("token");
                return;
            }

            if (!answer.IsPoliteRefusal || tries == MaxTries)
            {
                throw new InvalidOperationException($"{answer.Status} {answer.Text}");
            }

            await Task.Delay(BeforeNextTry, cancellationToken);
        }
    }

    public Task<PhoneAnswer> FileAsync(JsonObject complaint, string key, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "/complaints", Json(complaint), [("Idempotency-Key", key)], cancellationToken);

    public Task<PhoneAnswer> PostAsync(string route, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, route, Json(body), [], cancellationToken);

    public Task<PhoneAnswer> PutAsync(string route, byte[] chunk, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put,
            route,
            new ByteArrayContent(chunk) { Headers = { ContentType = new("application/octet-stream") } },
            [],
            cancellationToken
        );

    public Task<PhoneAnswer> GetAsync(string route, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, route, null, [], cancellationToken);

    public async Task<PhoneAnswer> SendAsync(
        HttpMethod method,
        string route,
        HttpContent? content,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, Root + route) { Content = content };
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _client.SendAsync(request, cancellationToken);
        return new PhoneAnswer(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            answer.Headers.RetryAfter?.Delta,
            await answer.Content.ReadAsStringAsync(cancellationToken)
        );
    }

    public void Dispose() => _client.Dispose();

    public static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
