using Bunit;
using WeChatRights.AdminUi.Components.Pages.Agency;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Agency;

public sealed class AgencyPageTests : CorePageContext
{
    [Fact]
    public async Task Empty_SaysWhereMandatesAreWritten()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);

        var page = Open<AgencyPage>("/agency");

        page.WaitForAssertion(() => Assert.Contains("没有这样的委托书", page.Markup, StringComparison.Ordinal));
        Assert.Contains("在案件页的“信访代理”里写委托书", page.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Filter_StandsInTheAddress()
    {
        var staff = await Core.StaffAsync();
        var colleague = await Core.AddOfficerAsync(StaffRole.StationOfficer, TestCity.Township, inCharge: false);
        await Core.MandateAsync(staff.Station, await Core.AcceptedCaseAsync(staff.Station), colleague);
        await Core.DraftMandateAsync(staff.Station, await Core.AcceptedCaseAsync(staff.Station));
        await BecomeAsync(staff.Station);

        var all = Open<AgencyPage>("/agency");
        all.WaitForAssertion(() => Assert.Equal(2, all.FindAll("[data-testid=mandate-row]").Count));
        ShownText.AssertChinese(all, nameof(StaffRole.StationOfficer));
        Assert.Equal("/agency?mine=true", all.Find("[data-testid=view-mine]").GetAttribute("href"));
        var mine = Open<AgencyPage>("/agency?mine=true&state=drafted");
        mine.WaitForAssertion(() =>
            Assert.Contains("等她签字", Assert.Single(mine.FindAll("[data-testid=mandate-row]")).TextContent, StringComparison.Ordinal)
        );
        Assert.Equal("/agency?state=drafted", mine.Find("[data-testid=view-unit]").GetAttribute("href"));
        var due = Open<AgencyPage>("/agency?due=true&state=7");
        due.WaitForAssertion(() =>
            Assert.Contains("还剩", Assert.Single(due.FindAll("[data-testid=mandate-row]")).TextContent, StringComparison.Ordinal)
        );
    }
}
