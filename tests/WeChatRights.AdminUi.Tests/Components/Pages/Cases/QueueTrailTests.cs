using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class QueueTrailTests : CaseTestContext
{
    [Fact]
    public async Task CaseFromTheQueue_LeadsToItsNeighboursAndBackToTheSameFilter()
    {
        var ids = new[] { await Core.FileCaseAsync(), await Core.FileCaseAsync(), await Core.FileCaseAsync() };
        var trail = await QueueAsync(CaseView.Unclaimed);
        Assert.Equal(ids, trail.Rows.Select(row => row.Id));

        var page = await OpenCaseAsync(ids[1], Staff.Station);

        Assert.Equal($"/cases/{ids[0]}", page.Find("[data-testid=previous-case]").GetAttribute("href"));
        Assert.Equal($"/cases/{ids[2]}", page.Find("[data-testid=next-case]").GetAttribute("href"));
        Assert.Equal("/cases?view=unclaimed", page.Find("[data-testid=to-queue]").GetAttribute("href"));
        Assert.Equal(3, page.FindAll("[data-testid=case-rail] li").Count);

        await page.FindComponent<PageKeys>().Instance.OnPageKeyAsync("j");
        Assert.Equal($"http://localhost/cases/{ids[2]}", Navigation.Uri);
    }

    [Fact]
    public async Task CaseLeavesTheList_KeepsItsPlaceBetweenTheNeighbours()
    {
        var ids = new[] { await Core.FileCaseAsync(), await Core.FileCaseAsync(), await Core.FileCaseAsync() };
        var trail = await QueueAsync(CaseView.Unclaimed);
        await OpenCaseAsync(ids[1], Staff.Station);
        Core.Clock.Advance(TimeSpan.FromSeconds(2));

        await Core.Dispatcher.SendAsync(Staff.Station, new AcceptCase(ids[1]));

        await TickUntilAsync(() => trail.Rows.Count == 2, "the accepted case has left the list at the side");
        Assert.Equal((ids[0], ids[2]), (trail.Previous!.Id, trail.Next!.Id));
    }

    [Fact]
    public async Task CaseFromElsewhere_HasNoNeighbours()
    {
        await Core.FileCaseAsync();
        await QueueAsync(CaseView.Open);
        var other = await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship));

        var page = await OpenCaseAsync(other, Staff.OtherStation);

        Assert.Empty(page.FindAll("[data-testid=next-case]"));
    }

    private async Task<QueueTrail> QueueAsync(CaseView view)
    {
        await SignInAsync(Staff.Station);
        var trail = Services.GetRequiredService<QueueTrail>();
        var address = new QueueAddress { View = view, Sort = CaseSort.Due };
        trail.Keep(address, null, (await Core.Dispatcher.QueryAsync(Staff.Station, address.ToQuery(null, Core.Now))).Items);
        return trail;
    }
}
