using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing.Access;

namespace WeChatRights.Core.Tests.Access;

/// <summary>The tables of docs/access.md against every command and query: pages, circuits and endpoints reach nothing else.</summary>
[Collection(nameof(AccessWorld))]
public sealed class AccessTests(AccessWorld world)
{
    private static readonly AccessTable Kinds = AccessTable.Under("Kinds of doors");
    private static readonly AccessTable Plain = AccessTable.Under("Doors without an object");
    private static readonly AccessTable Sight = AccessTable.Under("Which case she may see");
    private static readonly AccessTable CaseDoors = AccessTable.Under("Doors of a case");
    private static readonly AccessTable HerDoors = AccessTable.Under("Doors of her complaint");
    private static readonly string[] AuthorityRefusals = ["401", "403", "404", "pwd", "pin", "case-not-yours"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
    };

    [Fact]
    public void Table_NamesEveryDoorOnce()
    {
        var written = Plain.Rows.Concat(CaseDoors.Rows).Concat(HerDoors.Rows);

        Assert.Empty(AccessTable.Differences(written, Doors.All.Keys));
        Assert.NotEmpty(AccessTable.Differences(written, Doors.All.Keys.Append("PlantedCommand")));
        Assert.NotEmpty(AccessTable.Differences(written, Doors.All.Keys.Skip(1)));
    }

    [Fact]
    public async Task PlainDoors_ByEverybody_AnswerAsWritten()
    {
        var cells = new Cells();
        foreach (var door in Plain.Rows)
        {
            foreach (var column in Kinds.Columns)
            {
                var kind = Kinds[door["kind"]][column];
                var message = Samples.Of(Doors.All[door.Name], new Aim());
                var told = await world.AskAsync(world.People.Caller(column), message);
                cells.Expect(kind == AccessRow.Allowed ? door["answer"] : kind, told, door.Name, column);
            }
        }

        cells.Judge(atLeast: 1_000);
    }

    [Fact]
    public async Task CaseDoors_ByOfficersInEveryRelation_AnswerAsWritten()
    {
        var cells = new Cells();
        var unknown = new Dictionary<(string, string), string>();
        foreach (var placed in world.Cases.All)
        {
            var sight = Sight[placed.Relation][placed.Level];
            foreach (var door in CaseDoors.Rows)
            {
                var told = await world.AskAsync(placed.Viewer, Samples.Of(Doors.All[door.Name], world.At(placed.CaseId)));
                Expect(cells, placed, sight, door, told);
                if (sight == "404")
                {
                    var words = unknown.TryGetValue((placed.Level, door.Name), out var before) ? before : told.Words;
                    unknown[(placed.Level, door.Name)] = words;
                    cells.Expect(words == told.Words, $"{door.Name} {placed.Level}: an unknown and a foreign case are told apart");
                }
            }
        }

        cells.Judge(atLeast: 1_000);
    }

    [Fact]
    public async Task CaseDoors_ByOthers_AreShut()
    {
        var cells = new Cells();
        var cases = world.Cases.All.Where(placed => placed.Level == "station").ToList();
        foreach (var column in Kinds.Columns.Where(column => !AccessPeople.Levels.Contains(column, StringComparer.Ordinal)))
        {
            foreach (var placed in cases)
            {
                foreach (var door in CaseDoors.Rows)
                {
                    var told = await world.AskAsync(world.People.Caller(column), Samples.Of(Doors.All[door.Name], world.At(placed.CaseId)));
                    cells.Expect(Kinds["case work"][column], told, door.Name, column, placed.Relation);
                }
            }
        }

        cells.Judge(atLeast: 2_500);
    }

    [Fact]
    public async Task HerDoors_ByEverybody_OpenWithHerProofOnly()
    {
        var cells = new Cells();
        foreach (var door in HerDoors.Rows)
        {
            foreach (var column in Kinds.Columns)
            {
                foreach (var relation in HerDoors.Columns)
                {
                    var kind = Kinds["her complaint"][column];
                    var about = world.At(world.Citizens.Complaints[relation]);
                    var told = await world.AskAsync(world.People.Caller(column), Samples.Of(Doors.All[door.Name], about));
                    cells.Expect(kind == AccessRow.Allowed ? door[relation] : kind, told, door.Name, column, relation);
                    cells.Expect(NoForeignCanary(relation, told), $"{door.Name} {column} {relation}: somebody else's words");
                }
            }
        }

        cells.Judge(atLeast: 1_500);
    }

