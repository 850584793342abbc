using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

/// <summary>Staff for tests: an account with a post and a live session.</summary>
public static class TestCity
{
    public const string City = "4104";
    public const string County = "410422";
    public const string Township = "410422101";
    public const string OtherTownship = "410422102";
    public const string Village = "410422101201";
    public const string OtherCounty = "410423";

    /// <summary>One officer in charge at the city, the county, two townships and a village.</summary>
    public static async Task<TestStaff> StaffAsync(this TestCore core) =>
        new(
            await core.AddOfficerAsync(StaffRole.CityOfficer, City),
            await core.AddOfficerAsync(StaffRole.CountyOfficer, County),
            await core.AddOfficerAsync(StaffRole.StationOfficer, Township),
            await core.AddOfficerAsync(StaffRole.StationOfficer, OtherTownship),
            await core.AddOfficerAsync(StaffRole.VillageOfficer, Village)
        );

    public static async Task<StaffActor> AddOfficerAsync(this TestCore core, StaffRole role, string division, bool inCharge = true)
    {
        var id = Ids.New(core.Now);
        var sessionId = Ids.New(core.Now);
        await core.ArrangeAsync(db =>
        {
            var account = new StaffAccount(id, $"{role}-{id:N}", $"演示{role}{division}", isDemo: true);
            account.PasswordChanged();
            account.Appoint(Ids.New(core.Now), role, DivisionCode.Parse(division), inCharge);
            db.Add(account);
            db.Add(new StaffSession(sessionId, id, account.SecurityStamp, core.Now, core.Now + StaffSessionPolicy.Absolute));
        });
        return new StaffActor(id, sessionId);
    }

    /// <summary>After turning the clock on by more than a session lasts.</summary>
    public static async Task<StaffActor> SignInAgainAsync(this TestCore core, StaffActor staff)
    {
        var sessionId = Ids.New(core.Now);
        await core.ArrangeAsync(db =>
        {
            var account = db.Set<StaffAccount>().Single(account => account.Id == staff.StaffId);
            db.Add(new StaffSession(sessionId, account.Id, account.SecurityStamp, core.Now, core.Now + StaffSessionPolicy.Absolute));
        });
        return new StaffActor(staff.StaffId, sessionId);
    }

    /// <summary>After turning the clock on: everybody has just been active.</summary>
    public static Task KeepSignedInAsync(this TestCore core) =>
        core.ArrangeAsync(db => db.Set<StaffSession>().ToList().ForEach(session => session.Seen(core.Now)));

    /// <summary>Turns the clock to an instant at which everybody is signed in.</summary>
    public static Task TurnToAsync(this TestCore core, DateTimeOffset instant)
    {
        core.Clock.SetUtcNow(instant);
        return core.ArrangeAsync(db =>
        {
            foreach (var session in db.Set<StaffSession>())
            {
                session.Seen(instant);
                db.Entry(session).Property(nameof(session.ExpiresAt)).CurrentValue = instant.AddDays(1);
            }
        });
    }
}

public sealed record TestStaff(StaffActor City, StaffActor County, StaffActor Station, StaffActor OtherStation, StaffActor Village);
