using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Data;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests;

/// <summary>What taking a connection costs is paid once for a query, however many statements it has.</summary>
public sealed class OneConnectionTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Query_OfSeveralStatements_TakesOneConnection(DatabaseProvider provider)
    {
        var connections = new ConnectionCounter();
        await using var core = await TestCore.CreateAsync(
            provider == DatabaseProvider.MariaDb ? await databases.CreateMariaDbAsync() : null,
            services => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(connections))
        );
        var staff = await core.StaffAsync();
        await core.FileCaseAsync(TestData.Complaint());
        await core.Dispatcher.QueryAsync(staff.Station, new ListCases(new CaseFilter())); // The names of places are in memory from here on.
        var before = connections.Opened;

        var page = await core.Dispatcher.QueryAsync(staff.Station, new ListCases(new CaseFilter()));

        Assert.Single(page.Items);
        Assert.Equal(1, connections.Opened - before);
    }

    private sealed class ConnectionCounter : DbConnectionInterceptor
    {
        private int _opened;

        public int Opened => _opened;

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref _opened);
            return Task.CompletedTask;
        }
    }
}
