using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;

namespace WeChatRights.EndToEnd.Tests.Canaries;

/// <summary>
/// Requests of a broken or hostile client, with personal things in every place that a server is tempted to quote when it complains: each must
/// be refused, and none may be remembered.
/// </summary>
internal sealed class BadRequests(Uri host, CanarySet canaries) : IDisposable
{
    private const string GoodKey = "a-key-of-a-bad-client";

    private static readonly string[] Members =
    [
        "nature",
        "category",
        "township",
        "village",
        "occurredOn",
        "respondentRelation",
        "respondent",
        "anonymous",
        "identity",
        "specialGroups",
        "minorInvolved",
        "danger",
        "safeContact",
        "pin",
        "consents",
    ];

    private static readonly string[] Headers =
    [
        "Idempotency-Key",
        "X-Device-Id",
        "User-Agent",
        "Referer",
        "Cookie",
        "Accept-Language",
        "X-Forwarded-For",
        "X-Request-Id",
        "traceparent",
        "tracestate",
        "baggage",
        "Origin",
    ];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Phone _phone = new(host);

    public async Task SendAllAsync(CancellationToken cancellationToken)
    {
        await _phone.SignInAsync(canaries.ForWeChat("login code of the bad client"), cancellationToken);
        foreach (var (where, body) in Bodies())
        {
            var content = new StringContent(body, Encoding.UTF8, "application/json");
            await RefusedAsync(where, HttpMethod.Post, "/complaints", content, [("Idempotency-Key", GoodKey)], cancellationToken);
        }

        foreach (var (method, route) in Routes())
        {
            await RefusedAsync(route, method, route, null, [], cancellationToken);
        }

        foreach (var name in Headers)
        {
            var value = canaries.Ascii($"header {name}");
            var header = name == "baggage" ? $"a={value}" : value;
            await RefusedAsync(name, HttpMethod.Post, "/complaints", Phone.Json(new JsonObject()), [(name, header)], cancellationToken);
        }

        _phone.Token = canaries.Ascii("bearer token that never was");
        await RefusedAsync("token", HttpMethod.Get, "/complaints", null, [], cancellationToken);
        foreach (var raw in RawRequests())
        {
            await SendRawAsync(raw, cancellationToken);
        }
    }

    public void Dispose() => _phone.Dispose();

    private IEnumerable<(string Where, string Body)> Bodies()
    {
        yield return ("broken JSON", $$"""{ "narrative": "{{canaries.Words("broken JSON")}}" """);
        yield return ("no JSON", canaries.Words("no JSON at all"));
        foreach (var member in Members)
        {
            var complaint = Complaints.Anonymous("x").With(member, canaries.Words($"text in the place of {member}"));
            yield return (member, complaint.ToJsonString(Readable));
        }

        yield return (
            "member",
            Complaints.Anonymous("x").With("township", "1").With(canaries.Words("name of a member"), 1).ToJsonString(Readable)
        );
        yield return ("twice", $$"""{ "{{canaries.Words("name of a doubled member")}}": 1, "narrative": "a", "narrative": "b" }""");
        yield return (
            "long",
            Complaints.Anonymous(string.Concat(Enumerable.Repeat(canaries.Words("narrative too long"), 1000))).ToJsonString()
        );
    }

    private IEnumerable<(HttpMethod Method, string Route)> Routes()
    {
        yield return (HttpMethod.Get, $"/{canaries.Ascii("path")}");
        yield return (HttpMethod.Get, $"/complaints/{Uri.EscapeDataString(canaries.Words("id in the path"))}");
        yield return (HttpMethod.Get, $"/complaints?page={canaries.Ascii("page number")}");
        yield return (HttpMethod.Get, $"/complaints?name={Uri.EscapeDataString(canaries.Words("query"))}");
        yield return (HttpMethod.Patch, $"/complaints?phone={canaries.Phone("query of a wrong method")}");
        yield return (HttpMethod.Post, $"/wechat/push?signature={canaries.Ascii("signature")}&timestamp=1&nonce={canaries.Ascii("nonce")}");
        yield return (HttpMethod.Get, $"/wechat/push?signature=0&timestamp=1&nonce=2&echostr={canaries.Ascii("echo")}");
    }

    /// <summary>What no HTTP library would send.</summary>
    private IEnumerable<string> RawRequests()
    {
        yield return $"{canaries.Ascii("request line")}\r\n\r\n";
        yield return $"GET /{canaries.Ascii("raw path")} HTTP/9.9\r\n\r\n";
        yield return $"GET / HTTP/1.1\r\nHost: a\r\n{canaries.Ascii("header without colon")}\r\n\r\n";
        yield return $"GET / HTTP/1.1\r\nHost: {canaries.Ascii("host name")} {canaries.Ascii("second host")}\r\n\r\n";
        yield return $"POST /api/v1/complaints HTTP/1.1\r\nHost: a\r\nContent-Length: {canaries.Ascii("content length")}\r\n\r\n";
        yield return $"POST /api/v1/complaints HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: {canaries.Ascii("transfer encoding")}\r\n\r\n";
        yield return $"POST /api/v1/complaints HTTP/1.1\r\nHost: a\r\nContent-Type: {canaries.Ascii("content type")}\r\nContent-Length: 2\r\n\r\n{{}}";
    }

    private async Task RefusedAsync(
        string what,
        HttpMethod method,
        string route,
        HttpContent? content,
        IEnumerable<(string Name, string Value)> headers,
        CancellationToken cancellationToken
    )
    {
        var answer = await _phone.SendAsync(method, route, content, headers, cancellationToken);
        Assert.True(answer.Status is >= 400 and < 500, $"{what}: {answer.Status} {answer.Text}");
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Empty(Echoed(answer.Text));
    }

    private async Task SendRawAsync(string request, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Host, host.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        Assert.Empty(Echoed(await ReadAsync(stream, cancellationToken)));
    }

    /// <summary>A server may answer, close, or hang up; what it said before that counts.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, cancellationToken);
        }
        catch (IOException)
        {
            // Hung up.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    private IEnumerable<string> Echoed(string answer) =>
        canaries.All.Where(canary => answer.Contains(canary.Text, StringComparison.Ordinal)).Select(canary => canary.Where);
}
