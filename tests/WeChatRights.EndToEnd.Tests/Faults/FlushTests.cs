using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WeChatRights.EndToEnd.Tests.Support;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>
/// Counts flushes to the disk at the system calls themselves. A killed process cannot tell a flushed byte from one in the system's cache;
/// a power cut can, so what protects against that is counted instead.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class FlushTests(ITestOutputHelper output)
{
    private const int Filings = 20;

    /// <summary>Nothing is flushed for a commit, and not by the clock within the time of a test.</summary>
    private const string Careless =
        "SET GLOBAL sync_binlog = 0; SET GLOBAL innodb_flush_log_at_trx_commit = 2; SET GLOBAL innodb_flush_log_at_timeout = 2700";

    private static readonly string[] Flushes = ["fsync", "fdatasync"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The redo log and the binary log: two flushes for each commit. The same count on careless settings shows that it can tell.</summary>
    [Fact]
    public async Task File_OnMariaDb_FlushesBothLogsBeforeTheAnswer()
    {
        await using var server = await MariaDbServer.StartAsync(cancellationToken: Cancellation);
        await using var installation = await Installation.CreateAsync(await server.CreateDatabaseAsync(Cancellation), Cancellation);
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation);
        using var phone = new Phone(api.BaseAddress);
        await FileAsync(phone, 1);

        var safe = await CountAsync(server, () => FileAsync(phone, Filings));
        await server.Accounts.ExecuteAsync(Careless, Cancellation);
        var careless = await CountAsync(server, () => FileAsync(phone, Filings));

        output.WriteLine($"{Filings} filings: {safe} flushes; with careless settings {careless}");
        Assert.True(safe >= 2 * Filings, $"{safe} flushes for {Filings} filings");
        Assert.True(careless < Filings, $"{careless} flushes with careless settings: the count proves nothing");
    }

    /// <summary>The sealed chunk, then the entry of its folder, then the row that says the file is complete.</summary>
    [Fact]
    public async Task Upload_OnSqlite_FlushesChunkAndFolderBeforeTheRow()
    {
        await using var installation = await Installation.CreateAsync(null, Cancellation);
        await using var api = await installation.StartAsync(ProductHost.Api, Cancellation);
        using var phone = new Phone(api.BaseAddress);
        await phone.SignInAsync("flush", Cancellation);
        var filed = await phone.FileAsync(Complaints.Anonymous("有材料。").With("pin", "248613"), NewKey(), Cancellation);
        await phone.PostAsync("/sessions/current/step-up", new JsonObject { ["pin"] = "248613" }, Cancellation);
        var evidence = $"/complaints/{filed.String("id")}/evidence";
        var (id, bytes) = await BeginAsync(phone, evidence);

        await using var trace = await SystemCallTrace.AttachAsync(
            api.ProcessId,
            [.. Flushes, "?rename", "?renameat", "?renameat2"],
            Cancellation
        );
        var stored = await phone.PutAsync($"{evidence}/{id}/chunks/0", bytes, Cancellation);
        var completed = await phone.PostAsync($"{evidence}/{id}/complete", [], Cancellation);
        var calls = await trace.EndAsync();

        output.WriteLine(string.Join('\n', calls));
        Assert.True(stored.Status == 200 && completed.Status == 200, stored.Text + completed.Text);
        Assert.Equal(
            ["flush chunk", "rename chunk", "flush folder", "flush database"],
            calls.Select(StepOf).OfType<string>().SkipWhile(step => step != "flush chunk").Distinct(StringComparer.Ordinal)
        );
    }

    private static string? StepOf(string call) =>
        call switch
        {
            _ when call.StartsWith("rename", StringComparison.Ordinal) && call.Contains("00000.cell", StringComparison.Ordinal) =>
                "rename chunk",
            _ when call.Contains("/00000.", StringComparison.Ordinal) => "flush chunk",
            _ when call.Contains(".db-wal", StringComparison.Ordinal) || call.Contains(".db>", StringComparison.Ordinal) =>
                "flush database",
            _ when call.Contains("/evidence/", StringComparison.Ordinal) => "flush folder",
            _ => null,
        };

    private static async Task<int> CountAsync(MariaDbServer server, Func<Task> work)
    {
        await using var trace = await SystemCallTrace.AttachAsync(server.ProcessId, Flushes, Cancellation);
        await work();
        return (await trace.EndAsync()).Count;
    }

    private static async Task FileAsync(Phone phone, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var answer = await phone.FileAsync(Complaints.Anonymous("一件一件地提交。"), NewKey(), Cancellation);
            Assert.True(answer.Status == PhoneAnswer.Created, answer.Text);
        }
    }

    private static async Task<(string Id, byte[] Bytes)> BeginAsync(Phone phone, string evidence)
    {
        var bytes = Encoding.UTF8.GetBytes("演示：这是一份材料。");
        var begun = await phone.PostAsync(
            evidence,
            new JsonObject
            {
                ["fileName"] = "材料.txt",
                ["size"] = bytes.Length,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                ["kind"] = "document",
            },
            Cancellation
        );
        Assert.True(begun.Status == PhoneAnswer.Created, begun.Text);
        return (begun.String("id"), bytes);
    }

    private static string NewKey() => $"flush-{Guid.CreateVersion7():N}";
}
