using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Redis;

/// <summary>Redis holds nothing that filing needs.</summary>
public sealed class DeadRedisTests
{
    private const int Filings = 60;

    /// <summary>p95 below two seconds, all filed: while Redis lives, right after it was killed, and after a start without it.</summary>
    [Fact]
    public async Task RedisKilled_FilingGoesOnInTime()
    {
        await using var city = await TestCore.CreateAsync();
        await city.StaffAsync();
        await using var redis = await RedisServer.StartAsync(cancellationToken: Cancellation);
        await using var api = await ProductProcess.StartAsync(
            ProductHost.Api,
            new Dictionary<string, string?>
            {
                ["Data__Directory"] = city.DataDirectory,
                ["Limits__Filing__Address"] = "100000",
                ["Redis__ConnectionString"] = redis.ConnectionString,
            },
            cancellationToken: Cancellation
        );
        await FileManyAsync(api, 5);

        await redis.KillAsync();
        var afterKill = await FileManyAsync(api, Filings);
        await api.RestartAsync(Cancellation);
        var afterStart = await FileManyAsync(api, Filings);

        TestContext.Current.SendDiagnosticMessage(
            $"p95 after the kill {afterKill.TotalMilliseconds:0} ms, after a start {afterStart.TotalMilliseconds:0} ms"
        );
        Assert.InRange(afterKill, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(afterStart, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<TimeSpan> FileManyAsync(ProductProcess api, int filings)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = api.BaseAddress };
        var times = new List<TimeSpan>();
        for (var i = 0; i < filings; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints")
            {
                Content = JsonContent.Create(
                    new
                    {
                        nature = "complaint",
                        category = "D3",
                        township = "410422101",
                        narrative = "演示：同样的活，工资比别人少。",
                        anonymous = true,
                        consents = new[] { "privacy", "sensitive" },
                    }
                ),
            };
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            times.Add(watch.Elapsed);
        }

        return times.Order().ElementAt(filings * 95 / 100);
    }
}
