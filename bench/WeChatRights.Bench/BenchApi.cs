using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Bench;

/// <summary>The citizen API as a process of its own, spoken to over HTTP as the mini-program does, its request budgets out of the way.</summary>
internal sealed class BenchApi : IAsyncDisposable
{
    private static readonly string[] Budgets = ["Ordinary", "Filing"];

    private readonly ProductProcess _api;
    private readonly TemporaryFolder _folder;
    private readonly HttpClient _client;

    private BenchApi(ProductProcess api, TemporaryFolder folder, HttpClient client)
    {
        _api = api;
        _folder = folder;
        _client = client;
    }

    public static Task<BenchApi> OnMariaDbAsync(string connectionString, int connections)
    {
        var folder = new TemporaryFolder();
        return StartAsync(
            folder,
            connections,
            ("Data__Provider", "MariaDb"),
            ("Data__ConnectionString", connectionString),
            ("Data__Directory", folder.Path)
        );
    }

    /// <param name="directory">Of the core that has filled the database: what it sealed can be opened, and its sessions count.</param>
    public static Task<BenchApi> OnMariaDbAsync(string connectionString, int connections, string directory) =>
        StartAsync(
            new TemporaryFolder(),
            connections,
            ("Data__Provider", "MariaDb"),
            ("Data__ConnectionString", connectionString),
            ("Data__Directory", directory)
        );

    public static Task<BenchApi> OnSqliteAsync(string directory, int connections) =>
        StartAsync(new TemporaryFolder(), connections, ("Data__Provider", "Sqlite"), ("Data__Directory", directory));

    /// <returns>The size of the answer in bytes.</returns>
    public async Task<int> ReadAsync(string route, CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync(new Uri(route, UriKind.Relative), cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
        return (await response.Content.ReadAsByteArrayAsync(cancellationToken)).Length;
    }

    public Task FileAsync(int connection, CancellationToken cancellationToken) =>
        PostAsync("/api/v1/complaints", LeastComplaint, cancellationToken);

    /// <summary>She chooses the time and books it.</summary>
    public async Task BookAsync(Guid slotId, CancellationToken cancellationToken)
    {
        var held = await PostAsync("/api/v1/consultation-holds", new { slotId }, cancellationToken);
        var booking = new
        {
            holdId = held.GetProperty("holdId").GetGuid(),
            topic = "other",
            township = TestCity.Township,
            anonymous = true,
            consents = Consents,
        };
        await PostAsync("/api/v1/bookings", booking, cancellationToken);
    }

    /// <summary>A volunteer cannot come.</summary>
    public async Task GiveBackAsync(Guid seatId, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/roster/seats/{seatId}/release")
        {
            Content = JsonContent.Create(new { reason = (string?)null }),
        };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _client.SendAsync(request, cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _api.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<BenchApi> StartAsync(TemporaryFolder folder, int connections, params (string Name, string Value)[] data)
    {
        var environment = data.ToDictionary(setting => setting.Name, setting => (string?)setting.Value, StringComparer.Ordinal);
        foreach (var budget in Budgets)
        {
            environment[$"Limits__{budget}__Session"] = "1000000000";
            environment[$"Limits__{budget}__Device"] = "1000000000";
            environment[$"Limits__{budget}__Address"] = "1000000000";
        }

        var api = await ProductProcess.StartAsync(ProductHost.Api, environment);
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = api.BaseAddress };
        return new BenchApi(api, folder, client);
    }

    private async Task<JsonElement> PostAsync(string route, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"bench-{Guid.CreateVersion7():N}");
        using var response = await _client.SendAsync(request, cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    private static async Task RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }
    }

    private static readonly string[] Consents = ["privacy", "sensitive"];

    private static readonly object LeastComplaint = new
    {
        nature = "complaint",
        category = "D3",
        township = TestCity.Township,
        narrative = "演示：同样的活，工资比别人少。",
        anonymous = true,
        consents = Consents,
    };
}
