using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Text;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

public sealed class NginxProxyTests
{
    private const string Complaints = "/api/v1/complaints";

    [Fact]
    public async Task CheckConfiguration_DeployedFiles_AreValid()
    {
        await using var nodes = await ProxiedNodes.StartAsync();

        var verdict = await nodes.Proxy.CheckConfigurationAsync(TestContext.Current.CancellationToken);

        Assert.Contains("test is successful", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("[warn]", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainHttp_AnyPath_IsSentToHttps()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var client = nodes.Proxy.CreateClient(nodes.Proxy.HttpAddress);

        using var answer = await client.GetAsync(Local("/cases?status=new"));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(new Uri(nodes.Proxy.AdminAddress, "/cases?status=new"), answer.Headers.Location);
    }

    [Fact]
    public async Task Https_NameThatIsNotOurs_IsRefused()
    {
        await using var nodes = await ProxiedNodes.StartAsync();

        await Assert.ThrowsAsync<AuthenticationException>(() => StatusLineAsync(nodes, helloName: "evil.example", host: "evil.example"));
        var changedItsMind = await StatusLineAsync(nodes, helloName: "localhost", host: "evil.example");

        Assert.StartsWith("HTTP/1.1 421", changedItsMind, StringComparison.Ordinal);
        Assert.Empty(nodes.Api.SelectMany(node => node.Received));
    }

    [Fact]
    public async Task Https_ForgedForwardedHeaders_AreOverwritten()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var client = nodes.ApiClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Local("/api/v1/catalogue"));
        string[] forged = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Real-IP", "Forwarded"];
        Array.ForEach(forged, name => request.Headers.Add(name, "6.6.6.6"));

        using var answer = await client.SendAsync(request);

        var seen = Assert.Single(nodes.Api.SelectMany(node => node.Received)).Headers;
        Assert.DoesNotContain(seen.Values, value => value.Contains("6.6.6.6", StringComparison.Ordinal));
        Assert.Equal("127.0.0.1", seen["X-Forwarded-For"]);
        Assert.Equal("https", seen["X-Forwarded-Proto"]);
        Assert.Equal(nodes.Proxy.ApiAddress.Authority, seen["X-Forwarded-Host"]);
    }

    [Fact]
    public async Task Https_SecurityHeaders_AreSaidExactlyOnce()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var client = nodes.AdminClient();