    [Fact]
    public async Task Lists_OfOfficers_HoldWhatTheySeeAndNothingElse()
    {
        var cells = new Cells();
        foreach (var viewer in world.Cases.All.GroupBy(placed => (placed.Level, placed.Viewer)))
        {
            foreach (
                var list in new[] { "ListCases", "ListCaseChanges", "GetWorkbench", "SearchNarratives", "ListMessages", "ListStaffNotices" }
            )
            {
                var aim = new Aim { Cases = [.. world.Cases.All.Select(placed => placed.CaseId).Distinct()] };
                var told = await world.AskAsync(viewer.Key.Viewer, Samples.Of(Doors.All[list], aim));
                var text = JsonSerializer.Serialize(told.Result, Readable);
                foreach (var placed in viewer.Where(placed => placed.CaseId != Aim.Unknown))
                {
                    var sees = Sight[placed.Relation][placed.Level] != "404";
                    cells.Expect(
                        sees || !text.Contains(world.Cases.Canaries[placed.CaseId], StringComparison.Ordinal),
                        $"{list} {placed}: foreign words"
                    );
                    cells.Expect(
                        sees || list == "ListStaffNotices" || !text.Contains(placed.CaseId.ToString(), StringComparison.Ordinal),
                        $"{list} {placed}: a foreign row"
                    );
                    cells.Expect(
                        list != "ListCaseChanges" || sees == text.Contains(placed.CaseId.ToString(), StringComparison.Ordinal),
                        $"{list} {placed}: a row is missing"
                    );
                }
            }
        }

        cells.Judge(atLeast: 500);
    }

    [Fact]
    public async Task Lists_OfAnOpenedSession_HoldHersOnly()
    {
        var cells = new Cells();
        foreach (var list in new[] { "ListMyComplaints", "ReadInbox" })
        {
            var told = await world.AskAsync(world.People.Others["opened"], Samples.Of(Doors.All[list], new Aim()));
            var text = JsonSerializer.Serialize(told.Result, Readable);
            foreach (var (relation, complaint) in world.Citizens.Complaints)
            {
                var opens = HerDoors["GetUpload"][relation] == AccessRow.Allowed;
                cells.Expect(opens == text.Contains(complaint.ToString(), StringComparison.Ordinal), $"{list}: {relation}");
            }
        }

        cells.Judge(atLeast: 16);
    }

    private void Expect(Cells cells, PlacedCase placed, string sight, AccessRow door, Told told)
    {
        var answer = door.For(placed.State, placed.Level);
        if (sight == "404" || (sight == "note" && door["need"] == "decide"))
        {
            cells.Expect(sight == "404" ? "404" : "case-not-yours", told, door.Name, placed.Level, placed.Relation);
        }
        else if (placed.Relation.StartsWith("is hers", StringComparison.Ordinal))
        {
            cells.Expect(answer, told, door.Name, placed.Level, placed.Relation);
        }
        else
        {
            // What the state of the case says is tested on her own cases; here only whether she is let near it.
            cells.Expect(
                !AuthorityRefusals.Contains(told.Cell, StringComparer.Ordinal) && !told.Cell.StartsWith("crash", StringComparison.Ordinal),
                $"{door.Name} {placed.Level} {placed.Relation}: {told.Cell}"
            );
        }

        (told.Result as OpenedEvidence)?.Dispose();
    }

    private bool NoForeignCanary(string relation, Told told)
    {
        var text = told.Result is null ? "" : JsonSerializer.Serialize(told.Result, Readable);
        var own = world.Citizens.Canaries.GetValueOrDefault(world.Citizens.Complaints[relation]);
        return !text.Replace(own ?? " ", "", StringComparison.Ordinal).Contains(AccessWorld.Canary, StringComparison.Ordinal);
    }
}
