using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.Accounts;

public sealed class ListStaffTests
{
    [Fact]
    public async Task ListStaff_ShowsOneOwnAreaOnly()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        Assert.Equal(5, (await core.Dispatcher.QueryAsync(staff.City, new ListStaff())).Total);
        Assert.Equal(4, (await core.Dispatcher.QueryAsync(staff.County, new ListStaff())).Total);
        var station = await core.Dispatcher.QueryAsync(staff.Station, new ListStaff());
        Assert.Equal(new[] { staff.Station.StaffId, staff.Village.StaffId }.Order(), station.Items.Select(row => row.StaffId).Order());
        Assert.All(station.Items, row => Assert.Null(row.UserName));
    }

    [Fact]
    public async Task GetStaff_OutsideTheArea_IsNotFound()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        await StaffAdministrationTests.RefusedAsync(
            CommonErrors.NotFound,
            () => core.Dispatcher.QueryAsync(staff.Station, new GetStaff(staff.OtherStation.StaffId))
        );
        var village = await core.Dispatcher.QueryAsync(staff.Station, new GetStaff(staff.Village.StaffId));
        Assert.False(village.MayManage);
        Assert.Null(village.Access);
    }

    [Fact]
    public async Task ListStaff_ManagerFiltersByPlaceNameAndState()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        await core.Dispatcher.SendAsync(manager, new DisableStaff(staff.Village.StaffId));

        Assert.Equal(1, (await core.Dispatcher.QueryAsync(manager, new ListStaff(Division: TestCity.Township))).Total);
        Assert.Equal(
            2,
            (await core.Dispatcher.QueryAsync(manager, new ListStaff(Division: TestCity.Township, IncludeDisabled: true))).Total
        );
        Assert.NotNull((await core.Dispatcher.QueryAsync(manager, new ListStaff(Search: "StationOfficer"))).Items[0].UserName);
        Assert.Single((await core.Dispatcher.QueryAsync(manager, new ListStaff(Skip: 1, Take: 1))).Items);
    }
}