        using var answer = await client.GetAsync(Local("/"));

        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["max-age=31536000"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/hangfire")]
    [InlineData("/Hangfire/jobs/enqueued")]
    [InlineData("/%68angfire")]
    [InlineData("//hangfire")]
    [InlineData("/x/../hangfire")]
    [InlineData("/metrics")]
    [InlineData("/METRICS/")]
    public async Task MachineRoomPages_FromOutside_AreNotThere(string path)
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var api = nodes.ApiClient();
        using var admin = nodes.AdminClient();

        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(Raw(nodes.Proxy.ApiAddress, path))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Raw(nodes.Proxy.AdminAddress, path))).StatusCode);
        Assert.Empty(nodes.Api.Concat(nodes.Admin).SelectMany(node => node.Received));
    }

    [Theory]
    [InlineData(Complaints, 120_000, HttpStatusCode.OK)]
    [InlineData(Complaints, 140_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(Complaints + "/0193/evidence/1/chunks/0", 2_000_000, HttpStatusCode.OK)]
    [InlineData(Complaints + "/0193/evidence", 2_200_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Upload_BySize_IsTakenOrRefused_AndNeverSpooledToDisk(string path, int bytes, HttpStatusCode expected)
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var client = nodes.ApiClient();
        var spool = Snapshot(nodes.Proxy.SpoolFolder);

        using var answer = await client.PostAsync(Local(path), new ByteArrayContent(new byte[bytes]));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(spool, Snapshot(nodes.Proxy.SpoolFolder));
    }

    [Fact]
    public async Task Admin_SameBrowser_StaysOnItsNode_OthersSpread()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        var chosen = new List<string>();
        for (var browser = 0; browser < 16; browser++)
        {
            using var client = nodes.AdminClient();
            var visits = new List<string>();
            for (var visit = 0; visit < 4; visit++)
            {
                visits.Add(await client.GetStringAsync(Local("/_blazor/negotiate")));
            }

            chosen.Add(Assert.Single(visits.Distinct()));
        }

        Assert.Equal(2, chosen.Distinct().Count());
    }

    [Fact]
    public async Task Get_OneNodeDown_AlwaysAnswered()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        await nodes.Api[0].StopAsync();
        await nodes.Admin[0].StopAsync();
        using var api = nodes.ApiClient();

        for (var i = 0; i < 10; i++)
        {
            using var admin = nodes.AdminClient();
            Assert.Equal("api-2", await api.GetStringAsync(Local("/api/v1/catalogue")));
            Assert.Equal("admin-2", await admin.GetStringAsync(Local("/")));
        }
    }

    [Fact]
    public async Task PostComplaint_WithKey_NodeCutsAfterReading_OtherNodeIsTried()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        nodes.Api[0].CutsPosts = true;

        var answers = await PostSeveralAsync(nodes, Complaints, "a-key");

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.NotEmpty(nodes.Api[0].Received);
    }

    [Theory]
    [InlineData(Complaints, null)]
    [InlineData(Complaints + "/0193/supplements", "a-key")]
    public async Task PostOther_NodeCutsAfterReading_IsNeverSentTwice(string path, string? key)
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        nodes.Api[0].CutsPosts = true;

        var answers = await PostSeveralAsync(nodes, path, key);

        Assert.Contains(HttpStatusCode.BadGateway, answers);
        Assert.Equal(answers.Count, nodes.Api.Sum(node => node.Received.Count));
    }

    [Fact]
    public async Task WebSocket_ThroughTheProxy_IsUpgraded()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var invoker = new HttpMessageInvoker(nodes.Proxy.CreateHandler());
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(new UriBuilder(nodes.Proxy.AdminAddress) { Scheme = "wss", Path = "/_blazor" }.Uri, invoker, default);
        await socket.SendAsync(Encoding.UTF8.GetBytes("在吗"), WebSocketMessageType.Text, endOfMessage: true, default);
        var buffer = new byte[64];
        var echo = await socket.ReceiveAsync(buffer, default);

        Assert.Equal("在吗", Encoding.UTF8.GetString(buffer, 0, echo.Count));
    }

    [Fact]
    public async Task AccessLog_ApiCall_HasNeitherQueryNorSecretAddressNorFullAddress()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        using var client = nodes.ApiClient();

        await client.GetStringAsync(Local("/api/v1/wechat/push?signature=canary-secret"));
        foreach (
            var way in new[]
            {
                "/api/v1/calendars/canary-secret.ics",
                "/API/v1//calendars/canary-secret.ics",
                "/api/v1/%63alendars/canary-secret",
            }
        )
        {
            using var answer = await client.GetAsync(Local(way));
        }

        await Eventually.TrueAsync(
            () => File.ReadAllText(nodes.Proxy.ApiAccessLog).Split("\"path\":\"/api/v1/calendars/-\"").Length == 4,
            "the access log has three lines without the secret"
        );
        var log = await File.ReadAllTextAsync(nodes.Proxy.ApiAccessLog);
        Assert.Contains("\"path\":\"/api/v1/wechat/push\"", log, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"127.0.0.0\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-secret", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorLog_NodeFailure_HasNoQuery()
    {
        await using var nodes = await ProxiedNodes.StartAsync();
        nodes.Api[0].CutsPosts = nodes.Api[1].CutsPosts = true;

        await PostSeveralAsync(nodes, "/api/v1/wechat/push?signature=canary-secret", key: null);

        Assert.DoesNotContain("canary-secret", await File.ReadAllTextAsync(nodes.Proxy.ErrorLog), StringComparison.Ordinal);
    }

    private static async Task<List<HttpStatusCode>> PostSeveralAsync(ProxiedNodes nodes, string path, string? key)
    {
        using var client = nodes.ApiClient();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Local(path)) { Content = new StringContent("{}") };
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            using var answer = await client.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }

    /// <summary>An ordinary client always says the same name in the TLS hello and in the request; this one need not.</summary>
    private static async Task<string?> StatusLineAsync(ProxiedNodes nodes, string helloName, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, nodes.Proxy.ApiAddress.Port);
        using var handler = nodes.Proxy.CreateHandler();
        handler.SslOptions.TargetHost = helloName;
        await using var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsClientAsync(handler.SslOptions);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }

    /// <summary>Making a file leaves its mark on the folder's time, even when the file is gone again.</summary>
    private static string Snapshot(string folder) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(entry => $"{entry} {File.GetLastWriteTimeUtc(entry):O}")
        );

    private static Uri Local(string path) => new(path, UriKind.Relative);

    private static Uri Raw(Uri address, string path) =>
        new(
            address.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
}
