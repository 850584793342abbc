using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;
using WeChatRights.Testing.Access;

namespace WeChatRights.MiniprogramApi.Tests.Access;

/// <summary>"Routes of the citizen API" of docs/access.md, over the real pipeline.</summary>
public sealed class ApiAccessTests : IAsyncLifetime
{
    private const string OtherPin = "135790";
    private const string Canary = "探针";
    private static readonly AccessTable Table = AccessTable.Under("Routes of the citizen API");
    private static readonly string[] Callers = ["nobody", "ended", "citizen", "opened"];
    private static readonly string[] Foreign = ["other PIN", "another's", "receipt's", "unknown"];
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RouteIds> _foreign = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];
    private TestApi _api = null!;
    private int _cells;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync([
            .. from budget in new[] { "Ordinary", "Filing", "SignIn", "Proof", "Upload" }
            from who in new[] { "Session", "Device", "Address" }
            select ($"Limits:{budget}:{who}", "1000000"),
        ]);
        _clients["nobody"] = _api.CreateClient();
        _clients["ended"] = await _api.SignInAsync("access-anna");
        await _clients["ended"].DeleteJsonAsync("/sessions/current");
        _clients["citizen"] = await _api.SignInAsync("access-anna");
        _clients["opened"] = await _api.SignInAsync("access-anna");
        _foreign["other PIN"] = await FileAsync(await _api.SignInAsync("access-anna"), OtherPin);
        _foreign["another's"] = await FileAsync(await _api.SignInAsync("access-bertha"), Bodies.Pin);
        _foreign["receipt's"] = await FileByReceiptAsync();
        _foreign["unknown"] = RouteIds.Unknown;
        await FileAsync(_clients["opened"], Bodies.Pin);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public void Table_NamesEveryEndpoint_AndEachHasDecidedWhoMayCallIt()
    {
        var routes = Routes.Of(_api);
        var planted = new Endpoint(_ => Task.CompletedTask, new EndpointMetadataCollection(), "GET /planted");

        Assert.Empty(AccessTable.Differences(Table.Rows, routes.Select(route => route.Name)));
        Assert.Empty(Routes.Undecided(routes));
        Assert.Equal(["GET /planted"], Routes.Undecided([("GET /planted", planted)]));
    }

    [Fact]
    public async Task Routes_ByEverybody_AnswerAsWritten()
    {
        foreach (var row in Table.Rows)
        {
            foreach (var caller in Callers)
            {
                var client = row.Name.Contains("sessions/current", StringComparison.Ordinal) ? await FreshAsync(caller) : _clients[caller];
                var ids = row[Foreign[0]] == AccessRow.Impossible ? RouteIds.Unknown : await FileAsync(_clients["opened"], Bodies.Pin);
                Expect(row[caller], await SendAsync(client, row.Name, ids), $"{row.Name} · {caller}");
            }
        }

        Judge(atLeast: 110);
    }

    /// <summary>Every id of a route swapped, one at a time and together; all refusals are the same to the byte.</summary>
    [Fact]
    public async Task Routes_WithForeignIds_AnswerAsIfThereWereNothing()
    {
        var own = await FileAsync(_clients["opened"], Bodies.Pin);
        foreach (var row in Table.Rows.Where(row => row[Foreign[0]] != AccessRow.Impossible))
        {
            var nothing = await SendAsync(_clients["opened"], row.Name, RouteIds.Unknown);
            foreach (var (relation, ids) in _foreign)
            {
                var swaps = new List<RouteIds> { ids };
                if (row.Name.Contains("evidenceId", StringComparison.Ordinal))
                {
                    swaps.Add(own with { Evidence = ids.Evidence });
                    swaps.Add(ids with { Evidence = own.Evidence });
                }

                foreach (var swapped in swaps)
                {
                    var answer = await SendAsync(_clients["opened"], row.Name, swapped);
                    Expect(row[relation], answer, $"{row.Name} · {relation}");
                    Hold(
                        answer.Text == nothing.Text && Headers(answer) == Headers(nothing),
                        $"{row.Name} · {relation}: told apart from nothing"
                    );
                    var shut = await SendAsync(_clients["citizen"], row.Name, swapped);
                    Expect("pin", shut, $"{row.Name} · {relation} · citizen");
                    Expect("401", await SendAsync(_clients["nobody"], row.Name, swapped), $"{row.Name} · {relation} · nobody");
                }
            }
        }

        Judge(atLeast: 200);
    }

    [Fact]
    public async Task Lists_OfAnOpenedSession_HoldNothingForeign()
    {
        foreach (var list in new[] { "GET /api/v1/complaints", "GET /api/v1/inbox" })
        {
            var answer = await SendAsync(_clients["opened"], list, RouteIds.Unknown);
            Hold(answer.Body.GetProperty("total").GetInt32() > 0, $"{list} is empty");
            Assert.All(_foreign.Values, ids => Assert.DoesNotContain(ids.Complaint.ToString(), answer.Text, StringComparison.Ordinal));
        }

        Judge(atLeast: 2);
    }

    private async Task<HttpClient> FreshAsync(string caller) =>
        caller is "nobody" or "ended" ? _clients[caller] : await _api.SignInAsync("access-clara");

    private static async Task<Answer> SendAsync(HttpClient client, string route, RouteIds ids)
    {
        using var request = Routes.Request(route, ids);
        var message = await client.SendAsync(request, TestApi.Cancellation);
        var text = await message.Content.ReadAsStringAsync(TestApi.Cancellation);
        var json = message.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new Answer(message.StatusCode, json && text.Length > 0 ? JsonElement.Parse(text) : default, text, message);
    }

    private void Expect(string written, Answer answer, string where)
    {
        var told = written switch
        {
            "pin" when answer.Code == "step-up-required" => "pin",
            _ when int.TryParse(written, out _) => ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => answer.Code ?? answer.Status.ToString(),
        };
        Hold(written == told, $"{where}: written {written}, told {told} {answer.Code}");
        Hold(!answer.Text.Contains(Canary, StringComparison.Ordinal), $"{where}: a foreign word");
    }

    private void Hold(bool holds, string otherwise)
    {
        _cells++;
        if (!holds)
        {
            _differences.Add(otherwise);
        }
    }

    private void Judge(int atLeast)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{_cells} cells, {_differences.Count} differences");
        Assert.True(_differences.Count == 0, $"{_differences.Count} of {_cells} differ:\n{string.Join('\n', _differences)}");
        Assert.True(_cells >= atLeast, $"only {_cells} cells");
    }

    /// <summary>What a client can see of an answer besides its body, without what differs from call to call.</summary>
    private static string Headers(Answer answer) =>
        $"{answer.Status} {string.Join(';', answer.Message.Headers.Select(h => h.Key + string.Join(',', h.Value)))} {answer.Message.Content.Headers.ContentType} {answer.Message.Content.Headers.ContentLength}";

    /// <summary>A complaint with the canary in it, opened by its PIN, with an upload begun and a message from staff.</summary>
    private async Task<RouteIds> FileAsync(HttpClient client, string pin)
    {
        var filed = await client.FiledAsync(Bodies.WithPin(pin).With("narrative", $"演示：{Canary}。"));
        await client.StepUpAsync(pin);
        return await FurnishAsync(client, filed.Id, ReferenceEquals(client, _clients.GetValueOrDefault("opened")) ? "演示" : Canary);
    }

    private async Task<RouteIds> FileByReceiptAsync()
    {
        var filed = await _api.CreateClient().FiledAsync(Bodies.Least().With("narrative", $"演示：{Canary}。"));
        var opened = await _api.CreateClient().PostAsync("/receipts/lookup", new { receiptCode = filed.ReceiptCode });
        Assert.True(opened.Status == HttpStatusCode.OK, opened.Text);
        return await FurnishAsync(_api.CreateClient().Bearing(opened["token"].GetString()!), filed.Id, Canary);
    }

    private async Task<RouteIds> FurnishAsync(HttpClient client, Guid complaint, string word)
    {
        var bytes = "演示"u8.ToArray();
        var begun = await client.BeginAsync(complaint, bytes, $"{word}.txt", "document");
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Text);
        await client.ChunkAsync(complaint, begun["id"].GetGuid(), bytes, 0);
        await _api.StaffDoAsync(new MessageClient(complaint, $"演示答复：{word}。"));
        var notice = await _api.Core.LookAsync(db => db.Set<Notice>().Where(n => n.CaseId == complaint).Select(n => n.Id).FirstAsync());
        return new(complaint, begun["id"].GetGuid(), notice);
    }
}
