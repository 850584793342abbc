using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests;

/// <summary>What the API shows to the world.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] OpenToAll =
    [
        "HTTP: GET /api/v1/catalogue",
        "HTTP: GET /api/v1/catalogue/villages",
        "HTTP: GET /api/v1/wechat/push",
        "HTTP: GET /openapi/{documentName}.json",
        "HTTP: POST /api/v1/complaints",
        "HTTP: POST /api/v1/receipts/lookup",
        "HTTP: POST /api/v1/sessions",
        "HTTP: POST /api/v1/wechat/push",
        "Health checks /health/live",
        "Health checks /health/ready",
    ];

    [Fact]
    public async Task Endpoints_EachHasAPolicy_AndTheOpenOnesAreReviewed()
    {
        await using var api = await TestApi.StartAsync();
        var endpoints = api
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .DistinctBy(endpoint => endpoint)
            .ToList();
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).ToList();
        var closed = endpoints.Except(open).ToList();

        Assert.True(closed.Count > 12);
        Assert.All(
            closed,
            endpoint => Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy == "citizen")
        );
        Assert.Equal(OpenToAll, open.Where(endpoint => !IsDocs(endpoint)).Select(Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OpenApi_NamesTheRoutesOfTheIssue()
    {
        await using var api = await TestApi.StartAsync();

        var answer = await api.CreateClient().GetJsonAsync("/openapi/v1.json");

        var paths = answer["paths"].EnumerateObject().Select(path => path.Name["/api/v1".Length..]).ToHashSet(StringComparer.Ordinal);
        string[] wanted =
        [
            "/sessions",
            "/sessions/current",
            "/sessions/current/step-up",
            "/catalogue",
            "/consents",
            "/complaints",
            "/complaints/{id}",
            "/complaints/{id}/supplements",
            "/complaints/{id}/withdrawals",
            "/complaints/{id}/ratings",
            "/complaints/{id}/evidence",
            "/receipts/lookup",
            "/subscriptions",
            "/inbox",
            "/wechat/push",
        ];
        Assert.Subset(paths, wanted.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Docs_LoadNothingFromElsewhere()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();

        var page = await client.GetJsonAsync("/docs");
        var sources = System
            .Text.RegularExpressions.Regex.Matches(page.Text, "(?:src|href)=\"([^\"]+)\"")
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(
            sources,
            source => source.StartsWith("http", StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("cdn.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_IsOneWordForStrangers()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient();

        Assert.Equal(
            (HttpStatusCode.OK, "ok"),
            (await client.GetJsonAsync("/health/live")) is var live ? (live.Status, live.Text) : default
        );
        Assert.Equal(
            (HttpStatusCode.OK, "ok"),
            (await client.GetJsonAsync("/health/ready")) is var ready ? (ready.Status, ready.Text) : default
        );
    }

    [Fact]
    public async Task Answers_BehindTls_AskForTlsOnly()
    {
        await using var api = await TestApi.StartAsync();
        var client = api.CreateClient(new() { BaseAddress = new Uri("https://api.example") });

        var answer = await client.GetJsonAsync("/catalogue");

        Assert.Contains("max-age", Assert.Single(answer.Message.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    private static bool IsDocs(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.Contains("docs", StringComparison.Ordinal) == true;

    private static string Name(RouteEndpoint endpoint) =>
        endpoint.DisplayName == "Health checks"
            ? $"Health checks {endpoint.RoutePattern.RawText}"
            : endpoint.DisplayName!.Split(" =>")[0].TrimEnd('/');
}
