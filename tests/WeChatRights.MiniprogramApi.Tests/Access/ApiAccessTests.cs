using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing.Access;

namespace WeChatRights.MiniprogramApi.Tests.Access;

/// <summary>"Routes of the citizen API" of docs/access.md, over the real pipeline.</summary>
public sealed class ApiAccessTests(ApiWorld world) : IClassFixture<ApiWorld>
{
    private static readonly AccessTable Table = AccessTable.Under("Routes of the citizen API");
    private static readonly string[] Callers = ["nobody", "ended", "citizen", "opened"];
    private readonly List<string> _differences = [];
    private int _cells;

    [Fact]
    public void Table_NamesEveryEndpoint_AndEachHasDecidedWhoMayCallIt()
    {
        var routes = Routes.Of(world.Api);
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
                var client = row.Name.Contains("sessions/current", StringComparison.Ordinal)
                    ? await FreshAsync(caller)
                    : world.Clients[caller];
                // What she may do, she does: each time to a complaint of its own.
                var ids =
                    HasIds(row) && caller == "opened" && !row.Name.StartsWith("GET", StringComparison.Ordinal)
                        ? await world.FileOwnAsync()
                        : world.Own;
                Expect(row[caller], await SendAsync(client, row.Name, ids), $"{row.Name} · {caller}");
            }
        }

        Judge(atLeast: 110);
    }

    /// <summary>Every id of a route swapped, one at a time and together; all refusals are the same to the byte.</summary>
    [Fact]
    public async Task Routes_WithForeignIds_AnswerAsIfThereWereNothing()
    {
        var own = world.Own;
        foreach (var row in Table.Rows.Where(row => HasIds(row)))
        {
            var nothing = await SendAsync(world.Clients["opened"], row.Name, RouteIds.Unknown);
            foreach (var (relation, ids) in world.Foreign)
            {
                var swaps = new List<RouteIds> { ids };
                if (row.Name.Contains("evidenceId", StringComparison.Ordinal))
                {
                    swaps.Add(own with { Evidence = ids.Evidence });
                    swaps.Add(ids with { Evidence = own.Evidence });
                }

                foreach (var swapped in swaps)
                {
                    var answer = await SendAsync(world.Clients["opened"], row.Name, swapped);
                    Expect(row[relation], answer, $"{row.Name} · {relation}");
                    Hold(
                        answer.Text == nothing.Text && Headers(answer) == Headers(nothing),
                        $"{row.Name} · {relation}: told apart from nothing"
                    );
                    var shut = await SendAsync(world.Clients["citizen"], row.Name, swapped);
                    Expect("pin", shut, $"{row.Name} · {relation} · citizen");
                    Expect("401", await SendAsync(world.Clients["nobody"], row.Name, swapped), $"{row.Name} · {relation} · nobody");
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
            var answer = await SendAsync(world.Clients["opened"], list, RouteIds.Unknown);
            Hold(answer.Body.GetProperty("total").GetInt32() > 0, $"{list} is empty");
            Assert.All(world.Foreign.Values, ids => Assert.DoesNotContain(ids.Complaint.ToString(), answer.Text, StringComparison.Ordinal));
        }

        Judge(atLeast: 2);
    }

    private static bool HasIds(AccessRow row) => row["unknown"] != AccessRow.Impossible;

    private async Task<HttpClient> FreshAsync(string caller) =>
        caller is "nobody" or "ended" ? world.Clients[caller] : await world.Api.SignInAsync("access-clara");

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
        Hold(!answer.Text.Contains(ApiWorld.Canary, StringComparison.Ordinal), $"{where}: a foreign word");
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
}
