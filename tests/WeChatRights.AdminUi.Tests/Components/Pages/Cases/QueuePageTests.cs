using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Components.Layout;
using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class QueuePageTests : CaseTestContext
{
    [Fact]
    public async Task Queue_ShowsTheOwnTownshipAndNotAnother()
    {
        var mine = await NumberAsync(await Core.FileCaseAsync(), Staff.Station);
        var other = await NumberAsync(await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship)), Staff.OtherStation);

        var page = await OpenAsync(Staff.Station);

        Assert.Equal([mine], Numbers(page));
        Assert.DoesNotContain(other, page.Markup, StringComparison.Ordinal);
        Assert.Contains("共 1 件", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page, TestNames);
    }

    [Fact]
    public async Task Filter_GoesToTheAddressAndTheAddressFilters()
    {
        var wages = await NumberAsync(await Core.FileCaseAsync(TestData.Complaint(category: "D3")), Staff.Station);
        var danger = await NumberAsync(
            await Core.FileCaseAsync(TestData.SensitiveComplaint() with { Danger = new(Now: true) }),
            Staff.Station
        );
        var page = await OpenAsync(Staff.Station);
        Assert.Equal(2, Numbers(page).Count);

        var risk = page.FindComponent<MudSelect<RiskLevel?>>();
        await risk.InvokeAsync(() => risk.Instance.ValueChanged.InvokeAsync(RiskLevel.High));

        Assert.Equal("http://localhost/cases?risk=high", Navigation.Uri);
        page.WaitForAssertion(() => Assert.Equal([danger], Numbers(page)));

        Navigation.NavigateTo("/cases?category=d3&sort=received");
        page.WaitForAssertion(() => Assert.Equal([wages], Numbers(page)));
        Assert.Equal("true", page.Find("[data-testid=sort-received]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task NewCase_AppearsByItselfAndIsCounted()
    {
        await Core.FileCaseAsync();
        var page = await OpenAsync(Staff.Station);
        Assert.Single(Numbers(page));

        var filed = await NumberAsync(await Core.FileCaseAsync(), Staff.Station);
        await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));

        await TickUntilAsync(() => Numbers(page).Contains(filed), "the new case stands in the list");
        page.WaitForAssertion(() =>
            Assert.Contains("共 2 件", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains("刚有 1 件有变化", page.Markup, StringComparison.Ordinal);
        Assert.Contains("is-fresh", page.Find($"tr:has([data-number='{filed}'])").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewCase_OnALaterPage_WaitsBehindAButton()
    {
        for (var i = 0; i <= QueueAddress.PageSize; i++)
        {
            await Core.FileCaseAsync();
        }

        Core.Clock.Advance(TimeSpan.FromMinutes(1)); // Older than what the feed reads twice.
        Navigation.NavigateTo("/cases?page=2");
        var page = await OpenAsync(Staff.Station);
        Assert.Single(Numbers(page));

        await Core.FileCaseAsync();

        await TickUntilAsync(() => page.FindAll(".has-news").Count == 1, "the button says that something came");
        Assert.Contains("有 1 件有变化", page.Find(".has-news").TextContent, StringComparison.Ordinal);
        Assert.Single(Numbers(page));
        await page.Find(".has-news").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("http://localhost/cases", Navigation.Uri));
    }

    [Fact]
    public async Task Keys_NextAndOpen_OpenTheCase()
    {
        var caseId = await Core.FileCaseAsync();
        var page = await OpenAsync(Staff.Station);
        var list = page.FindComponent<KeyboardList>();

        await list.Instance.OnListKeyAsync("next");
        Assert.NotNull(page.Find("tr.is-active [aria-current=true]"));
        await list.Instance.OnListKeyAsync("open");

        Assert.Equal($"http://localhost/cases/{caseId}", Navigation.Uri);
    }

    [Fact]
    public async Task SearchBox_FindsANumberAndSaysWhenItIsNone()
    {
        var number = await NumberAsync(await Core.FileCaseAsync(), Staff.Station);
        await Core.FileCaseAsync();
        var page = await OpenAsync(Staff.Station);
        var search = Services.GetRequiredService<SearchRequest>();

        search.Ask(number.ToLowerInvariant());
        page.WaitForAssertion(() => Assert.Equal([number], Numbers(page)));
        Assert.DoesNotContain(number, Navigation.Uri, StringComparison.OrdinalIgnoreCase);

        search.Ask("13800000000");
        page.WaitForAssertion(() => Assert.Equal(2, Numbers(page).Count));
        Assert.Contains("不像编号", page.Find("[data-testid=search-note]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingThere_SaysWhyAndWhatToDo()
    {
        Navigation.NavigateTo("/cases?view=danger");
        var page = await OpenAsync(Staff.Station, rows: false);
        page.WaitForAssertion(() => Assert.Contains("“危险”里没有案件", page.Markup, StringComparison.Ordinal));

        Navigation.NavigateTo("/cases?category=D3");
        page.WaitForAssertion(() => Assert.Contains("没有符合条件的案件", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(page.Find("[data-testid=filter-clear]"));
    }

    [Fact]
    public async Task CannotBeLoaded_SaysWhatHappenedAndShowsNoOldRows()
    {
        await Core.FileCaseAsync();
        var page = await OpenAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(Staff.Station, new EndStaffSession());

        Navigation.NavigateTo("/cases?sort=received");

        page.WaitForAssertion(() => Assert.Contains("登录已失效", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.True(page.Find(".queue-card").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Bulk_ByKeyAndByBox_AssignsEachAndListsWhatWasRefused()
    {
        var colleague = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        var mine = await Core.FileCaseAsync();
        var other = await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));
        var refused = await NumberAsync(other, Staff.County);
        var page = await OpenAsync(Staff.County);
        Assert.Empty(page.FindAll("[data-testid=bulk-bar]"));
        var list = page.FindComponent<KeyboardList>();
        await list.Instance.OnListKeyAsync("next");
        await page.FindComponent<PageKeys>().Instance.OnPageKeyAsync("x");
        page.WaitForAssertion(() =>
            Assert.Contains("选了 1 件", page.Find("[data-testid=bulk-bar]").TextContent, StringComparison.Ordinal)
        );
        page.FindAll("[data-testid=select-case]").Single(box => !box.HasAttribute("checked")).Change(true);
        page.WaitForAssertion(() =>
            Assert.Contains("选了 2 件", page.Find("[data-testid=bulk-bar]").TextContent, StringComparison.Ordinal)
        );

        page.Find("[data-testid=bulk-assign]").Click();
        Dialogs.WaitForElement("[data-testid=bulk-person]");
        var people = await Core.Dispatcher.QueryAsync(Staff.County, new ListBulkAssignees([mine, other]));
        var at = people.Select(found => found.StaffId).ToList().IndexOf(colleague.StaffId); // Two bear the same name.
        var person = Dialogs.FindAll("[data-testid=bulk-person]")[at];
        await person.ClickAsync();
        Assert.Contains("有 1 件不在她的单位", Dialogs.Find("[data-testid=bulk-partly]").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("[data-testid=dialog-confirm]").ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.Equal("分派了 1 件，没有动 1 件。", Dialogs.Find("[data-testid=bulk-result]").TextContent));
        var line = Dialogs.Find("[data-testid=bulk-refused]").TextContent;
        Assert.StartsWith(refused, line, StringComparison.Ordinal);
        Assert.Contains("不负责这个地方", line, StringComparison.Ordinal);
        ShownText.AssertChinese(Dialogs, TestNames);
        await Dialogs.Find("[data-testid=bulk-close]").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=bulk-bar]")));
        var owners = await Core.LookAsync(db =>
            db.Set<Case>().Where(c => c.Id == mine || c.Id == other).ToDictionaryAsync(c => c.Id, c => c.OwnerId)
        );
        Assert.Equal(colleague.StaffId, owners[mine]);
        Assert.Equal(Staff.OtherStation.StaffId, owners[other]);
    }

    [Fact]
    public async Task Bulk_AnotherFilter_BeginsAnew_AndWhatHasEndedIsNotChosen()
    {
        await Core.FileCaseAsync();
        var page = await OpenAsync(Staff.Station);
        page.Find("[data-testid=select-page]").Change(true);
        page.WaitForElement("[data-testid=bulk-bar]");

        Navigation.NavigateTo("/cases?sort=received");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=bulk-bar]")));
        Navigation.NavigateTo("/cases?view=finished");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=select-page]")));
    }

    private async Task<IRenderedComponent<QueuePage>> OpenAsync(StaffActor who, bool rows = true)
    {
        await SignInAsync(who);
        var page = Render<QueuePage>();
        if (rows)
        {
            page.WaitForElement("[data-testid=case-row]");
        }

        return page;
    }

    private async Task<string> NumberAsync(Guid caseId, StaffActor who) => (await DetailsAsync(caseId, who)).Row.Number;

    private static IReadOnlyList<string> Numbers(IRenderedComponent<QueuePage> page) => Texts(page.FindAll("[data-testid=case-row]"));
}
