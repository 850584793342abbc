using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Needs;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// What the demo's stations need every week, and sixteen more made-up volunteers to fill it, four of them with an account: a week is there to be
/// published, and somebody to take over when one cannot come. The job drafts the week at the first start.
/// </summary>
internal static class DemoRosters
{
    private const string Ordinals = "子丑寅卯辰巳午未申酉戌亥天地玄黄";
    private const int FirstNumber = 11;

    /// <summary>Of <see cref="DemoStaff.SecondVolunteer"/>.</summary>
    public static readonly string First = $"演示·志愿者{Ordinals[0]}";

    /// <summary>A lawyer is wanted here and there is none nearby: the board shows what a gap looks like.</summary>
    private static readonly DutyNeedFacts Lawyer = new(DayOfWeek.Friday, HalfDay.Afternoon, VolunteerSkill.Lawyer, true, false, false);

    public static async Task AddAsync(
        Dispatcher dispatcher,
        IReadOnlyList<DemoAccount> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var city = accounts.First(account => account.Person is { Role: StaffRole.CityOfficer, InCharge: true }).Actor();
        var second = accounts.First(account => account.Person is { Role: StaffRole.CityOfficer, InCharge: false }).Actor();
        foreach (var (township, index) in DemoStaff.StaffedTownships.Select((township, index) => (township, index)))
        {
            await dispatcher.SendAsync(city, new SetStationNeeds(township, [.. Needs(index)]), cancellationToken);
        }

        foreach (var number in Enumerable.Range(0, Ordinals.Length))
        {
            await AddVolunteerAsync(dispatcher, (city, second), number, now.ChinaDate(), accounts, cancellationToken);
        }
    }

    private static IEnumerable<DutyNeedFacts> Needs(int station)
    {
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            yield return new DutyNeedFacts(day, HalfDay.Morning, null, Mandatory: true, ForChildren: false, OnHolidays: false);
            if (station < 2 && day is DayOfWeek.Monday or DayOfWeek.Wednesday)
            {
                yield return new DutyNeedFacts(day, HalfDay.Morning, null, Mandatory: false, ForChildren: false, OnHolidays: false);
            }
        }

        yield return new DutyNeedFacts(DayOfWeek.Tuesday, HalfDay.Afternoon, VolunteerSkill.Mediator, true, false, false);
        if (station == 0)
        {
            yield return Lawyer;
        }
    }

    private static async Task AddVolunteerAsync(
        Dispatcher dispatcher,
        (Actor First, Actor Second) officers,
        int number,
        DateOnly today,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken stop
    )
    {
        // In the first township those with accounts are among themselves: who gives a duty back there sees another phone ring.
        var townships = DemoStaff.StaffedTownships;
        var township = number < townships.Length ? townships[number] : townships[1 + (number % (townships.Length - 1))];
        var id = await dispatcher.SendAsync(officers.First, new RegisterVolunteer(Facts(number, township, today)), stop);
        await dispatcher.SendAsync(officers.First, new VetVolunteer(id, await VersionAsync(id)), stop);
        await dispatcher.SendAsync(officers.Second, new ApproveVolunteer(id, await VersionAsync(id)), stop);
        await dispatcher.SendAsync(officers.First, new ChangeAvailability(id, await VersionAsync(id), Days(number)), stop);
        if (number < townships.Length)
        {
            var name = number == 0 ? DemoStaff.SecondVolunteer : $"volunteer-{township}";
            var account = accounts.First(account => account.Person.UserName == name);
            await dispatcher.SendAsync(officers.First, new LinkVolunteerAccount(id, await VersionAsync(id), account.StaffId), stop);
        }

        async Task<Guid> VersionAsync(Guid volunteer) =>
            (await dispatcher.QueryAsync(officers.First, new GetVolunteer(volunteer), stop)).Row.Version;
    }

    private static VolunteerFacts Facts(int number, string township, DateOnly today) =>
        new(
            $"演示·志愿者{Ordinals[number]}",
            $"139000001{FirstNumber + number:00}",
            number % 5 == 4 ? Sex.Male : Sex.Female,
            new DateOnly(today.Year - 28 - number, (number % 12) + 1, 10),
            Guardian: null,
            GuardianConsentOn: null,
            township,
            number % 3 == 0 ? [VolunteerSkill.Helper, VolunteerSkill.Mediator] : [VolunteerSkill.Helper],
            [],
            new ServiceTerms(
                "",
                RadiusKm: 30,
                ShiftsPerWeek: number == 0 ? 4 : 2 + (number % 2),
                HoursPerWeek: 12,
                Nights: false,
                OnlyInPairs: false,
                "",
                [],
                number % 2 == 0
            )
        );

    /// <summary>Most mornings and some afternoons, not the same for everybody.</summary>
    private static AvailabilityPlan Days(int number) =>
        new(
            [
                .. Enumerable
                    .Range(1, 5)
                    .Where(day => (day + number) % 4 != 0)
                    .Select(day => new WeeklyHalfDay((DayOfWeek)day, HalfDay.Morning)),
                new WeeklyHalfDay(DayOfWeek.Tuesday, HalfDay.Afternoon),
                new WeeklyHalfDay(DayOfWeek.Friday, HalfDay.Afternoon),
            ],
            [],
            []
        );
}
