using System.Net;
using WeChatRights.MiniprogramApi.Tests.Support;

namespace WeChatRights.MiniprogramApi.Tests;

/// <summary>What the API shows to the world. Who may call which route: docs/access.md and its tests.</summary>
public sealed class SurfaceTests
{
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
}
