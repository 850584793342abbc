using Bunit;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.AdminUi.Components.Pages.Workbench;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Views;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>The choices of the queue are kept under a name, for oneself or for the station.</summary>
public sealed class SavedViewsTests : CaseTestContext
{
    private static readonly CaseViewFilter Filter = new(CaseView.Overdue, Category: "D3", Due: DueWindow.Week, Sort: CaseSort.Received);

    [Fact]
    public void Address_AndFilter_AreTheSameChoices()
    {
        var address = QueueAddress.Of(Filter);

        Assert.Equal(Filter, address.ToFilter());
        Assert.Equal(Filter, (address with { Page = 7 }).ToFilter());
        Assert.Equal("/cases?view=overdue&category=d3&due=week&sort=received", address.ToString());
    }

    [Fact]
    public async Task Queue_SavesWhatIsChosen_ForTheStation_AndShowsItBesideTheOthers()
    {
        await SignInAsync(Staff.Station);
        Navigation.NavigateTo("/cases?view=overdue&category=d3");
        var page = Render<QueuePage>();

        page.WaitForElement("[data-testid=view-menu] button").Click();
        Popovers.WaitForElement("[data-testid=save-view]").Click();
        Dialogs.WaitForElement("[data-testid=view-name]").Input("演示·本站超期");
        var units = Dialogs.FindComponent<MudSelect<CaseViewUnit>>().Instance;
        var unit = (await Core.Dispatcher.QueryAsync(Staff.Station, new ListCaseViews())).Units[0];
        await Dialogs.InvokeAsync(() => units.ValueChanged.InvokeAsync(unit));
        ShownText.AssertChinese(Dialogs);
        Confirm();

        var view = page.WaitForElement("[data-testid=saved-view]");
        Assert.Equal("/cases?view=overdue&category=d3", view.GetAttribute("href"));
        Assert.Contains("is-chosen", view.ClassName, StringComparison.Ordinal);
        var deputy = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        Assert.False(Assert.Single((await Core.Dispatcher.QueryAsync(deputy, new ListCaseViews())).Items).MayChange);
    }

    [Fact]
    public async Task View_IsDeleted_AndBroughtBack()
    {
        await Core.Dispatcher.SendAsync(Staff.Station, new SaveCaseView("演示·超期", Filter));
        await SignInAsync(Staff.Station);
        Navigation.NavigateTo(QueueAddress.Of(Filter).ToString());
        var page = Render<QueuePage>();
        page.WaitForElement("[data-testid=saved-view]");

        page.Find("[data-testid=view-menu] button").Click();
        Popovers.WaitForElement("[data-testid=delete-view]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=saved-view]")));
        Snackbars.WaitForElement(".mud-snackbar-content-action button").Click();

        page.WaitForElement("[data-testid=saved-view]");
        Assert.Equal(Filter, Assert.Single((await Core.Dispatcher.QueryAsync(Staff.Station, new ListCaseViews())).Items).Filter);
    }

    [Fact]
    public async Task Workbench_LeadsToTheViews()
    {
        await Core.Dispatcher.SendAsync(Staff.Station, new SaveCaseView("演示·超期", Filter));
        await SignInAsync(Staff.Station);

        var card = Render<SavedViewsCard>();

        Assert.Equal(QueueAddress.Of(Filter).ToString(), card.WaitForElement("[data-testid=saved-view]").GetAttribute("href"));
        ShownText.AssertChinese(card);
    }
}
