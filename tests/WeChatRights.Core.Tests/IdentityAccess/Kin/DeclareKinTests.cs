using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Tests.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.Kin;

public sealed class DeclareKinTests
{
    private const string IdNumber = "410422199001011236";

    [Theory]
    [InlineData("138 0000 0000", null)]
    [InlineData(null, IdNumber)]
    public async Task Declare_ClientIsKin_TheCaseGoesPastThatOfficer(string? phone, string? idNumber)
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        await core.Dispatcher.SendAsync(staff.Station, new DeclareKin(phone, idNumber));

        await core.Dispatcher.SendAsync(
            Actor.Nobody,
            TestData.Complaint() with
            {
                Anonymous = false,
                Identity = TestData.Identity() with { IdNumber = IdNumber },
            }
        );

        var owner = await core.LookAsync(db => db.Set<Case>().Select(made => made.OwnerId).SingleAsync());
        Assert.Equal(staff.County.StaffId, owner);
    }

    [Fact]
    public async Task Declare_AfterTheFiling_TheCaseGoesUpAndOutOfSight()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var hers = await core.FileCaseAsync(TestData.Complaint() with { Anonymous = false, Identity = TestData.Identity() });
        var others = await core.FileCaseAsync();

        await core.Dispatcher.SendAsync(staff.Station, new DeclareKin("13800000000", null));

        var owners = await core.LookAsync(db =>
            db.Set<Case>().ToDictionaryAsync(made => made.Id, made => (made.OwnerId, made.SupervisorId))
        );
        Assert.Equal((staff.County.StaffId, staff.City.StaffId), owners[hers]);
        Assert.Equal(staff.Station.StaffId, owners[others].OwnerId);
        var seen = await core.Dispatcher.QueryAsync(staff.Station, new ListCases(new CaseFilter()));
        Assert.Equal([others], seen.Items.Select(row => row.Id));
    }

    [Fact]
    public async Task Declare_NamedSuperiorIsKin_AnotherIsNamed()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();
        var caseId = await core.FileCaseAsync(TestData.SensitiveComplaint());

        await core.Dispatcher.SendAsync(staff.County, new DeclareKin("13800000000", null));

        var made = await core.LookAsync(db => db.Set<Case>().SingleAsync(about => about.Id == caseId));
        Assert.Equal((staff.Station.StaffId, staff.City.StaffId), (made.OwnerId, made.SupervisorId));
    }

    [Fact]
    public async Task Declare_TwiceThenWithdraw_CountsOnce()
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        Assert.Equal(1, await core.Dispatcher.SendAsync(staff.Station, new DeclareKin("13800000000", null)));
        Assert.Equal(2, await core.Dispatcher.SendAsync(staff.Station, new DeclareKin("+86 13800000000", IdNumber)));
        var rows = await core.Dispatcher.QueryAsync(staff.Station, new ListMyKin());
        Assert.Equal([true, false], rows.Select(row => row.IsPhone));
        await StaffAdministrationTests.RefusedAsync(
            CommonErrors.NotFound,
            () => core.Dispatcher.SendAsync(staff.County, new WithdrawKin(rows[0].KinId))
        );
        await core.Dispatcher.SendAsync(staff.Station, new WithdrawKin(rows[0].KinId));
        Assert.Single(await core.Dispatcher.QueryAsync(staff.Station, new ListMyKin()));
        Assert.Empty(await core.Dispatcher.QueryAsync(staff.County, new ListMyKin()));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("123", null)]
    [InlineData("13800000000", "not a number")]
    public async Task Declare_NotANumber_IsRefused(string? phone, string? idNumber)
    {
        await using var core = await TestCore.CreateAsync();
        var staff = await core.StaffAsync();

        await StaffAdministrationTests.RefusedAsync(
            StaffErrors.KinNumberInvalid,
            () => core.Dispatcher.SendAsync(staff.Station, new DeclareKin(phone, idNumber))
        );
    }
}
