using Bunit;
using Microsoft.EntityFrameworkCore;
using WeChatRights.AdminUi.Components.Pages.Cases.Search;
using WeChatRights.Core.Audit;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

public sealed class SearchPageTests : CaseTestContext
{
    [Fact]
    public async Task Search_FindsHerWordsInSightOnlyAndIsLogged()
    {
        var mine = await Core.FileCaseAsync(TestData.Complaint() with { Narrative = "演示：他拿走了我的工资卡。" });
        await Core.FileCaseAsync(TestData.Complaint() with { Narrative = "演示：别的事。" });
        await Core.FileCaseAsync(TestData.Complaint(township: TestCity.OtherTownship) with { Narrative = "演示：工资卡。" });
        await SignInAsync(Staff.Station);
        var page = Render<SearchPage>();

        page.Find("[data-testid=search-text] input, input[data-testid=search-text]").Input("工资卡");
        page.Find("form").Submit();

        page.WaitForElement("[data-testid=search-results]");
        Assert.Equal($"/cases/{mine}", Assert.Single(page.FindAll("[data-testid=search-hit]")).GetAttribute("href"));
        Assert.Equal("工资卡", page.Find("mark").TextContent);
        Assert.Contains("找了 2 件，共 1 件", page.Find("[data-testid=list-count]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("工资卡", Navigation.Uri, StringComparison.Ordinal);
        var purposes = await Core.LookAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Purpose == "SearchNarratives"));
        Assert.True(purposes > 0, "a search must be in the audit log");
    }

    [Fact]
    public async Task Search_OneLetter_CannotBeStarted()
    {
        await SignInAsync(Staff.Station);
        var page = Render<SearchPage>();

        Assert.True(page.Find("[data-testid=search-go]").HasAttribute("disabled"));
        Assert.Contains("每次检索都会留下记录", page.Find("[data-testid=search-logged]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Search_NothingFound_SaysHowManyWereLookedAt()
    {
        await Core.FileCaseAsync();
        await SignInAsync(Staff.Station);
        var page = Render<SearchPage>();

        page.Find("[data-testid=search-text] input, input[data-testid=search-text]").Input("没有这个词");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("找了 1 件。换个说法", page.Markup, StringComparison.Ordinal));
    }
}
