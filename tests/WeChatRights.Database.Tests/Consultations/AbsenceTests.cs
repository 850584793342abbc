using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>Whoever falls ill, leaves or lapses leaves no woman behind without another provider at her hour, or a call.</summary>
public sealed class AbsenceTests(Databases databases)
{
    private static readonly Actor Jobs = Actor.System("test");
    private static readonly DateOnly Tuesday = new(2026, 11, 3);
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReportAbsence_WithOneEqualProvider_RehomesOneAndAsksTheOther(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (ill, booked) = await BookedAsync(core, seats: 2);
        var full = await ServingAsync(core, TestData.Lawyer("演示约满"));
        var fullSlot = await core.LookAsync(db => db.Set<Slot>().Where(s => s.ProviderId == full).OrderBy(s => s.StartsAt).FirstAsync());
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(fullSlot.Id));
        var equal = await ServingAsync(core, TestData.Lawyer("演示另一位"));
        await ServingAsync(core, TestData.Lawyer("演示男律师", Sex.Male));
        await ServingAsync(core, TestData.Lawyer("演示别的专长", specialities: "A"));

        var affected = await core.Dispatcher.SendAsync(county, new ReportAbsence(ill, Tuesday, Tuesday));

        Assert.Equal(new AffectedBookings(Rehomed: 1, Displaced: 1), affected);
        var bookings = await core.LookAsync(db => db.Set<Booking>().ToListAsync());
        var (rehomed, displaced) = (bookings.Single(b => b.Id == booked[0]), bookings.Single(b => b.Id == booked[1]));
        Assert.Equal((equal, BookingStatus.Booked), (rehomed.ProviderId, rehomed.Status));
        Assert.Equal(BookingStatus.Displaced, displaced.Status);
        Assert.Equal(rehomed.SlotId, (await core.LookAsync(db => db.Set<SeatClaim>().SingleAsync(c => c.BookingId != null))).SlotId);
        Assert.DoesNotContain(await core.SlotsAsync(), slot => slot.Id == rehomed.SlotId);
        await AssertToldAsync(core, calls: [booked[1]], told: booked);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MoveBooking_WhenTheProviderCannotCome_TakesAnyLaterTime(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (ill, booked) = await BookedAsync(core, seats: 1);
        await core.Dispatcher.SendAsync(county, new ReportAbsence(ill, Tuesday, Tuesday));
        core.Clock.SetUtcNow(ChinaTime.EndOfDay(Tuesday));
        var anna = await core.SignInCitizenAsync("woman0");
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        var later = (await core.SlotsAsync())[0];

        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat(later.Id));
        await core.Dispatcher.SendAsync(anna, new MoveBooking(booked[0], held.HoldId));

        var mine = Assert.Single(await core.Dispatcher.QueryAsync(anna, new ListMyBookings()));
        Assert.Equal((BookingStatus.Booked, later.StartsAt), (mine.Status, mine.StartsAt));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReportAbsence_ClosesTheTimesAndMakesNoNewOnes(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (ill, _) = await BookedAsync(core, seats: 1);
        var held = await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat((await core.SlotsAsync())[1].Id));

