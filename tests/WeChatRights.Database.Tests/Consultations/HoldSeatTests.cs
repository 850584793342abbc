using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>No seat is given twice, whoever asks and however many at once: the database says no, not a look before.</summary>
public sealed class HoldSeatTests(Databases databases)
{
    /// <summary>Each on a thread of its own: SQLite's driver never yields, so that one after the other would come.</summary>
    private static readonly int Crowd = TestRun.Size(daily: 150, nightly: 2_000);

    private static readonly int OneSeatCrowd = TestRun.Size(daily: 200, nightly: 2_000);

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldSeat_ManyAtOnce_AsManyGetOneAsThereAreSeats(DatabaseProvider provider)
    {
        const int Seats = 12;
        await using var core = await databases.CoreOnAsync(provider);
        var slot = await OneSlotAsync(core, Seats);

        var answers = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => Task.Run(() => TryAsync(core, Actor.Nobody, slot.Id))));

        var held = answers.OfType<HeldSeat>().ToList();
        Assert.Equal(Seats, held.Select(seat => seat.HoldId).Distinct().Count());
        var claims = await core.LookAsync(db => db.Set<SeatClaim>().ToListAsync());
        Assert.Equal(held.Select(seat => seat.HoldId).Order(), claims.Select(claim => claim.Id).Order());
        Assert.Equal(Enumerable.Range(0, Seats), claims.Select(claim => claim.Seat).Order());
        Assert.DoesNotContain(await core.SlotsAsync(), free => free.Id == slot.Id);
    }

    /// <summary>At night 2,000 on one seat. Whoever comes too late is told just that: no lock, no full pool, no "please refresh".</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldSeat_OneSeatAndACrowd_OneGetsItAndTheOthersAreTold(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var slot = await OneSlotAsync(core, seats: 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, OneSeatCrowd).Select(_ => Task.Run(() => HearAsync(core, slot.Id))));

        Assert.Equal(
            [("held", 1), (ConsultationErrors.SlotTaken.Code, OneSeatCrowd - 1)],
            answers.CountBy(answer => answer).Select(count => (count.Key, count.Value)).OrderBy(count => count.Value)
        );
        Assert.Equal(1, await core.LookAsync(db => db.Set<SeatClaim>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldSeat_TenMinutesAfterAnother_IsFreeToTheInstant(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var slot = await OneSlotAsync(core, seats: 1);
        var first = await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slot.Id));

        core.Clock.Advance(ConsultationPolicy.Hold - TimeSpan.FromMilliseconds(1));
        Assert.Null(await TryAsync(core, Actor.Nobody, slot.Id));
        core.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Contains(await core.SlotsAsync(), free => free.Id == slot.Id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => TryAsync(core, Actor.Nobody, slot.Id))));

        Assert.Equal(TestCore.Start + TimeSpan.FromMinutes(10), first.ExpiresAt);
        Assert.NotEqual(first.HoldId, Assert.Single(answers.OfType<HeldSeat>()).HoldId);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldSeat_OfASecondTime_LetsTheFirstGo(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        await OneSlotAsync(core, seats: 1);
        var slots = await core.SlotsAsync();
        var anna = await core.SignInCitizenAsync("anna");

        await core.Dispatcher.SendAsync(anna, new HoldSeat(slots[0].Id));
        await core.Dispatcher.SendAsync(anna, new HoldSeat(slots[1].Id));

        Assert.NotNull(await TryAsync(core, Actor.Nobody, slots[0].Id));
        Assert.Null(await TryAsync(core, Actor.Nobody, slots[1].Id));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReleaseSeat_GivesItBackAndTheSweepTakesWhatRanOut(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var slot = await OneSlotAsync(core, seats: 2);
        var held = await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slot.Id));
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slot.Id));

        await core.Dispatcher.SendAsync(Actor.Nobody, new ReleaseSeat(held.HoldId));
        await core.Dispatcher.SendAsync(Actor.Nobody, new ReleaseSeat(held.HoldId));
        Assert.Equal(1, (await core.SlotsAsync()).Single(free => free.Id == slot.Id).SeatsLeft);
        core.Clock.Advance(ConsultationPolicy.Hold);

        Assert.Equal(1, await core.Dispatcher.SendAsync(Actor.System("test"), new SweepSeatClaims()));
        Assert.Equal(0, await core.LookAsync(db => db.Set<SeatClaim>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task HoldSeat_TooLateOrOfALapsedLicence_IsRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var lapsing = await core.AddProviderAsync(staff.County, TestData.Lawyer(licenceUntil: new DateOnly(2026, 11, 9)));
        await core.SitAsync(staff.County, lapsing, DayOfWeek.Monday, TestData.Mornings());

        var slots = await core.SlotsAsync();
        core.Clock.SetUtcNow(slots[0].StartsAt - ConsultationPolicy.LeadTime + TimeSpan.FromSeconds(1));
        var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slots[0].Id)));

        // Monday the 2nd is past eleven already; the licence is good until Monday the 9th and no later.
        Assert.All(slots, slot => Assert.True(slot.StartsAt.ChinaDate() <= new DateOnly(2026, 11, 9)));
        Assert.Equal(ConsultationErrors.SlotClosed, refusal.Error);
    }

    private static async Task<FreeSlot> OneSlotAsync(TestCore core, int seats)
    {
        var staff = await core.StaffAsync();
        var lawyer = await core.AddProviderAsync(staff.County);
        await core.SitAsync(staff.County, lawyer, DayOfWeek.Tuesday, TestData.Mornings(seats));
        return (await core.SlotsAsync())[0];
    }

    /// <summary>One try. What became of it, in a word.</summary>
    private static async Task<string> HearAsync(TestCore core, Guid slotId)
    {
        try
        {
            await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(slotId));
            return "held";
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    /// <summary>As the API does: what another call has just changed is looked at again. Null: taken.</summary>
    private static async Task<HeldSeat?> TryAsync(TestCore core, Actor actor, Guid slotId)
    {
        while (true)
        {
            try
            {
                return await core.Dispatcher.SendAsync(actor, new HoldSeat(slotId));
            }
            catch (DomainException refusal) when (refusal.Error == ConsultationErrors.SlotTaken)
            {
                return null;
            }
            catch (DomainException refusal) when (refusal.Error == CommonErrors.StaleData) { }
        }
    }
}
