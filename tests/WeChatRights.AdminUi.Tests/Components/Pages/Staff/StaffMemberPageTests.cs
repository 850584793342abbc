using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.AdminUi.Components.Pages.Staff;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Staff;

public sealed class StaffMemberPageTests : CorePageContext
{
    [Fact]
    public async Task SwitchOff_Confirmed_EndsTheSessionAndShowsIt()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var page = await OpenAsync(staff.Station);

        Choose(page, "switch-account");
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("已停用", page.Markup, StringComparison.Ordinal));
        Assert.Equal(SessionState.Revoked, await StateOfAsync(staff.Station));
        Assert.Equal(SessionState.Live, await StateOfAsync(staff.OtherStation));
    }

    [Fact]
    public async Task SwitchOff_ThoughtBetterOf_ChangesNothing()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var page = await OpenAsync(staff.Station);

        Choose(page, "switch-account");
        Dialogs.WaitForElement(".mud-dialog-actions button").Click();

        Assert.Equal(SessionState.Live, await StateOfAsync(staff.Station));
    }

    [Fact]
    public async Task PutInCharge_TheEarlierOne_BecomesTheSubstitute()
    {
        var first = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township);
        var second = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var page = await OpenAsync(second);
        Assert.Contains("替补", page.Find("[data-testid=post-row]").TextContent, StringComparison.Ordinal);

        _ = Dialogs;
        page.Find("[data-testid=put-in-charge]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("负责人", page.Find("[data-testid=post-row]").TextContent, StringComparison.Ordinal));
        Assert.False((await LookAsync(first)).Posts[0].InCharge);
        Assert.True((await LookAsync(second)).Posts[0].InCharge);
    }

    [Fact]
    public async Task Dismiss_LastPost_LeavesAnAccountThatSeesNothing()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var page = await OpenAsync(staff.Village);

        _ = Dialogs;
        page.Find("[data-testid=dismiss]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("没有岗位，登录后看不到任何案件", page.Markup, StringComparison.Ordinal));
        Assert.Equal(SessionState.Revoked, await StateOfAsync(staff.Village));
    }

    [Fact]
    public async Task ResetPassword_ShowsTheTemporaryOneOnceAndItWorks()
    {
        var account = await Core.AddAccountAsync(StaffRole.StationOfficer, TestCity.Township);
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        var page = await OpenAsync(new StaffActor(account.StaffId, Guid.Empty));

        Choose(page, "reset-password");
        Dialogs.WaitForElement(".dialog-primary").Click();
        var password = Dialogs.WaitForElement("[data-testid=temporary-password] code").TextContent;
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("临时密码，登录后要改", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(password, page.Markup + Dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal(SignInOutcome.NeedsCode, (await Core.PasswordAsync(account.UserName, password)).Outcome);
    }

    [Fact]
    public async Task OwnAccount_OffersNoChange()
    {
        var me = await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var page = await OpenAsync(me);

        Assert.Empty(page.FindAll("[data-testid=appoint]"));
        Assert.Empty(page.FindAll("[data-testid=dismiss]"));
    }

    [Fact]
    public async Task SomebodyElsewhere_IsNotFound()
    {
        var elsewhere = await Core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Render<StaffMemberPage>(p => p.Add(page => page.Id, elsewhere.StaffId));

        page.WaitForAssertion(() => Assert.Contains("没有找到", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Appoint_AdministratorBesideAnotherRole_SaysWhyAndKeepsTheDialog()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        await OpenAsync(staff.Station);
        _ = Dialogs;

        var asking = Dialogs.InvokeAsync(() =>
            AppointDialog.AskAsync(
                Services.GetRequiredService<MudBlazor.IDialogService>(),
                post => Core.Dispatcher.SendAsync(MyActor(), new AppointStaff(staff.Station.StaffId, post))
            )
        );
        var fields = Dialogs.WaitForComponent<PostFields>();
        await fields.InvokeAsync(() => fields.Instance.RoleChanged.InvokeAsync(StaffRole.AuditAdministrator));
        await fields.InvokeAsync(() => fields.Instance.PlaceChanged.InvokeAsync(TestCity.City));
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        Dialogs.WaitForAssertion(() =>
            Assert.Contains("不能兼任", Dialogs.Find("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal)
        );
        Dialogs.Find("[data-testid=dialog-cancel]").Click();
        Assert.False(await asking);
    }

    private async Task<IRenderedComponent<StaffMemberPage>> OpenAsync(StaffActor who)
    {
        _ = Dialogs;
        var page = Render<StaffMemberPage>(p => p.Add(page => page.Id, who.StaffId));
        await page.WaitForAssertionAsync(() => Assert.Contains("账号", page.Markup, StringComparison.Ordinal));
        return page;
    }

    /// <summary>An entry of the menu of further actions; the menu itself is MudBlazor's business.</summary>
    private void Choose(IRenderedComponent<StaffMemberPage> page, string entry)
    {
        page.Find("[data-testid=more-actions] button, button[data-testid=more-actions]").Click();
        Popovers.WaitForElement($"[data-testid={entry}]").Click(); // Not awaited: it ends only with the dialog that it opens.
    }

    private async Task<SessionState> StateOfAsync(StaffActor who) =>
        (await Core.Dispatcher.QueryAsync(Actor.System("test"), new CheckStaffSessions([who.SessionId])))[who.SessionId];

    private Task<StaffDetails> LookAsync(StaffActor who) => Core.Dispatcher.QueryAsync(MyActor(), new GetStaff(who.StaffId));

    private StaffActor MyActor() => Me ?? throw new InvalidOperationException("Nobody is signed in.");
}
