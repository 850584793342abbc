using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Operations;

/// <summary>Real processes: the API at work, and an operator beside it.</summary>
public sealed class OperatorProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RotateAndVerify_BesideARunningApi_NothingFails()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: the rotation itself is tested by day in the core and on both databases");
        using var folder = new TemporaryFolder();
        var data = folder.CreateFolder("data");
        var migrated = await OperatorProcess.RunAsync(data, ["database", "migrate"], Cancellation);
        Assert.True(migrated.Code == 0, migrated.Output + migrated.Errors);
        // The admin makes the demo city: somebody must be there to take complaints in.
        await using var admin = await ProductProcess.StartAsync(ProductHost.Admin, Settings(data), cancellationToken: Cancellation);
        await using var api = await ProductProcess.StartAsync(ProductHost.Api, Settings(data), cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = api.BaseAddress };
        var receipts = new List<string> { await FileAsync(client) };
        using var enough = new CancellationTokenSource();
        var work = WorkAsync(client, receipts, enough.Token);

        var rolled = await OperatorProcess.RunAsync(data, ["keys", "roll"], Cancellation);
        var rewrapped = await OperatorProcess.RunAsync(data, ["keys", "rewrap"], Cancellation);
        var before = receipts.Count;
        await Eventually.TrueAsync(() => receipts.Count > before + 2 || work.IsFaulted, "filings go on", cancellationToken: Cancellation);
        await enough.CancelAsync();
        await work;

        Assert.True((rolled.Code, rewrapped.Code) == (0, 0), rolled.Errors + rewrapped.Errors);
        foreach (var receipt in receipts)
        {
            await ReadAsync(client, receipt);
        }

        var list = await OperatorProcess.RunAsync(data, ["keys", "list"], Cancellation);
        Assert.Matches("\t旧\t0\n", list.Output);
        var living = int.Parse(Regex.Match(list.Output, "\t使用中\t([0-9]+)\n").Groups[1].Value);
        Assert.True(living > receipts.Count, list.Output); // The demo city's cases too.
        await AssertChainAsync(data);
    }

    [Fact]
    public async Task Help_FromAnywhere_IsChineseAndNeedsNothing()
    {
        using var folder = new TemporaryFolder();

        var help = await OperatorProcess.RunAsync(folder.Combine("none"), ["--help"], Cancellation);

        Assert.Equal(0, help.Code);
        Assert.Contains("审计日志", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", help.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(folder.Combine("none")));
    }

    /// <summary>Head noted, log falsified by SQL under the running product, found.</summary>
    private static async Task AssertChainAsync(string data)
    {
        var head = await OperatorProcess.RunAsync(data, ["audit", "head"], Cancellation);
        Assert.Matches("^[0-9]+:[0-9A-F]{64}\n$", head.Output);
        var good = await OperatorProcess.RunAsync(data, ["audit", "verify", "--head", head.Output.Trim()], Cancellation);
        Assert.True(good.Code == 0, good.Output + good.Errors);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "wechatrights.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var falsify = connection.CreateCommand();
            falsify.CommandText =
                "UPDATE audit_entries SET actor_id = 'nobody' WHERE action = 'EpochStarted' AND actor_id LIKE 'operator:%'";
            Assert.Equal(1, await falsify.ExecuteNonQueryAsync(Cancellation));
        }

        var bad = await OperatorProcess.RunAsync(data, ["audit", "verify"], Cancellation);
        Assert.Equal(2, bad.Code);
    }

    private static async Task WorkAsync(HttpClient client, List<string> receipts, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            receipts.Add(await FileAsync(client));
            await ReadAsync(client, receipts[^1]);
            await ReadAsync(client, receipts[0]);
        }
    }

    private static async Task<string> FileAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints")
        {
            Content = JsonContent.Create(
                new
                {
                    nature = "complaint",
                    category = "D3",
                    township = TestCity.Township,
                    narrative = "演示：同样的活，工资比别人少。",
                    anonymous = true,
                    consents = new[] { "privacy", "sensitive" },
                }
            ),
            Headers = { { "Idempotency-Key", $"{Guid.CreateVersion7()}" } },
        };
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("receiptCode").GetString()!;
    }

    private static async Task ReadAsync(HttpClient client, string receiptCode)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/receipts/lookup", new { receiptCode }, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static Dictionary<string, string?> Settings(string data)
    {
        var settings = new Dictionary<string, string?> { ["Data__Directory"] = data, ["Demo__Complaints"] = "1" };
        foreach (var limit in new[] { "Filing", "Proof", "Ordinary" })
        {
            settings[$"Limits__{limit}__Device"] = settings[$"Limits__{limit}__Address"] = "100000";
        }

        return settings;
    }
}
