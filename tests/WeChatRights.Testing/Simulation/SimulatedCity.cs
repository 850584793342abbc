using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing.Simulation;

/// <summary>A post that is filled, vacant, or filled by somebody who is away just now.</summary>
internal sealed class SimulatedPost(StaffRole role, DivisionCode division, bool inCharge)
{
    public StaffRole Role => role;
    public DivisionCode Division => division;
    public bool InCharge => inCharge;

    /// <summary>Null: vacant.</summary>
    public StaffActor? Holder { get; set; }
    public DateTimeOffset AwayUntil { get; set; }

    /// <summary>How many times as long as others this person takes.</summary>
    public double Slowness { get; set; } = 1;

    public bool IsAt(DateTimeOffset now) => Holder is not null && AwayUntil <= now;
}

/// <summary>The posts of the city, who holds them, and the partner units. People go, posts stay vacant for weeks, people take leave.</summary>
internal sealed class SimulatedCity(TestCore core, Chance chance, DateTimeOffset until)
{
    /// <summary>Of how many people one lets everything lie.</summary>
    private const double Sleepers = 0.03;
    private const double SleeperSlowness = 25;

    private readonly Dictionary<Guid, SimulatedPost> _byHolder = [];
    private readonly Dictionary<string, List<(Guid Unit, StaffActor Account)>> _partners = new(StringComparer.Ordinal);
    private int _hired;

    public List<SimulatedPost> Posts { get; } = [];
    public List<DivisionCode> Townships { get; private set; } = [];
    public StaffActor Administrator { get; private set; } = default!;

    /// <summary>Villages with an officer, by township.</summary>
    public Dictionary<DivisionCode, List<DivisionCode>> Villages { get; } = [];

    public int Hired => _hired;

    public async Task BuildAsync(int counties)
    {
        var city = DivisionCode.Parse(TestCity.City);
        Townships = await core.LookAsync(db =>
            db.Set<Station>()
                .Where(station => station.Enabled)
                .OrderBy(station => station.Township)
                .Select(station => station.Township)
                .ToListAsync()
        );
        var chosen = Townships.Select(township => township.AtLevel(DivisionLevel.County)).Distinct().Take(counties).ToList();
        Townships = [.. Townships.Where(township => chosen.Contains(township.AtLevel(DivisionLevel.County)))];
        var villages = await core.LookAsync(db =>
            db.Set<Division>().Where(division => division.Level == DivisionLevel.Village).Select(division => division.Code).ToListAsync()
        );
        Add(StaffRole.CityOfficer, city, people: 3);
        chosen.ForEach(county => Add(StaffRole.CountyOfficer, county, people: 2));
        for (var i = 0; i < Townships.Count; i++)
        {
            Add(StaffRole.StationOfficer, Townships[i], people: 1 + (i % 2));
            Villages[Townships[i]] =
            [
                .. villages.Where(village => Townships[i].Contains(village)).OrderBy(village => village.Value).Take(3),
            ];
            Villages[Townships[i]].ForEach(village => Add(StaffRole.VillageOfficer, village, people: 1));
        }

        Administrator = await HireAsync(StaffRole.SecurityAdministrator, city, inCharge: false);
        foreach (var post in Posts)
        {
            await FillAsync(post);
        }

        foreach (var county in chosen)
        {
            _partners[county.Value] = [await AddPartnerAsync(county, "演示派出所"), await AddPartnerAsync(county, "演示司法所")];
        }
    }

    public SimulatedPost? PostOf(Guid staffId) => _byHolder.GetValueOrDefault(staffId);

    public (Guid Unit, StaffActor Account) PartnerNear(DivisionCode place) =>
        chance.One(_partners[place.AtLevel(DivisionLevel.County).Value]);

    /// <summary>Whoever decides at the county, when somebody is there.</summary>
    public SimulatedPost? At(DivisionCode division, DateTimeOffset now) => Posts.Find(post => post.Division == division && post.IsAt(now));

    public async Task FillAsync(SimulatedPost post)
    {
        post.Holder = await HireAsync(post.Role, post.Division, post.InCharge);
        post.Slowness = chance.Of(Sleepers) && post.Role != StaffRole.CityOfficer ? SleeperSlowness : chance.LogNormal(1, 0.5);
        _byHolder[post.Holder.StaffId] = post;
    }

    /// <summary>The account is closed by the administrator, as in life; whatever lies with it is the product's to move.</summary>
    public async Task VacateAsync(SimulatedPost post)
    {
        await core.Dispatcher.SendAsync(Administrator, new DisableStaff(post.Holder!.StaffId));
        _byHolder.Remove(post.Holder.StaffId);
        post.Holder = null;
    }

    private void Add(StaffRole role, DivisionCode division, int people)
    {
        for (var i = 0; i < people; i++)
        {
            Posts.Add(new SimulatedPost(role, division, inCharge: i == 0));
        }
    }

    /// <summary>With a session that holds to the end: signing in anew each morning is tested elsewhere.</summary>
    private async Task<StaffActor> HireAsync(StaffRole role, DivisionCode division, bool inCharge)
    {
        var (id, sessionId) = (Ids.New(core.Now), Ids.New(core.Now));
        _hired++;
        await core.ArrangeAsync(db =>
        {
            var account = new StaffAccount(id, $"demo-{_hired}", $"演示{_hired}", isDemo: true);
            account.PasswordChanged();
            account.Appoint(Ids.New(core.Now), role, division, inCharge);
            db.Add(account);
            db.Add(new StaffSession(sessionId, id, account.SecurityStamp, until, until + StaffSessionPolicy.Absolute));
        });
        return new StaffActor(id, sessionId);
    }

    private async Task<(Guid, StaffActor)> AddPartnerAsync(DivisionCode county, string name)
    {
        var by = Posts.First(post => post.Division == county).Holder!;
        var unit = await core.Dispatcher.SendAsync(by, new AddPartnerUnit(county.Value, TestData.PoliceStation($"{name}{county.Value}")));
        var account = await HireAsync(StaffRole.PartnerUnit, county, inCharge: false);
        await core.Dispatcher.SendAsync(by, new LinkPartnerAccount(unit, account.StaffId));
        return (unit, account);
    }
}
