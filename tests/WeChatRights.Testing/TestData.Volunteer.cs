using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>A grown-up who accompanies and writes down, from the township of <see cref="TestCity"/>.</summary>
    public static VolunteerFacts Helper(string name = "演示志愿者", string phone = "13900000001", string home = TestCity.Township) =>
        new(
            name,
            phone,
            Sex.Female,
            new DateOnly(1990, 5, 1),
            Guardian: null,
            GuardianConsentOn: null,
            home,
            [VolunteerSkill.Helper],
            [],
            new ServiceTerms("", RadiusKm: 10, ShiftsPerWeek: 2, HoursPerWeek: 8, false, false, "", [], Experienced: false)
        );

    /// <summary>Mondays in the morning, and nothing else.</summary>
    public static AvailabilityPlan MondayMornings() => new([new WeeklyHalfDay(DayOfWeek.Monday, HalfDay.Morning)], [], []);

    public static async Task<VolunteerRow> VolunteerAsync(this TestCore core, StaffActor staff, Guid id) =>
        (await core.Dispatcher.QueryAsync(staff, new GetVolunteer(id))).Row;

    /// <summary>Registered and vetted by the station, approved by the county.</summary>
    public static async Task<Guid> AddVolunteerAsync(this TestCore core, TestStaff staff, VolunteerFacts? facts = null)
    {
        var id = await core.Dispatcher.SendAsync(staff.Station, new RegisterVolunteer(facts ?? Helper()));
        var version = (await core.VolunteerAsync(staff.Station, id)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new VetVolunteer(id, version));
        version = (await core.VolunteerAsync(staff.Station, id)).Version;
        await core.Dispatcher.SendAsync(staff.County, new ApproveVolunteer(id, version));
        return id;
    }

    /// <summary>An approved volunteer with an account of her own.</summary>
    public static async Task<(Guid Volunteer, StaffActor Account)> AddLinkedVolunteerAsync(
        this TestCore core,
        TestStaff staff,
        VolunteerFacts? facts = null
    )
    {
        var id = await core.AddVolunteerAsync(staff, facts);
        var account = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township, inCharge: false);
        var version = (await core.VolunteerAsync(staff.Station, id)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new LinkVolunteerAccount(id, version, account.StaffId));
        return (id, account);
    }
}
