using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Agency;
using WeChatRights.Core.PetitionAgency.Fund;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Agency;

public sealed class FundPageTests : CorePageContext
{
    [Fact]
    public async Task Station_WritesExpensesOnly_AndNotMoreThanThereIs()
    {
        var staff = await Core.StaffAsync();
        var income = new FundLine(10_000, "演示 1 号", "演示：年度经费");
        await Core.Dispatcher.SendAsync(staff.County, new ReceiveFund(TestCity.Township, 2026, FundSource.PetitionsOffice, income));
        await BecomeAsync(staff.Station);
        _ = Dialogs;
        var page = Open<FundPage>($"/agency/fund?year=2026&area={TestCity.Township}");

        page.WaitForElement("[data-testid=write-fund]").Click();
        Dialogs.WaitForElement("[data-testid=fund-expense]");
        Assert.Empty(Dialogs.FindAll("[data-testid=fund-received]"));
        Dialogs.Find("[data-testid=field-amount]").Input("120.5");
        Dialogs.Find("[data-testid=field-voucher]").Input("演示 2 号");
        Dialogs.Find("[data-testid=field-purpose]").Input("演示：陪访交通费");
        ShownText.AssertChinese(Dialogs);
        Dialogs.Find("[data-testid=dialog-confirm]").Click();
        Assert.Contains("余额不够", Dialogs.WaitForElement("[data-testid=dialog-problem]").TextContent, StringComparison.Ordinal);
        Dialogs.Find("[data-testid=field-amount]").Input("20.5");
        Dialogs.Find("[data-testid=dialog-confirm]").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("79.50", page.Find("[data-testid=fund-account]").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(2, page.FindAll("[data-testid=fund-line]").Count);
        ShownText.AssertChinese(page, nameof(StaffRole.StationOfficer), nameof(StaffRole.CountyOfficer));
    }

    [Theory]
    [InlineData("20.555")]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("一百")]
    public async Task Amount_ThatIsNone_CannotBeWritten(string amount)
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        _ = Dialogs;
        var page = Open<FundPage>("/agency/fund?year=1&area=x");
        page.WaitForElement("[data-testid=write-fund]").Click();

        Dialogs.WaitForElement("[data-testid=fund-received]").Click();
        Dialogs.Find("[data-testid=field-amount]").Input(amount);
        Dialogs.Find("[data-testid=field-voucher]").Input("演示 2 号");
        Dialogs.Find("[data-testid=field-purpose]").Input("演示：年度经费");

        Assert.True(Dialogs.Find("[data-testid=dialog-confirm]").HasAttribute("disabled"));
        Assert.Contains("这一年还没有记账", page.Markup, StringComparison.Ordinal);
    }
}
