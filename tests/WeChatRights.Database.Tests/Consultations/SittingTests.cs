using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

public sealed class SittingTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MakeSittings_AgainAndAtOnce_MakesEachDayOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var lawyer = await core.AddProviderAsync(staff.County);
        var template = await core.Dispatcher.SendAsync(staff.County, new PlanSittings(lawyer, DayOfWeek.Tuesday, TestData.Mornings()));

        var made = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(template))))
        );
        await RunJobAsync(core);

        Assert.Equal(4, made.Sum());
        Assert.Equal(4, await core.LookAsync(db => db.Set<Sitting>().CountAsync()));
        Assert.Equal(24, (await core.SlotsAsync()).Select(slot => slot.StartsAt).Distinct().Count());
        core.Clock.Advance(TimeSpan.FromDays(7));
        await RunJobAsync(core);
        Assert.Equal(5, await core.LookAsync(db => db.Set<Sitting>().CountAsync()));
    }

    /// <summary>The mornings of the tests are from nine to twelve.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task PlanSittings_OutsideTheStationsHours_IsRefusedAndNoMoreAreMade(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var lawyer = await core.AddProviderAsync(staff.County);
        var onSite = TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township);
        await OpenAsync(core, staff.County, "周一至周五 8:30–12:00，14:30–17:30");

        var template = await core.Dispatcher.SendAsync(staff.County, new PlanSittings(lawyer, DayOfWeek.Tuesday, onSite));
        var atNoon = new PlanSittings(lawyer, DayOfWeek.Tuesday, onSite with { To = At(12, 30) });
        var noon = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.County, atNoon));
        var sunday = new PlanSittings(lawyer, DayOfWeek.Sunday, onSite);
        await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.County, sunday));
        await core.Dispatcher.SendAsync(staff.County, sunday with { Shape = TestData.Mornings() }); // By telephone.
        Assert.Equal(ConsultationErrors.StationShut, noon.Error);
        Assert.DoesNotContain(await TimesAsync(core, staff.County), time => time.StationShut);

        await OpenAsync(core, staff.County, "周一 8:30–12:00");
        Assert.Equal(0, await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(template)));
        Assert.Equal(DayOfWeek.Tuesday, Assert.Single(await TimesAsync(core, staff.County), time => time.StationShut).Day);

        await OpenAsync(core, staff.County, "逢集开门");
        Assert.Equal(4, await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(template)));
    }

    /// <summary>Two weekly times that overlap, made by two nodes at once: on no day does one person sit twice.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MakeSittings_OfOverlappingTimes_NeverLetsOneProviderSitTwice(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var lawyer = await core.AddProviderAsync(staff.County);
        // At the station until noon and half an hour on the way; by telephone at many hours, some of them too soon.
        var shapes = Enumerable
            .Range(0, 12)
            .Select(quarter => TestData.Mornings() with { From = At(9, 15 * quarter), To = At(10, 15 * quarter) })
            .Prepend(TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township));
        var templates = new List<Guid>();
        foreach (var shape in shapes)
        {
            templates.Add(await core.Dispatcher.SendAsync(staff.County, new PlanSittings(lawyer, DayOfWeek.Tuesday, shape)));
        }

        // Who loses a race is run again, a few times; the next hour's job makes up for the rest.
        await Task.WhenAll(templates.Select(id => Task.Run(() => MakeOrLoseAsync(core, id))));
        await RunJobAsync(core);

        var sittings = await core.LookAsync(db => db.Set<Sitting>().OrderBy(sitting => sitting.BeginsAt).ToListAsync());
        Assert.All(
            sittings.Zip(sittings.Skip(1)),
            pair => Assert.True(pair.First.EndsAt + WayOf(pair.First) <= pair.Second.BeginsAt - WayOf(pair.Second), "two at once")
        );
        Assert.Equal(4, sittings.Select(sitting => sitting.Day).Distinct().Count());
    }

    private static async Task MakeOrLoseAsync(TestCore core, Guid templateId)
    {
        try
        {
            await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(templateId));
        }
        catch (DomainException lost) when (lost.Error == CommonErrors.StaleData) { }
    }

    private static TimeOnly At(int hour, int minutes) => new TimeOnly(hour, 0).AddMinutes(minutes);

    private static TimeSpan WayOf(Sitting sitting) => sitting.Station is null ? TimeSpan.Zero : ConsultationPolicy.Travel;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FindSlots_ByPlaceTopicAndWish_ShowsWhoFits(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var her = await core.AddProviderAsync(staff.County, TestData.Lawyer("演示女律师"));
        var him = await core.AddProviderAsync(staff.County, TestData.Lawyer("演示男律师", Sex.Male, specialities: "D"));
        await core.SitAsync(
            staff.County,
            her,
            DayOfWeek.Tuesday,
            TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township)
        );
        await core.SitAsync(staff.County, him, DayOfWeek.Wednesday, TestData.Mornings());

        async Task<string[]> NamesAsync(string? county = null, ConsultationKind? kind = null, string? topic = null, Sex? sex = null) =>
            [
                .. (await core.SlotsAsync(county, kind, topic, sex))
                    .Select(slot => slot.Provider.Name)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

        Assert.Equal(2, (await NamesAsync()).Length);
        Assert.Empty(await NamesAsync(county: TestCity.OtherCounty));
        Assert.Equal(["演示女律师"], await NamesAsync(topic: "violence"));
        Assert.Equal(2, (await NamesAsync(topic: "work")).Length);
        Assert.Equal(["演示女律师"], await NamesAsync(sex: Sex.Female));
        Assert.Equal(["演示男律师"], await NamesAsync(kind: ConsultationKind.Phone));
        Assert.Empty(await NamesAsync(topic: "minors")); // Nobody is cleared for it.
        Assert.Equal("叶县 · 任店镇", (await core.SlotsAsync(kind: ConsultationKind.OnSite))[0].Station);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Provider_BeforeSheIsVerifiedOrAfterAChange_CannotBeBooked(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var unverified = await core.Dispatcher.SendAsync(staff.County, new AddProvider(TestCity.County, TestData.Lawyer()));

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.County, new PlanSittings(unverified, DayOfWeek.Tuesday, TestData.Mornings()))
        );
        var elsewhere = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(staff.County, new AddProvider(TestCity.OtherCounty, TestData.Lawyer()))
        );

        Assert.Equal(ConsultationErrors.NotAbleToServe, refusal.Error);
        Assert.Equal(CommonErrors.NotFound, elsewhere.Error);
    }

    /// <summary>Somebody holds one of the four Tuesdays: that seat stays hers, all else is free for another plan.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task EndSittings_TakesBackWhatNobodyHas(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var lawyer = await core.AddProviderAsync(staff.County);
        var template = await core.Dispatcher.SendAsync(staff.County, new PlanSittings(lawyer, DayOfWeek.Tuesday, TestData.Mornings()));
        await RunJobAsync(core);
        var chosen = (await core.SlotsAsync())[0];
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(chosen.Id));

        var foreign = await Assert.ThrowsAsync<DomainException>(async () =>
            await core.Dispatcher.SendAsync(
                await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty),
                new EndSittings(template)
            )
        );
        await core.Dispatcher.SendAsync(staff.County, new EndSittings(template));

        Assert.Equal(CommonErrors.NotFound, foreign.Error);
        Assert.Empty(await core.SlotsAsync());
        Assert.Equal(chosen.Id, (await core.LookAsync(db => db.Set<Slot>().SingleAsync(slot => !slot.Closed))).Id);
        Assert.Equal(3, await core.SitAsync(staff.County, lawyer, DayOfWeek.Tuesday, TestData.Mornings()));
    }

    private static async Task RunJobAsync(TestCore core)
    {
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MakeSittingsJob>().RunAsync(CancellationToken.None);
    }

    private static async Task OpenAsync(TestCore core, Actor staff, string hours)
    {
        var known = (await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township))).Single();
        var details = await core.Dispatcher.QueryAsync(staff, new GetStation(known.StationId));
        var change = new UpdateStation(known.StationId, details.Version, known.Name, "", "", hours, "", Enabled: true);
        await core.Dispatcher.SendAsync(staff, change);
    }

    private static async Task<IEnumerable<WeeklyTime>> TimesAsync(TestCore core, Actor staff) =>
        (await core.Dispatcher.QueryAsync(staff, new ListProviders())).SelectMany(row => row.Times);
}
