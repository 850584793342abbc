using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;
using WeChatRights.Testing.Access;

namespace WeChatRights.Core.Tests.Access;

/// <summary>Accounts, stations and keys by area, and what a case door is told in its body: the smaller tables of docs/access.md.</summary>
[Collection(nameof(AccessWorld))]
public sealed class AreaAccessTests(AccessWorld world)
{
    private static readonly AccessTable Areas = AccessTable.Under("Accounts and stations by area");
    private static readonly AccessTable CityOnly = AccessTable.Under("What belongs to the city alone");
    private static readonly AccessTable Bodies = AccessTable.Under("What a case door is told in its body");

    [Fact]
    public async Task Areas_OfAccountsStationsAndKeys_AreKept()
    {
        var cells = new Cells();
        var mixed = await MixedAccountAsync();
        foreach (var row in Areas.Rows)
        {
            Told? unknown = null;
            foreach (var column in Areas.Columns.Where(column => column != "by" && row[column] != AccessRow.Impossible).Reverse())
            {
                var aim = await AimAsync(row.Name, row["by"], column, mixed);
                var told = await world.AskAsync(CallerOf(row["by"]), Samples.Of(Doors.All[row.Name], aim));
                unknown ??= told;
                cells.Expect(row[column], told, row.Name, row["by"], column);
                cells.Expect(
                    row[column] != "404" || told.Words == unknown.Words,
                    $"{row.Name} {row["by"]} {column}: told apart from nothing"
                );
            }
        }

        cells.Judge(atLeast: 150);
    }

    [Fact]
    public async Task City_KeepsWhatKnowsNoArea()
    {
        var cells = new Cells();
        foreach (var row in CityOnly.Rows)
        {
            var (door, post) = row.Name switch
            {
                "CreateStaffAccount: AUDIT at the county" => ("CreateStaffAccount", Post(StaffRole.AuditAdministrator, TestCity.County)),
                "CreateStaffAccount: SYS at the county" => ("CreateStaffAccount", Post(StaffRole.SystemAdministrator, TestCity.County)),
                "CreateStaffAccount: officer in another county" => (
                    "CreateStaffAccount",
                    Post(StaffRole.CountyOfficer, TestCity.OtherCounty)
                ),
                "CreateStaffAccount: SEC at the city" => ("CreateStaffAccount", Post(StaffRole.SecurityAdministrator, TestCity.City)),
                var plain => (plain, new Aim().NewPost),
            };
            var told = await world.AskAsync(world.People.SecurityOfCounty, Samples.Of(Doors.All[door], new Aim { NewPost = post }));
            cells.Expect(row["SEC of the county"], told, row.Name);
        }

        cells.Judge(atLeast: 8);
    }

    [Fact]
    public async Task CaseDoors_ToldForeignIdsInTheBody_AnswerAsWritten()
    {
        var cells = new Cells();
        var placed = world.Cases.All;
        var own = placed.Single(p => p is { Level: "station", Relation: "is hers" });
        var ruledOut = placed.Single(p => p is { Level: "county", Relation: "lies in her area, the village ruled out, not a handler" });
        var aside = await world.Cases.HeldAsync("station");
        await world.Cases.BarAsync(aside, world.People.At("station").Colleague);
        foreach (var row in Bodies.Rows)
        {
            var county = row["body"].StartsWith("county:", StringComparison.Ordinal);
            var viewer = world.People.At(county ? "county" : "station").Me;
            var about =
                county ? ruledOut.CaseId
                : row["body"] == "a colleague who must stand aside" ? aside
                : own.CaseId;
            var told = await world.AskAsync(viewer, MessageOf(row, world.At(about)));
            cells.Expect(row["answer"], told, row.Name, row["body"]);
        }

        cells.Judge(atLeast: 13);
    }

