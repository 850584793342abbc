using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <param name="Body">Undefined when the answer has no JSON.</param>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body, string Text, HttpResponseMessage Message)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public JsonElement this[string member] => Body.GetProperty(member);
}

/// <summary>Calls as the mini-program makes them.</summary>
internal static class ApiCalls
{
    private const string Root = "/api/v1";

    /// <summary>A client that carries the bearer token of <c>sim-NAME</c>.</summary>
    public static async Task<HttpClient> SignInAsync(this TestApi api, string name = "anna")
    {
        var client = api.CreateClient();
        var answer = await client.PostAsync("/sessions", new { code = $"sim-{name}" });
        Assert.True(answer.Status == HttpStatusCode.Created, api.Logs.Text);
        return client.Bearing(answer["token"].GetString()!);
    }

    public static HttpClient Bearing(this HttpClient client, string token)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static Task<Answer> GetJsonAsync(this HttpClient client, string route, params (string Name, string Value)[] headers) =>
        client.SendAsync(HttpMethod.Get, route, null, headers);

    public static Task<Answer> DeleteJsonAsync(this HttpClient client, string route, params (string Name, string Value)[] headers) =>
        client.SendAsync(HttpMethod.Delete, route, null, headers);

    public static Task<Answer> PostAsync(this HttpClient client, string route, object body, params (string Name, string Value)[] headers) =>
        client.SendAsync(HttpMethod.Post, route, Json(body as string ?? JsonSerializer.Serialize(body)), headers);

    public static Task<Answer> PutAsync(this HttpClient client, string route, byte[] body) =>
        client.SendAsync(HttpMethod.Put, route, new ByteArrayContent(body) { Headers = { ContentType = new("application/octet-stream") } });

    public static Task<Answer> FileAsync(this HttpClient client, JsonObject body, string? key = null) =>
        client.PostAsync("/complaints", body.ToJsonString(), ("Idempotency-Key", key ?? $"test-{Guid.CreateVersion7():N}"));

    public static Task<Answer> BookAsync(this HttpClient client, JsonObject body, string? key = null) =>
        client.PostAsync("/bookings", body.ToJsonString(), ("Idempotency-Key", key ?? $"test-{Guid.CreateVersion7():N}"));

    public static Task<Answer> PutJsonAsync(this HttpClient client, string route, object body) =>
        client.SendAsync(HttpMethod.Put, route, Json(JsonSerializer.Serialize(body)));

    public static async Task<Answer> SendAsync(
        this HttpClient client,
        HttpMethod method,
        string route,
        HttpContent? content,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(
            method,
            route.StartsWith("/health", StringComparison.Ordinal)
            || route.StartsWith("/openapi", StringComparison.Ordinal)
            || route.StartsWith("/docs", StringComparison.Ordinal)
                ? route
                : Root + route
        )
        {
            Content = content,
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var message = await client.SendAsync(request, TestApi.Cancellation);
        var text = await message.Content.ReadAsStringAsync(TestApi.Cancellation);
        var json = message.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new Answer(message.StatusCode, json ? JsonElement.Parse(text) : default, text, message);
    }

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
