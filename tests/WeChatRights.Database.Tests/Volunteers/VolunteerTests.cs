using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

public sealed class VolunteerTests(Databases databases)
{
    private static readonly DateOnly Today = TestCore.Start.ChinaDate();

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Vetting_ByStationAndCounty_TakesTwoPersons(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var id = await core.Dispatcher.SendAsync(staff.County, new RegisterVolunteer(TestData.Helper()));
        var applied = await core.VolunteerAsync(staff.Station, id);
        var tooEarly = await RefusalAsync(core, staff.County, new ApproveVolunteer(id, applied.Version));

        await core.Dispatcher.SendAsync(staff.County, new VetVolunteer(id, applied.Version));
        var vetted = await core.VolunteerAsync(staff.County, id);
        var stale = await RefusalAsync(core, staff.County, new ApproveVolunteer(id, applied.Version));
        var same = await RefusalAsync(core, staff.County, new ApproveVolunteer(id, vetted.Version));
        var station = await RefusalAsync(core, staff.Station, new ApproveVolunteer(id, vetted.Version));
        await core.Dispatcher.SendAsync(staff.City, new ApproveVolunteer(id, vetted.Version));
        var approved = await core.VolunteerAsync(staff.Station, id);

        Assert.Equal(["volunteer-state", "stale-data", "volunteer-same-person", "forbidden"], new[] { tooEarly, stale, same, station });
        Assert.Equal((VolunteerState.Applied, VolunteerState.StationVetted, true), (applied.State, vetted.State, vetted.VettedByMe));
        Assert.Equal(VolunteerState.Active, approved.State);
        var actions = await core.LookAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.ObjectId == id.ToString()).Select(e => e.Action).ToListAsync()
        );
        Assert.Superset(
            new HashSet<string> { "VolunteerRegistered", "VolunteerVetted", "VolunteerApproved", "VolunteerOpened" },
            actions.ToHashSet()
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Area_OfTheOthers_HoldsNobody(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var abroad = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        var id = await core.AddVolunteerAsync(staff, TestData.Helper(home: TestCity.Village));
        var version = (await core.VolunteerAsync(staff.Station, id)).Version;

        foreach (var other in new[] { staff.OtherStation, abroad })
        {
            Assert.Equal("not-found", await RefusalAsync(core, other, new PauseVolunteer(id, version, "演示")));
            Assert.Equal("not-found", await RefusalAsync(core, other, new RegisterVolunteer(TestData.Helper(phone: "13900000009"))));
            var unseen = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(other, new GetVolunteer(id)));
            Assert.Equal(CommonErrors.NotFound, unseen.Error);
            Assert.Equal(0, (await core.Dispatcher.QueryAsync(other, new ListVolunteers())).Total);
        }

        var moved = TestData.Helper(home: TestCity.OtherTownship);
        Assert.Equal("not-found", await RefusalAsync(core, staff.Station, new ChangeVolunteer(id, version, moved)));
        await core.Dispatcher.SendAsync(staff.County, new ChangeVolunteer(id, version, moved));
        Assert.Equal(0, (await core.Dispatcher.QueryAsync(staff.Station, new ListVolunteers())).Total);
        Assert.Equal(id, Assert.Single((await core.Dispatcher.QueryAsync(staff.OtherStation, new ListVolunteers())).Items).Id);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Register_TheSameNumber_IsOnePersonAndKeptSealed(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var id = await core.AddVolunteerAsync(staff);
        var again = TestData.Helper("演示另一位", "+86 139 0000 0001");

        var known = await RefusalAsync(core, staff.Station, new RegisterVolunteer(again));
        var invalid = await RefusalAsync(core, staff.Station, new RegisterVolunteer(TestData.Helper(phone: "12")));
        var nowhere = await RefusalAsync(
            core,
            staff.Station,
            new RegisterVolunteer(TestData.Helper(phone: "13900000002", home: "410422101999"))
        );
        var both = await Task.WhenAll(
            RegisterAsync(core, staff.Station, TestData.Helper("演示一", "13900000003")),
            RegisterAsync(core, staff.County, TestData.Helper("演示二", "13900000003"))
        );
        var kept = await core.LookAsync(db => db.Set<Volunteer>().SingleAsync(volunteer => volunteer.Id == id));
        var row = await core.VolunteerAsync(staff.Station, id);
        await core.Dispatcher.SendAsync(staff.Station, new VolunteerLeaves(id, row.Version, "演示：搬家了"));
        await core.Dispatcher.SendAsync(staff.Station, new RegisterVolunteer(again));

        Assert.Equal(["volunteer-known", "volunteer-phone-invalid", "volunteer-place"], new[] { known, invalid, nowhere });
        Assert.Equal(["registered", "volunteer-known"], both.Order(StringComparer.Ordinal));
        Assert.Equal("139****0001", row.Phone);
        Assert.DoesNotContain("13900000001", System.Text.Encoding.UTF8.GetString(kept.Phone!), StringComparison.Ordinal);
        var gone = await core.LookAsync(db => db.Set<Volunteer>().SingleAsync(volunteer => volunteer.Id == id));
        Assert.Equal((VolunteerState.Left, "演示：搬家了", null, null), (gone.State, gone.StateReason, gone.Phone, gone.PhoneIndex));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Change_OfWhatWasApproved_AsksBothAgain(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var id = await core.AddVolunteerAsync(staff);
        var licence = new QualificationFacts(VolunteerSkill.Lawyer, "律师执业证", "演示-0001", Today.AddDays(30));
        var terms = TestData.Helper().Terms with { RadiusKm = 30, ExcludedStations = [TestCity.OtherTownship] };

        await ChangeAsync(TestData.Helper() with { Terms = terms });
        var wider = await core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id));
        await ChangeAsync(wider.Facts with { Skills = [VolunteerSkill.Lawyer, VolunteerSkill.Helper], Qualifications = [licence] });
        var lawyer = await core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id));
        await ChangeAsync(lawyer.Facts with { Terms = terms with { Wishes = "演示：周末" } });
        var same = await core.Dispatcher.QueryAsync(staff.Station, new GetVolunteer(id));

        Assert.Equal((VolunteerState.Active, 30), (wider.Row.State, wider.Facts.Terms.RadiusKm));
        Assert.Equal([TestCity.OtherTownship], wider.Facts.Terms.ExcludedStations);
        Assert.Equal((VolunteerState.Applied, ExpiryWarning.EndsSoon), (lawyer.Row.State, lawyer.Row.Qualification));
        Assert.Equal(licence, Assert.Single(same.Facts.Qualifications));
        Assert.Equal("演示：周末", same.Facts.Terms.Wishes);

        async Task ChangeAsync(VolunteerFacts facts) =>
            await core.Dispatcher.SendAsync(
                staff.Station,
                new ChangeVolunteer(id, (await core.VolunteerAsync(staff.Station, id)).Version, facts)
            );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task List_ByFilters_FindsWhoIsMeant(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var mediator = TestData.Helper("演示二", "13900000002", TestCity.OtherTownship) with { Skills = [VolunteerSkill.Mediator] };
        var first = await core.AddVolunteerAsync(staff, TestData.Helper("演示一"));
        var second = await core.Dispatcher.SendAsync(staff.County, new RegisterVolunteer(mediator));
        await ClearAsync(first, Today.AddMonths(-11));
        await ClearAsync(second, Today);

        Assert.Equal([first, second], await IdsAsync(new ListVolunteers()));
        Assert.Equal([first], await IdsAsync(new ListVolunteers(VolunteerState.Active)));
        Assert.Equal([second], await IdsAsync(new ListVolunteers(Skill: VolunteerSkill.Mediator)));
        Assert.Equal([second], await IdsAsync(new ListVolunteers(Place: TestCity.OtherTownship)));
        Assert.Equal([first], await IdsAsync(new ListVolunteers(Expiring: true)));
        Assert.Equal([second], await IdsAsync(new ListVolunteers(Search: "二")));
        var page = await core.Dispatcher.QueryAsync(staff.County, new ListVolunteers(Skip: 1, Take: 1));
        Assert.Equal((2, second), (page.Total, Assert.Single(page.Items).Id));
        var old = await RefusalAsync(core, staff.County, new RecordClearance(second, (await RowAsync(second)).Version, Today.AddYears(-2)));
        Assert.Equal("volunteer-date", old);
        await core.Dispatcher.SendAsync(staff.County, new RefuseVolunteer(second, (await RowAsync(second)).Version, "演示：材料不全"));
        Assert.Equal([first], await IdsAsync(new ListVolunteers()));
        Assert.Equal([second], await IdsAsync(new ListVolunteers(VolunteerState.Refused)));

        async Task<IEnumerable<Guid>> IdsAsync(ListVolunteers query) =>
            (await core.Dispatcher.QueryAsync(staff.County, query)).Items.Select(row => row.Id);

        Task<VolunteerRow> RowAsync(Guid id) => core.VolunteerAsync(staff.County, id);

        async Task ClearAsync(Guid id, DateOnly day) =>
            await core.Dispatcher.SendAsync(staff.County, new RecordClearance(id, (await RowAsync(id)).Version, day));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mine_WithALinkedAccount_IsMineToReadAndItsTimesToChange(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (id, account) = await core.AddLinkedVolunteerAsync(staff);
        var row = await core.VolunteerAsync(staff.Station, id);
        await core.Dispatcher.SendAsync(staff.Station, new RecordTraining(id, row.Version, "演示培训", Today));
        var plan = new AvailabilityPlan(
            [new(DayOfWeek.Monday, HalfDay.Morning), new(DayOfWeek.Saturday, HalfDay.Evening)],
            [new(Today.AddDays(3), []), new(Today.AddDays(-1), [HalfDay.Morning])],
            [new(Today.AddDays(10), Today.AddDays(12))]
        );

        var before = await core.Dispatcher.QueryAsync(account, new GetMyVolunteering());
        await core.Dispatcher.SendAsync(account, new SetMyAvailability(before.Version, plan));
        await core.Dispatcher.SendAsync(account, new SetMyAvailability(before.Version, plan)); // The answer was lost on the way.
        var stale = await RefusalAsync(core, account, new SetMyAvailability(before.Version, TestData.MondayMornings()));
        var after = await core.Dispatcher.QueryAsync(account, new GetMyVolunteering());
        var shorter = plan with { Exceptions = [new(Today.AddDays(4), [HalfDay.Evening])] };
        await core.Dispatcher.SendAsync(account, new SetMyAvailability(after.Version, shorter));
        var changed = await core.Dispatcher.QueryAsync(account, new GetMyVolunteering());

        Assert.Equal("stale-data", stale);
        Assert.Equal("演示培训", Assert.Single(after.Trainings).Title);
        Assert.Equal(Today.AddDays(3), Assert.Single(after.Availability.Exceptions).Day); // What is over is dropped.
        Assert.True(VolunteerAvailability.AreEqual(shorter, changed.Availability));
        Assert.NotEqual(after.Version, changed.Version);
        await core.Dispatcher.SendAsync(staff.Station, new VolunteerLeaves(id, changed.Version, "演示：不做了"));
        var none = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(account, new GetMyVolunteering()));
        Assert.Equal(CommonErrors.NotFound, none.Error);
        Assert.Equal(0, await core.LookAsync(db => db.Set<ExceptionDay>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Link_OfAnAccount_IsOneToOneAndFromHere(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var (_, account) = await core.AddLinkedVolunteerAsync(staff);
        var foreign = await core.AddOfficerAsync(StaffRole.Volunteer, "410423101", inCharge: false);
        var other = await core.AddVolunteerAsync(staff, TestData.Helper("演示另一位", "13900000002"));
        var version = (await core.VolunteerAsync(staff.Station, other)).Version;

        var taken = await RefusalAsync(core, staff.Station, new LinkVolunteerAccount(other, version, account.StaffId));
        var unfit = await RefusalAsync(core, staff.Station, new LinkVolunteerAccount(other, version, foreign.StaffId));
        var free = await core.Dispatcher.QueryAsync(staff.Station, new ListVolunteerAccounts(other));
        var pause = await RefusalAsync(core, staff.Station, new ResumeVolunteer(other, version));

        Assert.Equal(["volunteer-account-taken", "volunteer-account-unfit", "volunteer-state"], new[] { taken, unfit, pause });
        Assert.Empty(free);
    }

    private static async Task<string> RegisterAsync(TestCore core, StaffActor staff, VolunteerFacts facts)
    {
        try
        {
            await core.Dispatcher.SendAsync(staff, new RegisterVolunteer(facts));
            return "registered";
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
    }

    private static async Task<string> RefusalAsync<T>(TestCore core, StaffActor staff, Mediator.ICommand<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff, command))).Error.Code;
}
