using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

/// <summary>Giving a duty back is to be answered within 50 ms over HTTP. Whoever adds a statement to it should know that he does.</summary>
public sealed class DropOutCostTests(Databases databases)
{
    private readonly StatementCounter _counter = new();

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Release_OfADuty_CostsNoMoreThanItDid(DatabaseProvider provider)
    {
        await using var core = await TestCore.CreateAsync(
            provider == DatabaseProvider.MariaDb ? await databases.CreateMariaDbAsync() : null,
            services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(_counter.Interceptors))
        );
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 4; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var seats = (await core.PublishedWeekAsync(staff)).Stations[0].Seats;
        await ReleaseAsync(core, people[seats[0].VolunteerId!.Value], seats[0].Id); // The week is prepared from here on.
        _counter.Reset();

        await ReleaseAsync(core, people[seats[1].VolunteerId!.Value], seats[1].Id);

        var log = _counter.Statements;
        Assert.True(
            log.Count <= 23 && _counter.Opened <= 2,
            $"{log.Count} statements, {_counter.Opened} connections taken:\n{string.Join('\n', log)}"
        );
    }

    private static async Task ReleaseAsync(TestCore core, StaffActor her, Guid seat)
    {
        await core.Dispatcher.SendAsync(her, new ReleaseDuty(seat, null));
        await core.Dispatcher.QueryAsync(her, new GetMyRoster());
    }
}
