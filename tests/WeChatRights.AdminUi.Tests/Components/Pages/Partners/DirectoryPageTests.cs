using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Partners;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Partners;

/// <summary>The directory of organs and services.</summary>
public sealed class DirectoryPageTests : CorePageContext
{
    private const string Row = "[data-testid=unit-row]";

    [Fact]
    public async Task Village_SeesTheUnits_AndChangesNothing()
    {
        var staff = await Core.StaffAsync();
        await Core.AddPartnerAsync(staff);
        await BecomeAsync(staff.Village);

        var page = Open<DirectoryPage>("/directory");

        page.WaitForElement(Row);
        Assert.Contains("共 1 个，1 个有账号", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=add-unit]"));
        Assert.Empty(page.FindAll("[data-testid=edit-unit]"));
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Empty_SaysWhoCanAdd()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);

        var page = Open<DirectoryPage>("/directory?kind=Court&search=%E6%B2%A1%E6%9C%89");

        page.WaitForAssertion(() => Assert.Contains("没有合作单位", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task County_AddsChangesAndCloses()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        _ = Dialogs;
        var page = Open<DirectoryPage>("/directory");

        page.WaitForElement("[data-testid=add-unit]").Click();
        Dialogs.WaitForElement("[data-testid=field-name]").Input("演示法庭");
        Dialogs.Find("[data-testid=field-scope]").Input("演示：人身安全保护令。");
        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        var kind = Dialogs.FindComponent<MudSelect<PartnerKind?>>();
        await Dialogs.InvokeAsync(() => kind.Instance.ValueChanged.InvokeAsync(PartnerKind.Court));
        ShownText.AssertChinese(Dialogs, "yyyy", "MM", "dd");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("没有账号", page.Find(Row).TextContent, StringComparison.Ordinal));

        page.Find("[data-testid=edit-unit]").Click();
        Dialogs.WaitForElement("[data-testid=field-phone]").Input("12368");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("12368", page.Find(Row).TextContent, StringComparison.Ordinal));

        page.Find("[data-testid=close-unit]").Click();
        Dialogs.WaitForElement(".dialog-primary").Click();
        page.WaitForAssertion(() => Assert.Contains("没有合作单位", page.Markup, StringComparison.Ordinal));
        var closed = Open<DirectoryPage>("/directory?closed=true");
        closed.WaitForAssertion(() => Assert.Contains("停用", closed.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty(closed.FindAll("[data-testid=edit-unit]"));
    }

    [Fact]
    public async Task Account_IsLinkedAndTakenOff()
    {
        var staff = await Core.StaffAsync();
        var unit = await Core.Dispatcher.SendAsync(staff.County, new AddPartnerUnit(TestCity.County, TestData.PoliceStation()));
        var account = await Core.AddOfficerAsync(StaffRole.PartnerUnit, TestCity.County, inCharge: false);
        await BecomeAsync(staff.County);
        _ = Dialogs;
        var page = Open<DirectoryPage>("/directory");

        page.WaitForElement("[data-testid=unit-accounts]").Click();
        Dialogs.WaitForElement("[data-testid=no-linked]");
        await ChooseAsync(account.StaffId);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        page.WaitForAssertion(() => Assert.Contains("1 个账号", page.Find(Row).TextContent, StringComparison.Ordinal));
        page.Find("[data-testid=unit-accounts]").Click();
        Dialogs.WaitForElement("[data-testid=no-free]");
        await ChooseAsync(account.StaffId);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() => Assert.Contains("没有账号", page.Find(Row).TextContent, StringComparison.Ordinal));
        Assert.Empty((await Core.Dispatcher.QueryAsync(staff.County, new ListPartnerAccounts(unit))).Linked);

        Task ChooseAsync(Guid staffId) =>
            Dialogs.InvokeAsync(() => Dialogs.FindComponent<MudSelect<Guid?>>().Instance.ValueChanged.InvokeAsync(staffId));
    }
}
