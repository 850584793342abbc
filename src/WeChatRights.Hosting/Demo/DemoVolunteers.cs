using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// Ten made-up volunteers in every state, some with a clearance or a licence that ends soon. The numbers lead nowhere, and the names say
/// that they are made up. One is tied to the account of the volunteer of <see cref="WithAccount"/>.
/// </summary>
internal sealed class DemoVolunteers
{
    /// <summary>Township of the volunteer whose account the first profile is tied to.</summary>
    public const string WithAccount = "410422101";

    /// <summary>Whose account that is.</summary>
    public const string First = "演示·志愿者甲";
    private const string OtherTownship = "410422103";
    private readonly Dispatcher _dispatcher;
    private readonly Actor _city;
    private readonly Actor _county;
    private readonly DateOnly _today;

    private DemoVolunteers(Dispatcher dispatcher, Actor city, Actor county, DateOnly today) =>
        (_dispatcher, _city, _county, _today) = (dispatcher, city, county, today);

    public static async Task AddAsync(
        Dispatcher dispatcher,
        IReadOnlyList<DemoAccount> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var city = accounts.First(account => account.Person.Role == StaffRole.CityOfficer).Actor();
        var county = accounts.First(account => account.Person is { Role: StaffRole.CountyOfficer, Division: "410422" }).Actor();
        var account = accounts.First(account => account.Person is { Role: StaffRole.Volunteer, Division: WithAccount });
        await new DemoVolunteers(dispatcher, city, county, now.ChinaDate()).AddAsync(account.StaffId, cancellationToken);
    }

    private async Task AddAsync(Guid account, CancellationToken stop)
    {
        var licence = new QualificationFacts(VolunteerSkill.Lawyer, "律师执业证", "演示-0101", _today.AddYears(1));
        var lapsing = licence with { ProofNumber = "演示-0102", ValidUntil = _today.AddDays(VolunteerPolicy.ExpiryWarningDays / 2) };
        var first = await AddAsync(
            Facts(1, First, WithAccount, [VolunteerSkill.Helper, VolunteerSkill.Mediator]),
            VolunteerState.Active,
            stop
        );
        await DoAsync(first, version => new LinkVolunteerAccount(first, version, account), stop);
        await DoAsync(first, version => new ChangeAvailability(first, version, Mornings(DayOfWeek.Monday, DayOfWeek.Wednesday)), stop);
        var second = await AddAsync(Facts(2, "演示·志愿者乙", WithAccount, [VolunteerSkill.Lawyer], licence), VolunteerState.Active, stop);
        await DoAsync(second, version => new ChangeAvailability(second, version, Mornings(DayOfWeek.Saturday)), stop);
        await AddAsync(Facts(3, "演示·志愿者丙", OtherTownship, [VolunteerSkill.Lawyer], lapsing), VolunteerState.Active, stop);
        var fourth = await AddAsync(Facts(4, "演示·志愿者丁", OtherTownship, [VolunteerSkill.Counsellor]), VolunteerState.Active, stop);
        await DoAsync(fourth, version => new RecordClearance(fourth, version, _today.AddMonths(-11)), stop);
        await AddAsync(Facts(5, "演示·志愿者戊", OtherTownship, [VolunteerSkill.SocialWorker]), VolunteerState.Paused, stop);
        await AddAsync(Facts(6, "演示·志愿者己", WithAccount, [VolunteerSkill.Mediator]), VolunteerState.StationVetted, stop);
        await AddAsync(Facts(7, "演示·志愿者庚", WithAccount, [VolunteerSkill.Helper]), VolunteerState.Applied, stop);
        var minor = Facts(8, "演示·志愿者辛", WithAccount, [VolunteerSkill.Helper]) with
        {
            BirthDate = _today.AddYears(-17),
            Guardian = "演示·监护人",
            GuardianConsentOn = _today.AddMonths(-5),
        };
        await AddAsync(minor, VolunteerState.Applied, stop);
        await AddAsync(Facts(9, "演示·志愿者壬", WithAccount, [VolunteerSkill.Helper]), VolunteerState.Refused, stop);
        await AddAsync(Facts(10, "演示·志愿者癸", OtherTownship, [VolunteerSkill.Helper]), VolunteerState.Left, stop);
    }

    private async Task<Guid> AddAsync(VolunteerFacts facts, VolunteerState state, CancellationToken stop)
    {
        var id = await _dispatcher.SendAsync(_county, new RegisterVolunteer(facts), stop);
        if (state is VolunteerState.Refused)
        {
            await DoAsync(id, version => new RefuseVolunteer(id, version, "演示：近期在外地，明年再申请"), stop);
        }
        else if (state is not VolunteerState.Applied)
        {
            await DoAsync(id, version => new VetVolunteer(id, version), stop);
        }

        if (state is VolunteerState.Active or VolunteerState.Paused or VolunteerState.Left)
        {
            await ApproveAsync(id, stop);
        }

        if (state is VolunteerState.Paused)
        {
            await DoAsync(id, version => new PauseVolunteer(id, version, "演示：家中有事"), stop);
        }
        else if (state is VolunteerState.Left)
        {
            await DoAsync(id, version => new VolunteerLeaves(id, version, "演示：搬到外地"), stop);
        }

        return id;
    }

    /// <summary>The city approves what the county has vetted: two persons.</summary>
    private async Task ApproveAsync(Guid id, CancellationToken stop) =>
        await _dispatcher.SendAsync(_city, new ApproveVolunteer(id, await VersionAsync(id, stop)), stop);

    private async Task DoAsync(Guid id, Func<Guid, Mediator.ICommand<Mediator.Unit>> command, CancellationToken stop) =>
        await _dispatcher.SendAsync(_county, command(await VersionAsync(id, stop)), stop);

    private async Task<Guid> VersionAsync(Guid id, CancellationToken stop) =>
        (await _dispatcher.QueryAsync(_county, new GetVolunteer(id), stop)).Row.Version;

    private static VolunteerFacts Facts(
        int number,
        string name,
        string home,
        VolunteerSkill[] skills,
        params QualificationFacts[] qualifications
    ) =>
        new(
            name,
            $"139000001{number:00}",
            number % 3 == 0 ? Sex.Male : Sex.Female,
            new DateOnly(1980 + number, number, 15),
            Guardian: null,
            GuardianConsentOn: null,
            home,
            skills,
            qualifications,
            new ServiceTerms("", 5 * number, ShiftsPerWeek: 2, HoursPerWeek: 8, number % 4 == 0, number % 2 == 0, "", [], number <= 2)
        );

    private static AvailabilityPlan Mornings(params DayOfWeek[] days) =>
        new([.. days.Select(day => new WeeklyHalfDay(day, HalfDay.Morning))], [], []);
}
