using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A held time becomes hers, together with the case that holds what she told, or nothing at all happens.</summary>
public sealed class BookingTests(Databases databases)
{
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Booking_OfAHeldTime_IsHersAndTheCountysToSeeTo(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        var slot = (await core.SlotsAsync())[0];
        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat(slot.Id));
        var command = TestData.Booking(held.HoldId);

        var booked = await core.Dispatcher.SendAsync(anna, command);
        var again = await core.Dispatcher.SendAsync(anna, command);
        await core.Dispatcher.SendAsync(Actor.Nobody, new ReleaseSeat(held.HoldId));
        await core.Dispatcher.SendAsync(anna, new HoldSeat((await core.SlotsAsync())[1].Id));
        core.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromHours(2));
        await core.Dispatcher.SendAsync(Actor.System("test"), new SweepSeatClaims());

        Assert.Equal(booked, again);
        Assert.DoesNotContain(await core.SlotsAsync(), free => free.Id == slot.Id);
        var about = await core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((county.StaffId, CaseStatus.InProgress), (about.OwnerId, about.Status));
        // The talk is on Tuesday the 3rd; what came of it is due at the end of Wednesday.
        Assert.Equal(
            (ClockKind.Handling, "2026-11-04T23:59:59"),
            (about.DueKind!.Value, about.DueAt.ToOffset(ChinaTime.Offset).ToString("s"))
        );
        var mine = Assert.Single(await MineAsync(core, anna));
        Assert.Equal((slot.StartsAt, booked.Number, BookingStatus.Booked, true), (mine.StartsAt, mine.Number, mine.Status, mine.MayChange));
        Assert.Equal(ConsultationErrors.SlotTaken, await RefusalAsync(core, Actor.Nobody, new HoldSeat(slot.Id)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Booking_OfOneHoldManyTimesAtOnce_IsOne(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, seats: 5);
        var held = await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat((await core.SlotsAsync())[0].Id));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => RefusalAsync(core, Actor.Nobody, TestData.Booking(held.HoldId))))
        );

        Assert.Single(answers, answer => answer is null);
        Assert.All(answers.OfType<DomainError>(), error => Assert.Contains(error.Code, new[] { "hold-expired", "stale-data" }));
        Assert.Equal(1, await core.LookAsync(db => db.Set<Booking>().CountAsync()));
        Assert.Equal(1, await core.LookAsync(db => db.Set<Complaint>().CountAsync()));
        Assert.Equal(1, await core.LookAsync(db => db.Set<SeatClaim>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Booking_RefusedForAnyReason_LeavesNothingBehind(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat((await core.SlotsAsync())[0].Id));

        var foreign = await RefusalAsync(core, berta, TestData.Booking(held.HoldId));
        var silent = await RefusalAsync(core, anna, TestData.Booking(held.HoldId, phone: null));
        var unknown = await RefusalAsync(core, anna, TestData.Booking(held.HoldId) with { Appointment = new(held.HoldId, "nothing") });
        core.Clock.SetUtcNow(held.ExpiresAt);
        var late = await RefusalAsync(core, anna, TestData.Booking(held.HoldId));

        Assert.Equal(
            [
                ConsultationErrors.HoldExpired,
                ConsultationErrors.PhoneNeeded,
                ConsultationErrors.UnknownTopic,
                ConsultationErrors.HoldExpired,
            ],
            [foreign, silent, unknown, late]
        );
        Assert.Equal(0, await core.LookAsync(db => db.Set<Complaint>().CountAsync()));
        Assert.Equal(0, await core.LookAsync(db => db.Set<Case>().CountAsync()));
        Assert.Equal(0, await core.LookAsync(db => db.Set<Booking>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Booking_OfAProviderTheOtherSideWasWith_IsRefusedWithoutSayingWhy(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var (anna, berta, carla) = (
            await core.SignInCitizenAsync("anna"),
            await core.SignInCitizenAsync("berta"),
            await core.SignInCitizenAsync("carla")
        );
        await core.BookAsync(anna, phone: "13800000001", respondent: new Respondent(null, "13800000002", null));

        var sued = await Assert.ThrowsAsync<DomainException>(() => core.BookAsync(berta, phone: "13800000002"));
        var suing = await Assert.ThrowsAsync<DomainException>(() =>
            core.BookAsync(carla, phone: "13800000003", respondent: new Respondent(null, "138 0000 0001", null))
        );
        await core.BookAsync(carla, phone: "13800000003", respondent: new Respondent(null, "13800000004", null));

        Assert.Equal(ConsultationErrors.Conflict, sued.Error);
        Assert.Equal(ConsultationErrors.Conflict, suing.Error);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MoveBooking_FreesTheOldTimeAtOnce(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        var slots = await core.SlotsAsync();
        var booked = await core.BookAsync(anna, slots[0].Id);
        await UnlockAsync(core, anna);

        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat(slots[^1].Id));
        await core.Dispatcher.SendAsync(anna, new MoveBooking(booked.Id, held.HoldId));

        Assert.Contains(await core.SlotsAsync(), free => free.Id == slots[0].Id);
        Assert.DoesNotContain(await core.SlotsAsync(), free => free.Id == slots[^1].Id);
        var mine = Assert.Single(await core.Dispatcher.QueryAsync(anna, new ListMyBookings()));
        Assert.Equal(slots[^1].StartsAt, mine.StartsAt);
        var about = await core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.True(about.DueAt > slots[^1].EndsAt);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MoveBooking_ToAnotherKindOrAfterTheBeginning_IsRefused(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var other = await core.AddProviderAsync(county);
        await core.SitAsync(county, other, DayOfWeek.Friday, TestData.Mornings(kind: ConsultationKind.Video));
        var anna = await core.SignInCitizenAsync("anna");
        var slots = await core.SlotsAsync();
        var booked = await core.BookAsync(anna, slots[0].Id);
        await UnlockAsync(core, anna);

        var video = await core.Dispatcher.SendAsync(anna, new HoldSeat(slots.First(slot => slot.Kind == ConsultationKind.Video).Id));
        var otherKind = await RefusalAsync(core, anna, new MoveBooking(booked.Id, video.HoldId));
        core.Clock.SetUtcNow(slots[0].StartsAt);
        anna = await core.SignInCitizenAsync("anna");
        await UnlockAsync(core, anna);
        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat(slots[^1].Id));
        var begun = await RefusalAsync(core, anna, new CancelBooking(booked.Id));

        Assert.Equal((ConsultationErrors.OtherKind, ConsultationErrors.BookingFixed), (otherKind, begun));
        Assert.NotNull(held);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "other", CaseStatus.Closed, false)]
    [InlineData(DatabaseProvider.MariaDb, "other", CaseStatus.Closed, false)]
    [InlineData(DatabaseProvider.Sqlite, "violence", CaseStatus.InProgress, true)]
    [InlineData(DatabaseProvider.MariaDb, "violence", CaseStatus.InProgress, true)]
    public async Task CancelBooking_EndsAPlainMatter_AndAsksWhereSheMayBeInDanger(
        DatabaseProvider provider,
        string topic,
        CaseStatus status,
        bool asked
    )
    {
        await using var core = await WithTimesAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        var slot = (await core.SlotsAsync())[0];
        var booked = await core.BookAsync(anna, slot.Id, topic);
        await UnlockAsync(core, anna);

        await core.Dispatcher.SendAsync(anna, new CancelBooking(booked.Id));

        Assert.Contains(await core.SlotsAsync(), free => free.Id == slot.Id);
        var about = await core.LookAsync(db => db.Set<Case>().SingleAsync());
        Assert.Equal((status, asked), (about.Status, about.WithdrawalRequested));
        Assert.Equal(asked ? null : CaseResult.Withdrawn, about.Result);
        Assert.Equal(BookingStatus.Cancelled, Assert.Single(await core.Dispatcher.QueryAsync(anna, new ListMyBookings())).Status);
        Assert.Equal(ConsultationErrors.BookingFixed, await RefusalAsync(core, anna, new CancelBooking(booked.Id)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordConsultation_TellsHerTheAdviceAndEndsTheMatterOrNot(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, seats: 2);
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        var slot = (await core.SlotsAsync())[0];
        var ends = await core.BookAsync(anna, slot.Id);
        var goesOn = await core.BookAsync(berta, slot.Id, phone: "13900000000");
        var early = await RefusalAsync(core, county, new RecordNoShow(ends.Id, (await RowsAsync(core, county))[0].Version));
        core.Clock.SetUtcNow(slot.StartsAt);
        county = await core.SignInAgainAsync(county);
        var rows = (await RowsAsync(core, county)).ToDictionary(row => row.Id);

        await core.Dispatcher.SendAsync(
            county,
            new RecordConsultation(ends.Id, rows[ends.Id].Version, TestData.Advice("演示：先收好房产证。"), GoesOn: false)
        );
        await core.Dispatcher.SendAsync(
            county,
            new RecordConsultation(goesOn.Id, rows[goesOn.Id].Version, TestData.Advice("演示：一起去立案。"), GoesOn: true)
        );
        var twice = await RefusalAsync(
            core,
            county,
            new RecordNoShow(ends.Id, (await RowsAsync(core, county)).Single(r => r.Id == ends.Id).Version)
        );

        anna = await core.SignInCitizenAsync("anna");
        await UnlockAsync(core, anna);
        var told = await core.Dispatcher.QueryAsync(anna, new GetMyComplaint(ends.Id));
        Assert.Equal("演示：先收好房产证。", Assert.Single(told.Messages).Text);
        Assert.Equal(CaseStatus.Closed, told.State.Status);
        var other = await core.LookAsync(db => db.Set<Case>().SingleAsync(c => c.Id == goesOn.Id));
        Assert.Equal((true, ClockKind.Handling), (other.IsOpen, other.DueKind));
        Assert.Equal((ConsultationErrors.BookingNotBegun, ConsultationErrors.BookingFixed), (early, twice));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordNoShow_AsksSomebodyToCallHer(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        var slot = (await core.SlotsAsync())[0];
        var booked = await core.BookAsync(anna, slot.Id, "violence");
        core.Clock.SetUtcNow(slot.EndsAt);
        county = await core.SignInAgainAsync(county);
        var row = Assert.Single(await RowsAsync(core, county));

        await core.Dispatcher.SendAsync(county, new RecordNoShow(booked.Id, row.Version));

        var about = await core.LookAsync(db => db.Set<Case>().Include(c => c.Clocks).SingleAsync());
        Assert.Equal((true, ClockKind.FirstContact), (about.IsOpen, about.DueKind));
        Assert.Equal(slot.EndsAt + TimeSpan.FromHours(2), about.DueAt);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Booking_OfAFourthTime_IsRefused(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        for (var i = 0; i < ConsultationPolicy.MostOpenBookings; i++)
        {
            await core.BookAsync(anna);
        }

        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.BookAsync(anna));

        Assert.Equal(ConsultationErrors.TooManyBookings, refusal.Error);
    }

    private async Task<TestCore> WithTimesAsync(DatabaseProvider provider, int seats = 1)
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        var lawyer = await core.AddProviderAsync(county);
        await core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings(seats));
        return core;
    }

    private static Task UnlockAsync(TestCore core, CitizenActor her) =>
        core.Dispatcher.SendAsync(her, new StepUp(TestData.BookingPin, null));

    private static async Task<IReadOnlyList<MyBooking>> MineAsync(TestCore core, CitizenActor her)
    {
        await UnlockAsync(core, her);
        return await core.Dispatcher.QueryAsync(her, new ListMyBookings());
    }

    private static Task<IReadOnlyList<BookingRow>> RowsAsync(TestCore core, StaffActor staff) =>
        core.Dispatcher.QueryAsync(staff, new ListBookings(core.Now.ChinaDate(), core.Now.ChinaDate().AddDays(7)));
}
