using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Tests.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.IdentityAccess.Accounts;

public sealed class StaffAdministrationTests
{
    [Theory]
    [InlineData(StaffRole.SystemAdministrator, StaffRole.SecurityAdministrator)]
    [InlineData(StaffRole.SecurityAdministrator, StaffRole.AuditAdministrator)]
    [InlineData(StaffRole.AuditAdministrator, StaffRole.SystemAdministrator)]
    [InlineData(StaffRole.AuditAdministrator, StaffRole.LeaderView)]
    [InlineData(StaffRole.SecurityAdministrator, StaffRole.Volunteer)]
    [InlineData(StaffRole.PartnerUnit, StaffRole.StationOfficer)]
    [InlineData(StaffRole.Volunteer, StaffRole.PartnerUnit)]
    public async Task Appoint_AdministratorBesideAnotherRole_IsRefused(StaffRole first, StaffRole second)
    {
        await using var core = await TestCore.CreateAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var person = await core.AddOfficerAsync(first, TestCity.City);

        await RefusedAsync(
            StaffErrors.RolesExclude,
            () => core.Dispatcher.SendAsync(manager, new AppointStaff(person.StaffId, new PostRequest(second, TestCity.City, false)))
        );
    }

    [Theory]
    [InlineData(StaffRole.SystemAdministrator)]
    [InlineData(StaffRole.SecurityAdministrator)]
    [InlineData(StaffRole.AuditAdministrator)]
    public async Task Administrators_HaveNoCasePermission(StaffRole role)
    {
        await using var core = await TestCore.CreateAsync();
        var actor = await core.AddOfficerAsync(role, TestCity.City);

        var profile = await core.Dispatcher.QueryAsync(actor, new GetMyStaffProfile());

        Permission[] caseWork =
        [
            Permission.ViewCases,
            Permission.UnsealCase,
            Permission.HandleCase,
            Permission.RouteCase,
            Permission.SearchNarratives,
        ];
        Assert.Empty(profile.Permissions.Intersect(caseWork.Select(permission => permission.ToString())));
    }

