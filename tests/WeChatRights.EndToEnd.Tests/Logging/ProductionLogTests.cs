using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Logging;

/// <summary>The API as a server runs it.</summary>
public sealed class ProductionLogTests
{
    [Fact]
    public async Task Log_InProduction_IsOneJsonObjectALineWithTheTraceId()
    {
        using var folder = new TemporaryFolder();
        var database = folder.CreateFolder("data");
        await using var api = await ProductProcess.StartAsync(
            ProductHost.Api,
            Settings(database),
            cancellationToken: TestContext.Current.CancellationToken
        );
        // The database breaks: an unexpected failure inside a request.
        foreach (var file in Directory.GetFiles(database, "wechatrights.db*"))
        {
            await File.WriteAllBytesAsync(file, new byte[4096], TestContext.Current.CancellationToken);
        }

        using var client = new HttpClient { BaseAddress = api.BaseAddress };
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/receipts/lookup?pin=canary",
            new { receiptCode = "ABCD-ABCD-ABCD-ABCD-ABCD" },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await Eventually.TrueAsync(() => Lines(api).Any(IsTheFailure), "the failure is in the log");
        var line = Lines(api).First(IsTheFailure);
        Assert.Contains("SqliteException", line.GetProperty("Exception").GetString(), StringComparison.Ordinal);
        Assert.Contains("TraceId", line.GetProperty("Scopes").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", api.ReadLog(), StringComparison.Ordinal);
        Assert.DoesNotContain("receipts/lookup", api.ReadLog(), StringComparison.Ordinal);
    }

    private static bool IsTheFailure(JsonElement line) =>
        line.GetProperty("LogLevel").GetString() == "Error" && line.TryGetProperty("Exception", out _);

    /// <summary>Throws on a line that is no JSON.</summary>
    private static List<JsonElement> Lines(ProductProcess api) =>
        [.. api.ReadLog().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    private static Dictionary<string, string?> Settings(string database) =>
        new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Data__Directory"] = database,
            ["Keys__CreateIfMissing"] = "true",
            ["WeChat__AppId"] = "wx0123456789abcdef",
            ["WeChat__AppSecret"] = "not-the-demo-secret",
            ["WeChat__PushToken"] = "not-the-demo-token",
            ["WeChat__EncodingAesKey"] = "bm90dGhlZGVtb2tleW5vdHRoZWRlbW9rZXkwMTIzNDU",
        };
}
