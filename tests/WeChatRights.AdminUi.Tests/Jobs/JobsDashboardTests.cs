using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Tests.Authentication;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Jobs;

/// <summary>Who gets into Hangfire's pages: those who operate the system, by their rights of this moment, and nobody by an address.</summary>
public sealed partial class JobsDashboardTests
{
    private const string Page = "/jobs/recurring";
    private const string Trigger = "/jobs/recurring/trigger";

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Host", "localhost")]
    public async Task Anonymous_ClaimsToBeLocal_IsSentToSignIn(string header, string value)
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = admin.Open();

        using var page = await browser.GetAsync(Page);
        using var button = await browser.PostAsync(Trigger, [("jobs[]", "sweep")], (header, value));

        Assert.All(
            [page, button],
            answer =>
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData(StaffRole.VillageOfficer, TestCity.Village)]
    [InlineData(StaffRole.StationOfficer, TestCity.Township)]
    [InlineData(StaffRole.CountyOfficer, TestCity.County)]
    [InlineData(StaffRole.CityOfficer, TestCity.City)]
    [InlineData(StaffRole.LeaderView, TestCity.City)]
    [InlineData(StaffRole.Volunteer, TestCity.Township)]
    [InlineData(StaffRole.SecurityAdministrator, TestCity.City)]
    [InlineData(StaffRole.AuditAdministrator, TestCity.City)]
    public async Task OtherRole_IsRefused(StaffRole role, string division)
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = await SignedInAsync(admin, role, division);

        using var page = await browser.GetAsync(Page);
        using var button = await browser.PostAsync(Trigger, [("jobs[]", "sweep")]);

        Assert.All(
            [page, button],
            answer => Assert.Contains("/no-permission", answer.Headers.Location!.ToString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SystemAdministrator_SeesTheDashboardInChinese()
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = await SignedInAsync(admin, StaffRole.SystemAdministrator, TestCity.City);

        var page = await browser.ReadAsync(Page);

        Assert.Contains("后台任务", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_WithoutToken_IsRefusedAndNotAudited()
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = await SignedInAsync(admin, StaffRole.SystemAdministrator, TestCity.City);

        using var answer = await browser.PostAsync(Trigger, [("jobs[]", "sweep")]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, await AuditedAsync(admin));
    }

    [Fact]
    public async Task Button_WithToken_WorksAndLeavesAnAuditRow()
    {
        await using var admin = await TestAdmin.StartAsync();
        using var browser = await SignedInAsync(admin, StaffRole.SystemAdministrator, TestCity.City);
        var page = await browser.ReadAsync(Page);

        using var answer = await browser.PostAsync(
            Trigger,
            [("jobs[]", "sweep")],
            (CsrfHeader().Match(page).Groups[1].Value, CsrfToken().Match(page).Groups[1].Value)
        );

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal(1, await AuditedAsync(admin));
    }

    [Fact]
    public async Task DisabledAccount_WithAnOpenDashboard_IsOutAtOnce()
    {
        await using var admin = await TestAdmin.StartAsync();
        var account = await admin.Core.AddAccountAsync(StaffRole.SystemAdministrator, TestCity.City);
        using var browser = admin.Open();
        await browser.SignInAsync(account);

        await admin.Core.Dispatcher.SendAsync(Actor.System("test"), new DisableStaff(account.StaffId));

        using var page = await browser.GetAsync(Page);
        Assert.Contains("/sign-in", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Browser> SignedInAsync(TestAdmin admin, StaffRole role, string division)
    {
        var account = await admin.Core.AddAccountAsync(role, division);
        var browser = admin.Open();
        await browser.SignInAsync(account);
        return browser;
    }

    private static Task<int> AuditedAsync(TestAdmin admin) =>
        admin.Core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "OperateJobs"));

    [GeneratedRegex("csrf-header\" content=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex CsrfHeader();

    [GeneratedRegex("csrf-token\" content=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex CsrfToken();
}