    private object MessageOf(AccessRow row, Aim aim)
    {
        var people = world.People;
        return row["body"] switch
        {
            "a colleague" => new AssignCase(aim.Case, people.At("station").Colleague.StaffId),
            "an officer of a sibling unit" => new AssignCase(aim.Case, people.Desks[TestCity.OtherTownship].Me.StaffId),
            "an officer of another county" => new AssignCase(aim.Case, people.Desks[TestCity.OtherCounty].Me.StaffId),
            "an administrator" => new AssignCase(aim.Case, ((StaffActor)people.Others["SEC"]).StaffId),
            "nobody known" => new AssignCase(aim.Case, Aim.Unknown),
            "a colleague who must stand aside" => new AssignCase(aim.Case, people.At("station").Colleague.StaffId),
            "a village of hers" => Down(aim, TestCity.Village),
            "the sibling township" => Down(aim, TestCity.OtherTownship),
            "the county above" => Down(aim, TestCity.County),
            "a village without an officer" => Down(aim, AccessPeople.EmptyVillage),
            "county: the village ruled out" => Down(aim, TestCity.Village),
            "county: a township of another county" => Down(aim, AccessPeople.FarTownship),
            "the purpose of the machine" => new RevealIdentity(aim.Case, UnsealPurpose.DeliverMessage),
            var other => throw new NotSupportedException($"docs/access.md: nobody knows how to put '{other}' into a body."),
        };
    }

    private static SendCaseDown Down(Aim aim, string unit) => new(aim.Case, unit, "演示：请就近办理。");

    private static PostRequest Post(StaffRole role, string division) => new(role, division, InCharge: false);

    private StaffActor CallerOf(string by) =>
        by switch
        {
            "SEC of the county" => world.People.SecurityOfCounty,
            "SEC" => (StaffActor)world.People.Others["SEC"],
            _ => world.People.At(by).Me,
        };

    private async Task<Aim> AimAsync(string door, string by, string column, Guid mixed)
    {
        if (door is "GetStation" or "UpdateStation")
        {
            var township = column switch
            {
                "below" => TestCity.Township,
                _ when by == "station" => TestCity.OtherTownship,
                _ => AccessPeople.FarTownship,
            };
            var (id, version) = column == "unknown" ? (Aim.Unknown, Aim.Unknown) : await world.StationAsync(township);
            return new Aim { Station = id, StationVersion = version };
        }

        if (door == "ShredCase")
        {
            return world.At(
                column == "unknown" ? Aim.Unknown : await ClosedAsync(column == "below" ? TestCity.Township : AccessPeople.FarTownship)
            );
        }

        var staff = column switch
        {
            "herself" => CallerOf(by).StaffId,
            "below" => world.People.At(by == "station" ? "village" : "station").Me.StaffId,
            "mixed" => mixed,
            "other county" => world.People.Desks[by == "village" ? AccessPeople.OtherVillage : AccessPeople.FarTownship].Me.StaffId,
            "above" => world.People.At(by is "SEC of the county" or "county" ? "city" : "county").Me.StaffId,
            _ => Aim.Unknown,
        };
        var post = await world.Core.LookAsync(db =>
            db.Set<StaffPost>().Where(p => p.StaffId == staff).Select(p => p.Id).FirstOrDefaultAsync()
        );
        return new Aim { Staff = staff, Post = post };
    }

    /// <summary>One post in the county and one outside.</summary>
    private async Task<Guid> MixedAccountAsync()
    {
        var officer = await world.Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.OtherTownship, inCharge: false);
        await world.Core.ArrangeAsync(db =>
            db.Add(
                new StaffPost(
                    Ids.New(world.Core.Now),
                    officer.StaffId,
                    StaffRole.StationOfficer,
                    DivisionCode.Parse(AccessPeople.FarTownship),
                    inCharge: false
                )
            )
        );
        return officer.StaffId;
    }

    private async Task<Guid> ClosedAsync(string township)
    {
        var caseId = await world.Cases.FileAsync(township);
        var owner = world.People.Desks[township].Me;
        await world.Core.Dispatcher.SendAsync(owner, new AcceptCase(caseId));
        await world.Core.Dispatcher.SendAsync(owner, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, "演示：已办结。"));
        return caseId;
    }
}
