using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WeChatRights.MiniprogramApi.Tests.Access;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Errors;

/// <summary>
/// Thousands of bad requests to every route, made from the published OpenAPI document with a fixed seed. Each is answered soon, with
/// problem details in Chinese when it is refused, and never with a 500.
/// </summary>
public sealed partial class BadRequestTests : IAsyncLifetime
{
    private const int Seed = 20261102;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private readonly ConcurrentBag<TimeSpan> _times = [];
    private TestApi _api = null!;
    private RouteIds _hers = RouteIds.Unknown;
    private HttpClient _opened = null!;
    private HttpClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync([
            .. from budget in new[] { "Ordinary", "Filing", "SignIn", "Proof", "Upload" }
            from who in new[] { "Session", "Device", "Address" }
            select ($"Limits:{budget}:{who}", "1000000"),
        ]);
        _visitor = await _api.SignInAsync("visitor");
        (_opened, var filed) = await _api.UnlockedAsync();
        var begun = await _opened.BeginAsync(filed.Id, "演示"u8.ToArray(), "演示.txt", "document");
        _hers = RouteIds.Unknown with { Complaint = filed.Id, Evidence = begun["id"].GetGuid() };
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task EveryRoute_BadRequests_AreProblemsInChinese()
    {
        var schema = await ApiSchema.ReadAsync(_api.CreateClient());
        var maker = new BadRequests(schema, _hers, Seed);
        var complaints = new List<string>();
        var total = TestRun.Size(daily: 5_000, nightly: 200_000);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var refused = 0;
        for (var sent = 0; sent < total && complaints.Count < 20; sent++)
        {
            var bad = maker.Next(sent);
            kinds.Add($"{bad.Route} · {bad.Kind}");
            var (status, problem) = await SendAsync(bad);
            refused += status >= 400 ? 1 : 0;
            if (problem is not null)
            {
                complaints.Add($"#{sent} {bad.Route} · {bad.Kind}: {problem}");
            }
        }

        var sorted = _times.Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{total} requests, {kinds.Count} kinds, {refused} refused, p99 {sorted[sorted.Count * 99 / 100].TotalMilliseconds:F0} ms, longest {sorted[^1].TotalMilliseconds:F0} ms"
        );
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.True(sorted[sorted.Count * 95 / 100] < Patience, "one request in twenty takes longer than two seconds");
        Assert.True(refused > total * 3 / 5, $"only {refused} of {total} requests were bad: the generator has gone soft");
        Assert.True(schema.Routes.Count > 20 && kinds.Count > schema.Routes.Count * 10, $"{kinds.Count} kinds of bad requests");
    }

    /// <returns>The status, and what is wrong with the answer.</returns>
    private async Task<(int Status, string? Problem)> SendAsync(BadRequest bad)
    {
        using var request = bad.ToMessage();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestApi.Cancellation);
        patience.CancelAfter(Hang);
        // Signing out is meant: not with the session that the other requests need.
        var client = bad.Anonymous || bad.Route.StartsWith("DELETE", StringComparison.Ordinal) ? _visitor : _opened;
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.SendAsync(request, patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            _times.Add(Stopwatch.GetElapsedTime(began));
            return ((int)answer.StatusCode, Judge((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text));
        }
        catch (OperationCanceledException)
        {
            return (0, $"no answer within {Hang}");
        }
    }

    private static string? Judge(int status, string? mediaType, string text)
    {
        if (status < 400)
        {
            return null;
        }

        return status >= 500 ? $"{status} {text}"
            : mediaType != "application/problem+json" ? $"{status} is {mediaType}: {text}"
            : Words(JsonNode.Parse(text)!.AsObject()) is not { } words ? $"{status} without type, code or status: {text}"
            : words.FirstOrDefault(word => !Chinese().IsMatch(word) || English().IsMatch(word)) is { } foreign
                ? $"{status} says '{foreign}'"
            : null;
    }

    /// <summary>Everything meant for a person; null when the parts meant for programs are not right.</summary>
    private static IEnumerable<string>? Words(JsonObject problem) =>
        (string?)problem["type"] != $"urn:wechatrights:problem:{problem["code"]}" || problem["status"] is null
            ? null
            :
            [
                (string?)problem["title"] ?? "",
                .. problem["errors"]?.AsObject().SelectMany(field => field.Value!.AsArray().Select(word => (string)word!)) ?? [],
            ];

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    /// <summary>A word of a serialiser, a validator or an exception; PDF and Word are no such words.</summary>
    [GeneratedRegex("(?!Word|JSON)[A-Za-z]{4,}", RegexOptions.None, 1000)]
    private static partial Regex English();
}
