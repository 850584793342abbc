using Bunit;
using WeChatRights.AdminUi.Components.Pages.Consultations;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Consultations;

public sealed class FiguresPageTests : CorePageContext
{
    [Fact]
    public async Task Page_WithoutAnything_SaysSoAndTurnsTheMonths()
    {
        await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);

        var page = Open<FiguresPage>("/consultations/figures");

        page.WaitForAssertion(() => Assert.Contains("这些天没有排时间", page.Markup, StringComparison.Ordinal));
        Assert.Contains("今天起 14 天没有空名额了", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=topic-table]"));
        Assert.Empty(page.FindAll("[data-testid=county]")); // One county: nothing to choose.
        ShownText.AssertChinese(page);
        page.Find("[data-testid=month-after]").Click();
        Assert.EndsWith("/consultations/figures?from=2026-12-01&to=2026-12-31", Navigation.Uri, StringComparison.Ordinal);
        page.Find("[data-testid=month-before]").Click();
        Assert.EndsWith("/consultations/figures", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfABookedMonth_AnswersInTitlesAndTables()
    {
        var county = await BecomeAsync(StaffRole.CountyOfficer, TestCity.County);
        var lawyer = await Core.AddProviderAsync(county);
        await Core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings(seats: 2));
        for (var number = 0; number < 6; number++)
        {
            await Core.BookAsync(await Core.SignInCitizenAsync($"anna{number}"), topic: "other", phone: $"1380000000{number}");
        }

        await Core.BookAsync(await Core.SignInCitizenAsync("berta"), topic: "work", phone: "13800000009");

        var page = Open<FiguresPage>("/consultations/figures");

        // Four Tuesdays of six times for two.
        page.WaitForAssertion(() => Assert.Contains("开放 48 个名额，约出 7 个，占 15%", page.Markup, StringComparison.Ordinal));
        Assert.Contains("一半的人等 24 小时以内", page.Markup, StringComparison.Ordinal);
        Assert.Contains("今天起 14 天还有 17 个空名额", page.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["48", "7", "15%", "0", "0", "0", "0"],
            page.FindAll("[data-testid=county-row] td").Take(7).Select(cell => cell.TextContent)
        );
        // One booking about work, and with it the six about the rest: they would tell it from the sum.
        Assert.All(page.FindAll("[data-testid=topic-row]"), row => Assert.Contains("不显示", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("[data-testid=topic-row]").Count);
        ShownText.AssertChinese(page);
    }

    [Fact]
    public async Task Page_OfTheCity_ChoosesACountyAndBearsAnyAddress()
    {
        await BecomeAsync(StaffRole.CityOfficer, TestCity.City);
        _ = Popovers;

        var page = Open<FiguresPage>("/consultations/figures?from=2026-11-01&to=2001-13-99&county=drop");

        page.WaitForAssertion(() => Assert.Contains("合计", page.Markup, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("[data-testid=county]"));
        Assert.Contains("合计", Assert.Single(page.FindAll("[data-testid=county-row]")).TextContent, StringComparison.Ordinal);
        Assert.Contains("叶县", page.Find("[data-testid=idle-counties]").TextContent, StringComparison.Ordinal);
        Navigation.NavigateTo($"/consultations/figures?county={TestCity.County}");
        var one = Open<FiguresPage>($"/consultations/figures?county={TestCity.County}");
        one.WaitForAssertion(() => Assert.Single(one.FindAll("[data-testid=county-row]")));
    }
}