        await core.Dispatcher.SendAsync(county, new ReportAbsence(ill, Tuesday, Tuesday.AddDays(7)));
        await core.Dispatcher.SendAsync(county, new ReportAbsence(ill, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1)));
        core.Clock.Advance(TimeSpan.FromMinutes(5));
        var late = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(Actor.Nobody, TestData.Booking(held.HoldId)));
        core.Clock.Advance(TimeSpan.FromDays(7));
        foreach (var template in await core.Dispatcher.QueryAsync(Jobs, new FindSittingTemplates()))
        {
            await core.Dispatcher.SendAsync(Jobs, new MakeSittings(template));
        }

        Assert.Equal(ConsultationErrors.SlotClosed, late.Error);
        var days = (await core.SlotsAsync()).Select(slot => slot.StartsAt.ChinaDate()).Distinct();
        Assert.Equal([new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 24)], days);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RemoveProvider_EndsEverythingAndCaresForWhoHadBooked(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (leaving, booked) = await BookedAsync(core, seats: 1);
        var row = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single();

        var affected = await core.Dispatcher.SendAsync(county, new RemoveProvider(leaving, row.Version));

        Assert.Equal(new AffectedBookings(0, 1), affected);
        Assert.Empty(await core.SlotsAsync());
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindSittingTemplates()));
        Assert.Empty(await core.Dispatcher.QueryAsync(county, new ListProviders()));
        await AssertToldAsync(core, booked, booked);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RehomeBookings_OfALapsedLicence_AreCaredForOnce(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (lapsing, booked) = await BookedAsync(core, seats: 1);
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindStrandedBookings()));
        await core.ArrangeAsync(db =>
        {
            var lawyer = db.Set<Provider>().Single(p => p.Id == lapsing);
            lawyer.Describe(TestData.Lawyer(licenceUntil: Tuesday.AddDays(-1)));
            lawyer.Verify(county.StaffId, core.Now);
        });

        var stranded = await core.Dispatcher.QueryAsync(Jobs, new FindStrandedBookings());
        await core.Dispatcher.SendAsync(Jobs, new RehomeBooking(booked[0]));
        await core.Dispatcher.SendAsync(Jobs, new RehomeBooking(booked[0]));

        Assert.Equal(booked, stranded);
        Assert.Empty(await core.Dispatcher.QueryAsync(Jobs, new FindStrandedBookings()));
        await AssertToldAsync(core, booked, booked);
    }

    [Fact]
    public async Task ReportAbsence_OfDaysThatAreOver_IsRefused()
    {
        await using var core = await StartAsync(DatabaseProvider.Sqlite);
        var (ill, _) = await BookedAsync(core, seats: 1);

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(county, new ReportAbsence(ill, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2)))
        );

        Assert.Equal(ConsultationErrors.AbsencePast, refusal.Error);
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        return core;
    }

    /// <summary>Tuesdays from nine to twelve, one seat each.</summary>
    private async Task<Guid> ServingAsync(TestCore core, ProviderFacts facts, int seats = 1)
    {
        var id = await core.AddProviderAsync(county, facts);
        await core.SitAsync(county, id, DayOfWeek.Tuesday, TestData.Mornings(seats));
        return id;
    }

    /// <summary>A lawyer whose first hour is full.</summary>
    private async Task<(Guid Provider, IReadOnlyList<Guid> Bookings)> BookedAsync(TestCore core, int seats)
    {
        var lawyer = await ServingAsync(core, TestData.Lawyer(), seats);
        var slot = (await core.SlotsAsync())[0];
        var booked = new List<Guid>();
        for (var i = 0; i < seats; i++)
        {
            var her = await core.SignInCitizenAsync($"woman{i}");
            booked.Add((await core.BookAsync(her, slot.Id, topic: "divorce", phone: $"1380000000{i}")).Id);
            core.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return (lawyer, booked);
    }

    /// <summary>Each of them has an entry in her inbox; the accountable persons are asked to call those.</summary>
    private static async Task AssertToldAsync(TestCore core, IReadOnlyList<Guid> calls, IReadOnlyList<Guid> told)
    {
        var notices = await core.LookAsync(db => db.Set<Notice>().Where(n => n.Kind == NoticeKind.AppointmentChanged).ToListAsync());
        var bells = await core.LookAsync(db =>
            db.Set<StaffNotice>().Where(n => n.Kind == StaffNoticeKind.AppointmentDisplaced).ToListAsync()
        );
        var owners = await core.LookAsync(db => db.Set<Case>().ToDictionaryAsync(c => c.Id, c => c.OwnerId));
        Assert.Equal(told.Order(), notices.Select(notice => notice.CaseId!.Value).Order());
        Assert.Equal(calls.Order(), bells.Select(bell => bell.CaseId).Order());
        Assert.All(bells, bell => Assert.Equal(owners[bell.CaseId], bell.StaffId));
    }
}
