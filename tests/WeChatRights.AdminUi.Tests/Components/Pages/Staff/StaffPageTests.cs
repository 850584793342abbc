using Bunit;
using WeChatRights.AdminUi.Components.Pages.Staff;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Staff;

public sealed class StaffPageTests : CorePageContext
{
    private const string Row = "[data-testid=staff-row]";

    [Fact]
    public async Task List_ForTheSecurityAdministrator_NamesAccountsAndPosts()
    {
        await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var page = Open<StaffPage>("/staff");

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(Row).Count));
        Assert.Contains("叶县 · 任店镇 · 乡镇（街道）维权员（负责人）", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".login-name"));
        Assert.NotEmpty(page.FindAll("[data-testid=open-account]"));
        Assert.Contains("共 6 人", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ForACountyOfficer_ShowsOwnAreaWithoutLoginNames()
    {
        await Core.StaffAsync();
        await Core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Open<StaffPage>("/staff");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Row)));
        Assert.All(page.FindAll(Row), row => Assert.Contains("叶县", row.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".login-name"));
        Assert.Empty(page.FindAll("[data-testid=open-account]"));
    }

    [Fact]
    public async Task Address_WithNameAndDisabled_NarrowsAndTellsWhenNobodyIsLeft()
    {
        var staff = await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);
        await Core.Dispatcher.SendAsync(Actor.System("test"), new DisableStaff(staff.Village.StaffId));

        var hidden = Open<StaffPage>("/staff?search=VillageOfficer");
        hidden.WaitForAssertion(() => Assert.Contains("没有找到人", hidden.Markup, StringComparison.Ordinal));

        var shown = Open<StaffPage>("/staff?search=VillageOfficer&off=true");
        shown.WaitForAssertion(() => Assert.Single(shown.FindAll(Row)));
        Assert.Contains("已停用", shown.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff?page=abc&off=x")]
    [InlineData("/staff?page=-3")]
    [InlineData("/staff?place=%27%22--")]
    public async Task Address_ThatMakesNoSense_CountsAsAbsent(string address)
    {
        await Core.StaffAsync();
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var page = Open<StaffPage>(address);

        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(Row).Count));
    }

    [Fact]
    public async Task Address_WithANameThatIsTooLong_IsRefusedInChinese()
    {
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var page = Open<StaffPage>("/staff?search=" + new string('x', 65));

        var refusal = page.WaitForElement("[role=alert]").TextContent;
        Assert.Contains("这一项填得不对", refusal, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{2,}", refusal);
    }

    [Fact]
    public async Task Address_FarBehindTheLastPage_OffersTheWayBack()
    {
        await BecomeAsync(StaffRole.SecurityAdministrator, TestCity.City);

        var page = Open<StaffPage>("/staff?page=99999999999");

        page.WaitForAssertion(() => Assert.Contains("共 1 人", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));
    }
}
