using System.Net.Http.Json;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Bench;

/// <summary>The citizen API as a process of its own, filed to over HTTP as the mini-program does, its request budgets out of the way.</summary>
internal sealed class ApiFiling : IAsyncDisposable
{
    private readonly ProductProcess _api;
    private readonly TemporaryFolder _folder;
    private readonly HttpClient _client;

    private ApiFiling(ProductProcess api, TemporaryFolder folder, HttpClient client)
    {
        _api = api;
        _folder = folder;
        _client = client;
    }

    public static async Task<ApiFiling> StartAsync(string connectionString, int connections)
    {
        var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data__Provider"] = "MariaDb",
            ["Data__ConnectionString"] = connectionString,
            ["Data__Directory"] = folder.Path,
            ["Limits__Filing__Session"] = "1000000",
            ["Limits__Filing__Device"] = "1000000",
            ["Limits__Filing__Address"] = "1000000",
        };
        var api = await ProductProcess.StartAsync(ProductHost.Api, environment);
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = api.BaseAddress };
        return new ApiFiling(api, folder, client);
    }

    public async Task FileAsync(int connection, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints") { Content = JsonContent.Create(LeastBody) };
        request.Headers.Add("Idempotency-Key", $"bench-{Guid.CreateVersion7():N}");
        using var response = await _client.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
        _folder.Dispose();
    }

    private static readonly object LeastBody = new
    {
        nature = "complaint",
        category = "D3",
        township = TestCity.Township,
        narrative = "演示：同样的活，工资比别人少。",
        anonymous = true,
        consents = new[] { "privacy", "sensitive" },
    };
}
