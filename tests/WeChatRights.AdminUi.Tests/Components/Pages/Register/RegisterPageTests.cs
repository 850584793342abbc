using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Register;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Register;

/// <summary>What comes on paper, on foot or by others is written down on one page.</summary>
public sealed class RegisterPageTests : CorePageContext
{
    [Fact]
    public async Task Letter_AsksForTheStampAndReadsNothingToAnybody()
    {
        var page = await OpenAsync();
        page.Find("[data-testid=channel-letter]").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=absent]")));
        Assert.Empty(page.FindAll("[data-testid^=consent-]"));
        Send(page);
        Assert.Contains("还没填收到的日期", Missing(page), StringComparison.Ordinal);

        var stamp = page.FindComponents<MudDatePicker>()
            .Single(picker => picker.Instance.Label!.StartsWith("收到的日期", StringComparison.Ordinal));
        await page.InvokeAsync(() => stamp.Instance.DateChanged.InvokeAsync(new DateTime(2026, 10, 30)));
        page.Find("input[data-testid=field-name]").Input("演示来信人");
        await FillMatterAsync(page);
        ShownText.AssertChinese(page);
        Send(page);

        page.WaitForElement("[data-testid=number]");
        Assert.Empty(page.FindAll("[data-testid=receipt-code]")); // Nobody is there to take it.
        var complaint = await Core.LookAsync(db => db.Set<Complaint>().SingleAsync());
        Assert.Equal((IntakeChannel.Letter, false), (complaint.Channel, complaint.Anonymous));
        Assert.Equal(new DateOnly(2026, 10, 30), await Core.LookAsync(db => db.Set<Case>().Select(c => c.ReceivedOn).SingleAsync()));
    }

    [Fact]
    public async Task Visit_OfSeven_AsksForTheirRepresentatives()
    {
        var page = await OpenAsync();
        page.Find("[data-testid=channel-visit]").Click();
        var people = page.FindComponent<MudNumericField<int?>>();
        await page.InvokeAsync(() => people.Instance.ValueChanged.InvokeAsync(7));
        Send(page);
        Assert.Contains("要推选代表", Missing(page), StringComparison.Ordinal);

        page.Find("textarea[data-testid=field-representatives]").Input("演示代表甲\n演示代表乙");
        page.Find("input[data-testid=field-name]").Input("演示代表甲");
        await FillMatterAsync(page);
        Send(page);
        Assert.Contains("还没念说明给她听", Missing(page), StringComparison.Ordinal);
        foreach (var consent in new[] { "privacy", "sensitive" })
        {
            page.Find($"input[data-testid=consent-{consent}]").Change(true);
        }

        Send(page);

        Assert.NotEmpty(page.WaitForElement("[data-testid=receipt-code]").TextContent);
        Assert.Equal(7, await Core.LookAsync(db => db.Set<Complaint>().Select(c => c.People).SingleAsync()));
    }

    [Fact]
    public async Task Refused_WhatWasWrittenStays()
    {
        var page = await OpenAsync();
        page.Find("[data-testid=channel-found]").Click();
        page.Find("input[data-testid=field-name]").Input("演示姓名");
        page.Find("input[data-testid=field-phone]").Input("不是号码");
        await FillMatterAsync(page);

        Send(page);

        Assert.Contains("电话号码好像不对", page.WaitForElement("[data-testid=problem]").TextContent, StringComparison.Ordinal);
        Assert.Equal("演示姓名", page.Find("input[data-testid=field-name]").GetAttribute("value"));
        Assert.Equal(0, await Core.LookAsync(db => db.Set<Complaint>().CountAsync()));
    }

    [Fact]
    public async Task Danger_Told_SaysFirstWhatToDo()
    {
        var page = await OpenAsync();

        page.Find("input[data-testid=danger-now]").Change(true);

        Assert.Contains("110", page.WaitForElement("[data-testid=danger-advice]").TextContent, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<RegisterPage>> OpenAsync()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        _ = Dialogs;
        var page = Open<RegisterPage>("/register");
        page.WaitForElement("[data-testid=send]");
        return page;
    }

    private static async Task FillMatterAsync(IRenderedComponent<RegisterPage> page)
    {
        var category = page.FindComponents<MudSelect<string>>().Single(select => select.Instance.Label == "哪一类事");
        await page.InvokeAsync(() => category.Instance.ValueChanged.InvokeAsync("D3"));
        var place = page.FindComponent<PlacePicker>();
        await page.InvokeAsync(() => place.Instance.ValueChanged.InvokeAsync(TestCity.Township));
        page.Find("textarea[data-testid=field-narrative]").Input("演示：同样的活，工资比别人少。");
    }

    private static void Send(IRenderedComponent<RegisterPage> page) => page.Find("[data-testid=send]").Click();

    private static string Missing(IRenderedComponent<RegisterPage> page) => page.WaitForElement("[data-testid=missing]").TextContent;
}
