using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Demo;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;
using WeChatRights.Hosting.Databases;

namespace WeChatRights.Hosting.Demo;

/// <summary>
/// Fills an empty database with a marked demo city: staff at every level and some three hundred made-up complaints of the last four
/// months, filed and handled through the same commands as real ones, under a clock that is turned back for the seeding alone.
/// </summary>
public static class DemoCity
{
    public const int DefaultComplaints = 300;
    private const int Seed = 20130823;
    private static readonly TimeSpan NoticesStayUnreadFor = TimeSpan.FromDays(2);
    private static readonly Actor Seeder = Actor.System("demo");

    /// <summary>Does nothing outside <see cref="DemoMode"/> and on a database that has staff. Writes <c>demo-accounts.txt</c> into the data folder.</summary>
    /// <returns>Whether a city was made.</returns>
    public static async Task<bool> SeedAsync(
        IServiceProvider services,
        int complaints = DefaultComplaints,
        CancellationToken cancellationToken = default
    )
    {
        if (!services.GetRequiredService<DemoMode>().IsOn)
        {
            return false;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var divisions = await services.GetRequiredService<DivisionDirectory>().AllAsync(cancellationToken);
        var live = services.GetRequiredService<Dispatcher>();
        var accounts = await live.SendAsync(Seeder, new SeedDemoStaff(DemoStaff.Plan(divisions)), cancellationToken);
        if (accounts.Count == 0)
        {
            return false;
        }

        await DemoAccountsFile.WriteAsync(
            services.GetRequiredService<DatabaseOptions>().Directory,
            accounts,
            divisions,
            now,
            cancellationToken
        );
        var editor = accounts.First(account => account.Person.Role == StaffRole.CityOfficer).Actor();
        await DemoStations.DescribeAsync(live, editor, cancellationToken);
        var clock = new DemoClock(now);
        var past = new Dispatcher(
            services.GetRequiredService<IServiceScopeFactory>(),
            clock,
            services.GetRequiredService<IDatabaseErrors>(),
            services.GetRequiredService<CoreMeter>()
        );
        clock.TurnTo(now - DemoBookings.Since);
        await DemoProviders.AddAsync(past, editor, now, cancellationToken);
        await DemoProviders.GiveDeskAsync(past, editor, accounts, cancellationToken);
        await DemoVolunteers.AddAsync(past, accounts, now, cancellationToken);
        await DemoRosters.AddAsync(past, accounts, now, cancellationToken);
        await DemoBookings.AddAsync(past, now, cancellationToken);
        await DemoBookings.SignOneAsync(live, editor, now, cancellationToken);
        var dice = new DemoDice(Seed);
        var filings = new DemoComplaints(dice, [.. divisions.Keys], now).Draw(complaints);
        var handling = new DemoHandling(
            dice,
            accounts.ToDictionary(account => account.Person.UserName, DemoStaff.Actor, StringComparer.Ordinal),
            now
        );
        await new DemoTimeline(past, clock, now).PlayAsync(filings, handling, cancellationToken);
        await DemoTasks.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoDoors.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoPartners.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoAgency.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoConferences.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoGuidance.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoScreening.AddAsync(past, clock, now, accounts, cancellationToken);
        await DemoPhrases.AddAsync(past, clock, now, accounts, cancellationToken);
        foreach (var account in accounts)
        {
            await live.SendAsync(account.Actor(), new MarkStaffNoticesRead(now - NoticesStayUnreadFor), cancellationToken);
        }

        await live.SendAsync(Seeder, new EndDemoSessions([.. accounts.Select(account => account.SessionId)]), cancellationToken);
        services
            .GetService<ILoggerFactory>()
            ?.CreateLogger(typeof(DemoCity))
            .LogInformation("Demo city made: {Accounts} accounts, {Complaints} complaints.", accounts.Count, filings.Count);
        return true;
    }
}
