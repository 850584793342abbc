using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>What the county does with the calendar: close times and open them, put a booking on another time, change what is known of a provider.</summary>
public sealed class CalendarTests(Databases databases)
{
    private static readonly DateOnly Tuesday = new(2026, 11, 3);
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task OfferSlots_ClosedByHand_LeavesTheOfferAndComesBack(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await ServingAsync(core);
        var day = (await core.SlotsAsync()).Where(slot => slot.StartsAt.ChinaDate() == Tuesday).Select(slot => slot.Id).ToList();
        var booked = await core.BookAsync(await core.SignInCitizenAsync("anna"), day[0]);

        var closed = await core.Dispatcher.SendAsync(county, new OfferSlots(day, Offered: false));
        var again = await core.Dispatcher.SendAsync(county, new OfferSlots(day, Offered: false));

        Assert.Equal((new ChangedSlots(6, Booked: 1), new ChangedSlots(0, 0)), (closed, again));
        Assert.DoesNotContain(await core.SlotsAsync(), slot => slot.StartsAt.ChinaDate() == Tuesday);
        var shown = await CalendarAsync(core);
        Assert.All(shown, slot => Assert.Equal((true, true), (slot.Closed, slot.MayReopen)));
        Assert.Equal(booked.Id, Assert.Single(shown[0].Bookings).Id);

        var opened = await core.Dispatcher.SendAsync(county, new OfferSlots(day, Offered: true));

        Assert.Equal(new ChangedSlots(6, 0), opened);
        Assert.Equal(day.Skip(1), (await core.SlotsAsync()).Where(slot => slot.StartsAt.ChinaDate() == Tuesday).Select(slot => slot.Id));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task WithdrawAbsence_OpensWhatItClosed_AndNothingElse(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var lawyer = await ServingAsync(core);
        var (first, second) = (Tuesday, Tuesday.AddDays(7));
        var byHand = (await core.SlotsAsync())[0].Id;
        await core.Dispatcher.SendAsync(county, new OfferSlots([byHand], Offered: false));
        await core.Dispatcher.SendAsync(county, new ReportAbsence(lawyer, first, second));
        await core.Dispatcher.SendAsync(county, new ReportAbsence(lawyer, second, second));
        var unopenable = await core.Dispatcher.SendAsync(county, new OfferSlots([(await CalendarAsync(core))[1].Id], Offered: true));
        var row = Assert.Single(await core.Dispatcher.QueryAsync(county, new ListProviders()));
        Assert.Equal([(first, second), (second, second)], row.Away.Select(away => (away.From, away.To)));

        await core.Dispatcher.SendAsync(county, new WithdrawAbsence(row.Away[0].AbsenceId));

        Assert.Equal(0, unopenable.Changed);
        var days = (await core.SlotsAsync()).GroupBy(slot => slot.StartsAt.ChinaDate()).ToDictionary(day => day.Key, day => day.Count());
        Assert.Equal(5, days[first]);
        Assert.DoesNotContain(second, days.Keys);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RescheduleBooking_AgreedWithHer_FreesTheOldTimeAndTellsHer(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await ServingAsync(core);
        var slots = await core.SlotsAsync();
        var booked = await core.BookAsync(await core.SignInCitizenAsync("anna"), slots[0].Id);

        var unasked = await RefusedAsync(core, booked.Id, slots[1].Id, agreed: false);
        await RescheduleAsync(core, booked.Id, slots[1].Id);

        Assert.Equal(CommonErrors.Invalid, unasked);
        var booking = await core.LookAsync(db => db.Set<Booking>().SingleAsync());
        Assert.Equal((slots[1].Id, slots[1].StartsAt), (booking.SlotId, booking.StartsAt));
        Assert.Equal(slots[1].Id, (await core.LookAsync(db => db.Set<SeatClaim>().SingleAsync())).SlotId);
        Assert.Contains(slots[0].Id, (await core.SlotsAsync()).Select(slot => slot.Id));
        var about = await core.LookAsync(db => db.Set<Case>().Include(c => c.Clocks).SingleAsync());
        Assert.Single(about.Clocks, clock => clock.Kind == ClockKind.Handling && clock.StoppedAt is null);
        Assert.Equal(NoticeKind.AppointmentChanged, (await core.LookAsync(db => db.Set<Notice>().SingleAsync())).Kind);

        await RescheduleAsync(core, booked.Id, slots[0].Id);

        Assert.Equal(slots[0].Id, (await core.LookAsync(db => db.Set<Booking>().SingleAsync())).SlotId);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RescheduleBooking_ToATimeThatIsNotFit_IsRefusedAndLosesNothing(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await ServingAsync(core);
        var slots = await core.SlotsAsync();
        var booked = await core.BookAsync(await core.SignInCitizenAsync("anna"), slots[0].Id, topic: "divorce");
        await core.BookAsync(await core.SignInCitizenAsync("bella"), slots[1].Id, topic: "divorce", phone: "13800000009");
        await core.Dispatcher.SendAsync(county, new OfferSlots([slots[2].Id], Offered: false));
        var other = await ServingAsync(core, TestData.Lawyer("演示别的专长", specialities: "A"));
        var face = await ServingAsync(core, TestData.Lawyer("演示当面"), ConsultationKind.OnSite, TestCity.Township);

        var refusals = new[]
        {
            await RefusedAsync(core, booked.Id, slots[1].Id),
            await RefusedAsync(core, booked.Id, slots[2].Id),
            await RefusedAsync(core, booked.Id, await FirstSlotAsync(core, other)),
            await RefusedAsync(core, booked.Id, await FirstSlotAsync(core, face)),
            await RefusedAsync(core, booked.Id, Ids.New(core.Now)),
        };

        Assert.Equal(
            [
                ConsultationErrors.SlotTaken,
                ConsultationErrors.SlotClosed,
                ConsultationErrors.ProviderUnfit,
                ConsultationErrors.OtherKind,
                CommonErrors.NotFound,
            ],
            refusals
        );
        Assert.Equal(slots[0].Id, (await core.LookAsync(db => db.Set<Booking>().SingleAsync(b => b.Id == booked.Id))).SlotId);
        Assert.Equal(2, await core.LookAsync(db => db.Set<SeatClaim>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RescheduleBooking_TwoOnOneSeatAtOnce_OneGetsIt(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await ServingAsync(core);
        var slots = await core.SlotsAsync();
        var anna = await core.BookAsync(await core.SignInCitizenAsync("anna"), slots[0].Id);
        var bella = await core.BookAsync(await core.SignInCitizenAsync("bella"), slots[1].Id, phone: "13800000009");

        var outcomes = await Task.WhenAll(
            new[] { anna.Id, bella.Id }.Select(id => Task.Run(() => TryAsync(() => RescheduleAsync(core, id, slots[2].Id))))
        );

        Assert.Single(outcomes, error => error is null);
        Assert.Single(outcomes, error => error == ConsultationErrors.SlotTaken);
        Assert.Equal(1, await core.LookAsync(db => db.Set<Booking>().CountAsync(b => b.SlotId == slots[2].Id)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task CancelBookingForHer_EndsThePlainMatterAndFreesTheSeat(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        await ServingAsync(core);
        var slot = (await core.SlotsAsync())[0];
        var booked = await core.BookAsync(await core.SignInCitizenAsync("anna"), slot.Id);

        await core.Dispatcher.SendAsync(county, new CancelBookingForHer(booked.Id, await VersionAsync(core, booked.Id)));

        Assert.Contains(slot.Id, (await core.SlotsAsync()).Select(free => free.Id));
        Assert.Equal(CaseStatus.Closed, (await core.LookAsync(db => db.Set<Case>().SingleAsync())).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task GetConsultationCalendar_ShowsFreeHeldAndBooked_OfOnesOwnCountyOnly(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var lawyer = await ServingAsync(core);
        await ServingAsync(core, TestData.Lawyer("演示当面"), ConsultationKind.OnSite, TestCity.Township);
        var phone = (await core.SlotsAsync(kind: ConsultationKind.Phone)).ToList();
        await core.BookAsync(await core.SignInCitizenAsync("anna"), phone[0].Id, topic: "violence");
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(phone[1].Id));

        var all = await CalendarAsync(core);
        var his = await CalendarAsync(core, providerId: lawyer);
        var here = await CalendarAsync(core, station: TestCity.Township);
        var foreign = await core.Dispatcher.QueryAsync(await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty), Query());

        Assert.Equal((12, 6, 6, 0), (all.Count, his.Count, here.Count, foreign.Count));
        Assert.All(here, slot => Assert.Equal("叶县 · 任店镇", slot.StationName));
        Assert.Equal([0, 0, 1, 1, 1, 1], his.Select(slot => slot.Free));
        var booking = Assert.Single(his[0].Bookings);
        Assert.Equal((true, true, BookingStatus.Booked), (booking.Urgent, booking.MayMove, booking.Status));
        Assert.Equal((0, 1), (his[0].Held, his[1].Held));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ChangeProvider_OfWhatWasVerified_HasToBeSeenAgain(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var lawyer = await ServingAsync(core);
        var before = Assert.Single(await core.Dispatcher.QueryAsync(county, new ListProviders()));

        await core.Dispatcher.SendAsync(county, new ChangeProvider(lawyer, before.Version, TestData.Lawyer() with { Firm = "演示新所" }));

        var moved = Assert.Single(await core.Dispatcher.QueryAsync(county, new ListProviders()));
        Assert.Equal(("演示新所", true), (moved.Firm, moved.Verified));
        Assert.NotEmpty(await core.SlotsAsync());

        var facts = TestData.Lawyer(licenceUntil: new DateOnly(2029, 1, 1));
        var stale = await TryAsync(() => core.Dispatcher.SendAsync(county, new ChangeProvider(lawyer, before.Version, facts)));
        await core.Dispatcher.SendAsync(county, new ChangeProvider(lawyer, moved.Version, facts));

        Assert.Equal(CommonErrors.StaleData, stale);
        Assert.False(Assert.Single(await core.Dispatcher.QueryAsync(county, new ListProviders())).Verified);
        Assert.Empty(await core.SlotsAsync());
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        return core;
    }

    /// <summary>Tuesdays from nine to twelve.</summary>
    private async Task<Guid> ServingAsync(
        TestCore core,
        ProviderFacts? facts = null,
        ConsultationKind kind = ConsultationKind.Phone,
        string? station = null
    )
    {
        var id = await core.AddProviderAsync(county, facts ?? TestData.Lawyer());
        await core.SitAsync(county, id, DayOfWeek.Tuesday, TestData.Mornings(kind: kind, station: station));
        return id;
    }

    private static GetConsultationCalendar Query(Guid? providerId = null, string? station = null) =>
        new(Tuesday.AddDays(-1), Tuesday.AddDays(3), TestCity.County, providerId, station);

    private async Task<IReadOnlyList<CalendarSlot>> CalendarAsync(TestCore core, Guid? providerId = null, string? station = null) =>
        await core.Dispatcher.QueryAsync(county, Query(providerId, station));

    private static Task<Guid> FirstSlotAsync(TestCore core, Guid providerId) =>
        core.LookAsync(db => db.Set<Slot>().Where(s => s.ProviderId == providerId).OrderBy(s => s.StartsAt).Select(s => s.Id).FirstAsync());

    private static Task<Guid> VersionAsync(TestCore core, Guid bookingId) =>
        core.LookAsync(db => db.Set<Booking>().Where(b => b.Id == bookingId).Select(b => b.Version).SingleAsync());

    private async Task RescheduleAsync(TestCore core, Guid bookingId, Guid slotId, bool agreed = true) =>
        await core.Dispatcher.SendAsync(county, new RescheduleBooking(bookingId, await VersionAsync(core, bookingId), slotId, agreed));

    private Task<DomainError?> RefusedAsync(TestCore core, Guid bookingId, Guid slotId, bool agreed = true) =>
        TryAsync(() => RescheduleAsync(core, bookingId, slotId, agreed));

    private static async Task<DomainError?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
