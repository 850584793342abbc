using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Hosting.Demo;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Demo;

public sealed class DemoCityTests
{
    [Fact]
    public async Task SeedAsync_EmptyDatabase_MakesALivelyMarkedCityOnce()
    {
        await using var core = await EmptyAsync();
        core.Clock.SetUtcNow(TestCore.Start + Fraction);

        Assert.True(await DemoCity.SeedAsync(core.Services));
        Assert.False(await DemoCity.SeedAsync(core.Services));

        Assert.True(await core.LookAsync(db => db.Set<StaffAccount>().AllAsync(account => account.IsDemo && !account.MustChangePassword)));
        var bookings = await core.LookAsync(db => db.Set<Booking>().AsNoTracking().ToListAsync());
        Assert.Contains(bookings, booking => booking.EndsAt < core.Now); // Somebody has to write down what came of it.
        Assert.Contains(bookings, booking => booking.StartsAt > core.Now);
        var booked = bookings.Select(booking => booking.Id).ToHashSet();
        var cases = await core.LookAsync(db => db.Set<Case>().AsNoTracking().Where(c => !booked.Contains(c.Id)).ToListAsync());
        Assert.Equal(DemoCity.DefaultComplaints + DemoDoors.Cases, cases.Count);
        Assert.Empty(Enum.GetValues<CaseStatus>().Except(cases.Select(c => c.Status)));
        Assert.Empty(CategoryCatalogue.All.Select(c => c.Code).Where(code => code.Length > 1).Except(cases.Select(c => c.Category)));
        Assert.Contains(cases, c => c.EscalatedLevels > 0);
        Assert.Contains(cases, c => c.IsOpen && c.DueAt < core.Now);
        Assert.Contains(cases, c => c.DangerNow && c.IsOpen);
        Assert.Contains(cases, c => c.Green is not null && c.IsOpen);
        Assert.Contains(cases, c => c.ArchivedAt is not null);
        Assert.Contains(cases, c => c is { Result: CaseResult.Mediated, Proof: ClosingProof.Agreement });
        Assert.All(cases, c => Assert.True(c.ReceivedAt < core.Now && c.ReceivedAt > core.Now.AddDays(-DemoAge)));
        Assert.Equal(
            [CaseTaskKind.Accompany, CaseTaskKind.Visit],
            await core.LookAsync(db => db.Set<CaseTask>().OrderBy(task => task.StartsAt).Select(task => task.Kind).ToListAsync())
        );
        Assert.Single(await core.LookAsync(db => db.Set<ServiceHours>().Where(hours => hours.State == HoursState.Confirmed).ToListAsync()));
        Assert.Equal(
            Enum.GetValues<PartnerKind>(),
            (await core.LookAsync(db => db.Set<PartnerUnit>().Select(unit => unit.Kind).Distinct().ToListAsync())).Order()
        );
        Assert.Equal(
            [ReferralState.Sent, ReferralState.Accepted],
            (await core.LookAsync(db => db.Set<Referral>().Select(referral => referral.State).ToListAsync())).Order()
        );
        Assert.Empty(await core.LookAsync(db => db.Set<StaffSession>().Where(session => session.EndedAt == null).ToListAsync()));
    }

    /// <summary>The past of the city ends now, so that its steps fall before or after a job's run by the hour at which it is made.</summary>
    [Fact]
    public async Task SeedAsync_AtAnyHour_MakesTheCity()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: by day the city is made at one hour");
        for (var minutes = 0; minutes < 24 * 60; minutes += 95)
        {
            await using var core = await EmptyAsync();
            core.Clock.SetUtcNow(TestCore.Start.AddMinutes(minutes) + Fraction);

            Assert.True(await DemoCity.SeedAsync(core.Services));
        }
    }

    private static Task<TestCore> EmptyAsync() =>
        TestCore.CreateAsync(customise: services => services.AddSingleton(DemoMode.From(true, DemoMode.EnvironmentName)));

    private const int DemoAge = 122;

    /// <summary>No real clock stands on a whole second.</summary>
    private static readonly TimeSpan Fraction = TimeSpan.FromTicks(7_654_321);
}
