using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Needs;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Planning;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>A published week of the whole city: 144 stations with a second seat on every other half-day, 1,000 volunteers with a phone. The same seed makes the same city.</summary>
internal static class RosterCity
{
    private const int Stations = 144;
    private const int Volunteers = 1_000;
    private const int Seed = 20261130;
    private static readonly Actor Planner = Actor.System("bench");
    private static readonly HalfDay[] HalfDays = [HalfDay.Morning, HalfDay.Afternoon];

    /// <returns>Every duty with the token of its volunteer's phone, in an order of chance.</returns>
    public static async Task<IReadOnlyList<(Guid Seat, string Token)>> FillAsync(TestCore core, TestStaff staff)
    {
        var dice = new Random(Seed);
        var townships = await LocateStationsAsync(core, dice);
        await core.ArrangeAsync(db =>
            db.AddRange(
                townships
                    .SelectMany(township => NeedsOf(township, dice))
                    .Select(need => new DutyNeed(Ids.New(core.Now), need.Township, need.Facts))
            )
        );
        var tokens = await AddVolunteersAsync(core, townships, dice);
        await PublishAsync(core, staff);
        var duties = await core.LookAsync(db =>
            db.Set<Duty>().AsNoTracking().Select(duty => new { duty.SeatId, duty.VolunteerId }).ToListAsync()
        );
        var all = duties.Select(duty => (duty.SeatId, tokens[duty.VolunteerId])).ToArray();
        dice.Shuffle(all);
        return all;
    }

    private static async Task<DivisionCode[]> LocateStationsAsync(TestCore core, Random dice)
    {
        var chosen = new List<DivisionCode>();
        await core.ArrangeAsync(db =>
        {
            foreach (var station in db.Set<Station>().OrderBy(station => station.Township).Take(Stations))
            {
                var county = int.Parse(station.Township.Value[4..6], System.Globalization.CultureInfo.InvariantCulture);
                station.Locate(
                    new GeoPoint(
                        33.3 + (county % 9 * 0.1) + (dice.NextDouble() * 0.2),
                        112.7 + (county % 7 * 0.1) + (dice.NextDouble() * 0.2)
                    )
                );
                chosen.Add(station.Township);
            }
        });
        return [.. chosen];
    }

    private static IEnumerable<(DivisionCode Township, DutyNeedFacts Facts)> NeedsOf(DivisionCode township, Random dice) =>
        from day in Enum.GetValues<DayOfWeek>()
        from halfDay in HalfDays
        from seat in Enumerable.Range(0, dice.NextDouble() < 0.45 ? 2 : 1)
        select (
            township,
            new DutyNeedFacts(day, halfDay, dice.NextDouble() < 0.1 ? VolunteerSkill.Mediator : null, seat == 0, false, true)
        );

    private static async Task<Dictionary<Guid, string>> AddVolunteersAsync(TestCore core, DivisionCode[] townships, Random dice)
    {
        await using var scope = core.Services.CreateAsyncScope();
        var sealer = scope.ServiceProvider.GetRequiredService<RingSealer>();
        var tokens = new Dictionary<Guid, string>();
        await core.ArrangeAsync(db =>
        {
            for (var number = 0; number < Volunteers; number++)
            {
                var township = townships[number % townships.Length];
                var account = new StaffAccount(Ids.New(core.Now), $"bench-{number}", $"演示{number}", isDemo: true);
                account.PasswordChanged();
                account.Appoint(Ids.New(core.Now), StaffRole.Volunteer, township, inCharge: false);
                var session = new StaffSession(Ids.New(core.Now), account.Id, account.SecurityStamp, core.Now, core.Now.AddDays(1));
                var token = $"bench-token-{number}";
                session.CarriedBy(StaffPhones.DigestOfToken(sealer, token));
                var volunteer = VolunteerOf(number, township, account.Id, core.Now, dice);
                tokens[volunteer.Id] = token;
                db.AddRange(account, session, volunteer);
            }
        });
        return tokens;
    }

    private static Volunteer VolunteerOf(int number, DivisionCode home, Guid account, DateTimeOffset now, Random dice)
    {
        var volunteer = new Volunteer(Ids.New(now), Ids.New(now), now);
        var facts = TestData.Helper($"演示志愿者{number}", home: home.Value) with
        {
            Skills = dice.NextDouble() < 0.3 ? [VolunteerSkill.Helper, VolunteerSkill.Mediator] : [VolunteerSkill.Helper],
            Terms = new ServiceTerms("", 15 + dice.Next(25), 3 + dice.Next(3), 20, false, false, "", [], number % 3 > 0),
        };
        volunteer.Describe(facts, home, now);
        volunteer.Vet(Ids.New(now), now);
        volunteer.Approve(Ids.New(now), now);
        volunteer.LinkTo(account);
        var free =
            from day in Enum.GetValues<DayOfWeek>()
            from halfDay in HalfDays
            where dice.NextDouble() < 0.6
            select new WeeklyHalfDay(day, halfDay);
        volunteer.HaveTime(new AvailabilityPlan([.. free], [], []), now);
        return volunteer;
    }

    private static async Task PublishAsync(TestCore core, TestStaff staff)
    {
        await core.Dispatcher.SendAsync(Planner, new OpenRosterWeek(RosterMonday(core)));
        var run = (await core.Dispatcher.QueryAsync(Planner, new FindPlanningWork())).Single();
        var work = (await core.Dispatcher.SendAsync(Planner, new BeginPlanning(run)))!;
        var result = await RosterPlanner.PlanAsync(
            work.Week.Prepared,
            new PlanningTime(Seed, TimeSpan.FromSeconds(5)),
            TimeProvider.System
        );
        var duties = Enumerable
            .Range(0, work.Week.Seats.Count)
            .Where(seat => result.Plan.VolunteerAt(seat) is not null)
            .Select(seat => (work.Week.Seats[seat], work.Week.Volunteers[result.Plan.Volunteers[seat]]))
            .ToList();
        await core.Dispatcher.SendAsync(
            Planner,
            new StorePlan(run, work.Attempt, duties, new PlanningMark(5_000, result.Cost, result.Bound, result.Plan.OpenSeats))
        );
        var week = (await core.Dispatcher.QueryAsync(staff.City, new GetRosterBoard())).Week!;
        await core.Dispatcher.SendAsync(staff.City, new PublishRosterWeek(week.Id, week.Version));
    }

    private static DateOnly RosterMonday(TestCore core) =>
        WeChatRights.Core.Volunteers.Rosters.RosterPolicy.MondayOnOrAfter(core.Now.ChinaDate().AddDays(1));
}
