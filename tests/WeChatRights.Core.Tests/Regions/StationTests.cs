using WeChatRights.Core.Regions;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Tests.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Regions;

public sealed class StationTests
{
    [Fact]
    public async Task ListStations_WithinACounty_ByPlace()
    {
        await using var core = await TestCore.CreateAsync();

        var all = await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations());
        var county = await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.County));

        Assert.True(all.Count > county.Count && county.Count > 10);
        Assert.All(county, station => Assert.StartsWith("叶县 · ", station.PlaceName, StringComparison.Ordinal));
        Assert.Equal(county.Select(station => station.Township).Order(StringComparer.Ordinal), county.Select(station => station.Township));
    }

    [Fact]
    public async Task UpdateStation_OwnArea_IsShownToThePublicAndAClosedOneIsNot()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var read = await ReadAsync(core, staff.County, TestCity.Township);

        await core.Dispatcher.SendAsync(staff.County, Change(read) with { Phone = "0375-0000000" });

        var shown = (await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township))).Single();
        Assert.Equal("0375-0000000", shown.Phone);
        await core.Dispatcher.SendAsync(
            staff.County,
            Change(await ReadAsync(core, staff.County, TestCity.Township)) with
            {
                Enabled = false,
            }
        );
        Assert.Empty(await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township)));
        Assert.Single(await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.Township, IncludeDisabled: true)));
    }

    [Fact]
    public async Task UpdateStation_ReadBeforeSomeoneElseSaved_IsStale()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var read = await ReadAsync(core, staff.County, TestCity.Township);
        await core.Dispatcher.SendAsync(staff.City, Change(read) with { Name = "先到" });

        await StaffAdministrationTests.RefusedAsync(
            CommonErrors.StaleData,
            () => core.Dispatcher.SendAsync(staff.County, Change(read) with { Name = "后到" })
        );
    }

    [Fact]
    public async Task UpdateStation_OutsideTheAreaOrWithoutPermission_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var elsewhere = (await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(TestCity.OtherCounty)))[0].Township;
        var foreign = await ReadAsync(core, staff.City, elsewhere);
        var own = await ReadAsync(core, staff.Station, TestCity.Township);

        await StaffAdministrationTests.RefusedAsync(CommonErrors.NotFound, () => core.Dispatcher.SendAsync(staff.County, Change(foreign)));
        await StaffAdministrationTests.RefusedAsync(
            CommonErrors.NotFound,
            () => core.Dispatcher.QueryAsync(staff.County, new GetStation(foreign.Station.StationId))
        );
        await StaffAdministrationTests.RefusedAsync(CommonErrors.Forbidden, () => core.Dispatcher.SendAsync(staff.Station, Change(own)));
        Assert.False(own.MayManage);
    }

    private static async Task<StationDetails> ReadAsync(TestCore core, Actor actor, string township)
    {
        var station = (await core.Dispatcher.QueryAsync(Actor.Nobody, new ListStations(township))).Single();
        return await core.Dispatcher.QueryAsync(actor, new GetStation(station.StationId));
    }

    private static UpdateStation Change(StationDetails read) =>
        new(
            read.Station.StationId,
            read.Version,
            read.Station.Name,
            read.Station.Address,
            read.Station.Phone,
            read.Station.OpeningHours,
            read.Station.Services,
            read.Station.Enabled
        );
}
