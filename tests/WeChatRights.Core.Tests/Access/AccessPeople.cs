using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <summary>The officers of one unit: the one in charge, and a colleague whom no case has ever been given.</summary>
internal sealed record Desk(StaffActor Me, StaffActor Colleague);

/// <summary>Everybody who may knock. The names are the columns of docs/access.md.</summary>
internal sealed class AccessPeople
{
    public const string OtherVillage = "410422101202";
    public const string EmptyVillage = "410422101203";
    public const string FarTownship = "410423101";
    public static readonly string[] Levels = ["village", "station", "county", "city"];

    /// <summary>By unit.</summary>
    public Dictionary<string, Desk> Desks { get; } = new(StringComparer.Ordinal);

    /// <summary>Callers who are not officers on duty, by column.</summary>
    public Dictionary<string, Actor> Others { get; } = new(StringComparer.Ordinal);

    public StaffActor SecurityOfCounty { get; private set; } = null!;

    public Desk At(string level) => Desks[UnitOf(level)];

    public Actor Caller(string column) => Levels.Contains(column, StringComparer.Ordinal) ? At(column).Colleague : Others[column];

    public static string UnitOf(string level) =>
        level switch
        {
            "village" => TestCity.Village,
            "station" => TestCity.Township,
            "county" => TestCity.County,
            _ => TestCity.City,
        };

    public static async Task<AccessPeople> InviteAsync(TestCore core)
    {
        var people = new AccessPeople();
        foreach (
            var (role, unit) in new[]
            {
                (StaffRole.CityOfficer, TestCity.City),
                (StaffRole.CountyOfficer, TestCity.County),
                (StaffRole.CountyOfficer, TestCity.OtherCounty),
                (StaffRole.StationOfficer, TestCity.Township),
                (StaffRole.StationOfficer, TestCity.OtherTownship),
                (StaffRole.StationOfficer, FarTownship),
                (StaffRole.VillageOfficer, TestCity.Village),
                (StaffRole.VillageOfficer, OtherVillage),
            }
        )
        {
            people.Desks[unit] = new Desk(await core.AddOfficerAsync(role, unit), await core.AddOfficerAsync(role, unit, inCharge: false));
        }

        await people.InviteOthersAsync(core);
        return people;
    }

    private async Task InviteOthersAsync(TestCore core)
    {
        Others["nobody"] = Actor.Nobody;
        Others["leader"] = await core.AddOfficerAsync(StaffRole.LeaderView, TestCity.City);
        Others["volunteer"] = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        Others["partner"] = await core.AddOfficerAsync(StaffRole.PartnerUnit, TestCity.County, inCharge: false);
        Others["SYS"] = await core.AddOfficerAsync(StaffRole.SystemAdministrator, TestCity.City);
        Others["SEC"] = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        Others["AUDIT"] = await core.AddOfficerAsync(StaffRole.AuditAdministrator, TestCity.City);
        SecurityOfCounty = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        Others["closed"] = await ChangedAsync(core, account => account.Disable());
        Others["temporary"] = await ChangedAsync(core, account => account.RequirePasswordChange());
    }

    /// <summary>A station officer to whose account something happened while she was signed in.</summary>
    private static async Task<StaffActor> ChangedAsync(TestCore core, Action<StaffAccount> change)
    {
        var officer = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        await core.ArrangeAsync(db => change(db.Set<StaffAccount>().Single(account => account.Id == officer.StaffId)));
        return officer;
    }
}