    [Fact]
    public async Task Manage_OwnAccount_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var me = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);

        await RefusedAsync(
            StaffErrors.NotOneself,
            () =>
                core.Dispatcher.SendAsync(
                    me,
                    new AppointStaff(me.StaffId, new PostRequest(StaffRole.SecurityAdministrator, TestCity.County, false))
                )
        );
        await RefusedAsync(StaffErrors.NotOneself, () => core.Dispatcher.SendAsync(me, new DismissPost(me.StaffId, Guid.Empty)));
        await RefusedAsync(StaffErrors.NotOneself, () => core.Dispatcher.SendAsync(me, new DisableStaff(me.StaffId)));
        await RefusedAsync(StaffErrors.NotOneself, () => core.Dispatcher.SendAsync(me, new ResetAuthenticator(me.StaffId)));
    }

    [Fact]
    public async Task Manage_OutsideTheArea_IsRefused()
    {
        await using var core = await TestCore.CreateAsync();
        var county = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.County);
        var city = await core.AddOfficerAsync(StaffRole.CityOfficer, TestCity.City);
        var mine = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        // Out of sight: answered like an account that does not exist.
        await RefusedAsync(CommonErrors.NotFound, () => core.Dispatcher.SendAsync(county, new DisableStaff(city.StaffId)));
        await RefusedAsync(
            StaffErrors.OutsideArea,
            () =>
                core.Dispatcher.SendAsync(
                    county,
                    new AppointStaff(mine.StaffId, new PostRequest(StaffRole.CountyOfficer, TestCity.OtherCounty, false))
                )
        );
        await RefusedAsync(
            StaffErrors.OutsideArea,
            () =>
                core.Dispatcher.SendAsync(
                    county,
                    new CreateStaffAccount("new.one", "演示", null, [new PostRequest(StaffRole.CityOfficer, TestCity.City, false)])
                )
        );
        await core.Dispatcher.SendAsync(county, new DisableStaff(mine.StaffId));
    }

    [Fact]
    public async Task Manage_WithoutManageStaff_IsForbiddenAndNoted()
    {
        await using var core = await TestCore.CreateAsync();
        var officer = await core.AddOfficerAsync(StaffRole.CityOfficer, TestCity.City);

        await RefusedAsync(CommonErrors.Forbidden, () => core.Dispatcher.SendAsync(officer, new ResetStaffPassword(officer.StaffId)));

        Assert.Equal(
            1,
            await core.LookAsync(db =>
                db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(ResetStaffPassword) && entry.Outcome == AuditOutcome.Denied)
            )
        );
    }

    [Fact]
    public async Task Dismiss_Demoted_IsOutAtTheNextCall()
    {
        await using var core = await TestCore.CreateAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var person = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        var post = (await core.Dispatcher.QueryAsync(manager, new GetStaff(person.StaffId))).Posts.Single();

        await core.Dispatcher.SendAsync(manager, new DismissPost(person.StaffId, post.PostId));

        await StaffSessionTests.AssertEndedAsync(core, person, SessionState.Revoked);
        Assert.Empty((await core.Dispatcher.QueryAsync(manager, new GetStaff(person.StaffId))).Posts);
    }

    [Fact]
    public async Task EveryChangeOfAccess_EndsTheSessions()
    {
        await using var core = await TestCore.CreateAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        Func<Guid, ICommand<Unit>>[] changes = [id => new DisableStaff(id), id => new EndAllSessions(id), id => new ResetAuthenticator(id)];

        foreach (var change in changes)
        {
            var person = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
            await core.Dispatcher.SendAsync(manager, change(person.StaffId));
            await StaffSessionTests.AssertEndedAsync(core, person, SessionState.Revoked);
        }

        var other = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        await core.Dispatcher.SendAsync(manager, new ResetStaffPassword(other.StaffId));
        await StaffSessionTests.AssertEndedAsync(core, other, SessionState.Revoked);
    }

    [Fact]
    public async Task ResetAuthenticator_NextSignIn_EnrolsAnewAndOldRecoveryCodesAreDead()
    {
        await using var core = await TestCore.CreateAsync();
        var account = await core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);

        await core.Dispatcher.SendAsync(manager, new ResetAuthenticator(account.StaffId));

        Assert.Equal(SignInOutcome.NeedsEnrolment, (await core.PasswordAsync(account.UserName, account.Password)).Outcome);
        Assert.Equal(
            "",
            await core.LookAsync(db =>
                db.Set<StaffAccount>().Where(a => a.Id == account.StaffId).Select(a => a.RecoveryCodes).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Appoint_InCharge_TheEarlierOneStepsBack()
    {
        await using var core = await TestCore.CreateAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var earlier = await core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);

        await core.Dispatcher.SendAsync(
            manager,
            new CreateStaffAccount("new.one", "演示新", null, [new PostRequest(StaffRole.StationOfficer, TestCity.Township, true)])
        );

        Assert.False((await core.Dispatcher.QueryAsync(manager, new GetStaff(earlier.StaffId))).Posts.Single().InCharge);
    }

    [Fact]
    public async Task Create_NameTaken_IsToldAlsoSideBySide()
    {
        await using var core = await TestCore.CreateAsync();
        var manager = await core.AddOfficerAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var command = new CreateStaffAccount("same.name", "演示", null, [new PostRequest(StaffRole.LeaderView, TestCity.City, false)]);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => core.Dispatcher.SendAsync(manager, command)).AsTask())
        );

        Assert.Single(results, result => result is null);
        Assert.All(results.OfType<DomainException>(), refusal => Assert.Equal(StaffErrors.UserNameTaken, refusal.Error));
        Assert.Equal(3, results.OfType<DomainException>().Count());
    }

    internal static async Task RefusedAsync(DomainError expected, Func<Task> act) =>
        Assert.Equal(expected, (await Assert.ThrowsAsync<DomainException>(act)).Error);
}
