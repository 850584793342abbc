using Bunit;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>The end by two, mediation and the archive, as staff see them.</summary>
public sealed class ClosingTests : CaseTestContext
{
    private const string Words = "演示：谈过，记录在卷里。";

    [Fact]
    public async Task Close_Violence_IsAskedForAndTheSuperiorAgrees()
    {
        var caseId = await ViolenceAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "close");
        Choose("result-psychological");
        Write(Words);
        Assert.False(CanConfirm); // No proof was chosen.
        Choose("proof-servicerecord");
        Assert.Equal("提出办结", Dialogs.Find("[data-testid=dialog-confirm]").TextContent.Trim());
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        Assert.Contains("你提出办结", page.WaitForElement("[data-testid=closing-waits]").TextContent, StringComparison.Ordinal);

        var second = await OpenCaseAsync(caseId, Staff.County);
        Press(second, "decideclosing");
        Choose("agree-yes");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        second.WaitForAssertion(() =>
            Assert.Contains("心理疏导（我们的服务记录）", second.Find("[data-testid=case-result]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(second, TestNames);
    }

    [Fact]
    public async Task Close_WhoAskedForIt_TakesItBack()
    {
        var caseId = await ViolenceAsync();
        await Core.Dispatcher.SendAsync(Staff.Station, new CloseCase(caseId, CaseResult.Psychological, ClosingProof.ServiceRecord, Words));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "decideclosing");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=closing-waits]")));
        Assert.Contains("close", Offered(page));
    }

    [Fact]
    public async Task Archive_ADayAfterTheEnd_HasItsCatalogue()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(Staff.Station, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, Words));
        await Core.TurnToAsync(Core.Now.AddDays(1));
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "archive");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();
        Assert.Contains("已归档", page.WaitForElement("[data-testid=archived]").TextContent, StringComparison.Ordinal);

        var paper = Render<ArchivePage>(parameters => parameters.Add(shown => shown.Id, caseId));

        Assert.Contains("卷内目录", paper.WaitForElement("[data-testid=paper]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, paper.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(paper, TestNames);
    }

    [Fact]
    public async Task Mediation_Agreed_IsListedWithItsPaper()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        page.Find("[data-testid=record-mediation]").Click();
        Dialogs.WaitForElement("input[data-testid=both-willing]").Change(true);
        Choose("outcome-agreed");
        foreach (var field in new[] { "field-course", "field-facts", "field-terms" })
        {
            Dialogs.WaitForElement($"textarea[data-testid={field}]").Input("演示：每月给抚养费。");
        }

        Assert.False(CanConfirm);
        Dialogs.Find("input[data-testid=field-mediators]").Input("演示调解员");
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        var link = page.WaitForElement("[data-testid=agreement]");
        var held = Assert.Single((await DetailsAsync(caseId, Staff.Station)).Mediations);
        Assert.Equal($"/cases/{caseId}/mediations/{held.Id}", link.GetAttribute("href"));
        ShownText.AssertChinese(page, TestNames);
        var paper = Render<MediationPage>(parameters => parameters.Add(shown => shown.Id, caseId).Add(shown => shown.MediationId, held.Id));
        Assert.Contains("每月给抚养费", paper.WaitForElement("[data-testid=paper]").TextContent, StringComparison.Ordinal);
        ShownText.AssertChinese(paper, TestNames);
    }

    [Fact]
    public async Task Mediation_Violence_IsNotOfferedBeforeItWasJudged()
    {
        var caseId = await ViolenceAsync();

        var page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.Empty(page.FindAll("[data-testid=mediation]"));
    }

    [Fact]
    public async Task Timeline_OneGroupChosen_ShowsNoOther()
    {
        var caseId = await ViolenceAsync();
        var page = await OpenCaseAsync(caseId, Staff.Station);
        var all = page.FindAll("[data-testid=timeline-entry]").Count;

        page.Find("[data-testid=timeline-safety]").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("首接五件事", Assert.Single(page.FindAll("[data-testid=timeline-entry]")).TextContent, StringComparison.Ordinal)
        );
        page.Find("[data-testid=timeline-all]").Click();
        page.WaitForAssertion(() => Assert.Equal(all, page.FindAll("[data-testid=timeline-entry]").Count));
    }

    [Fact]
    public void Words_OfEveryValue_AreThere()
    {
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<ClosingProof>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<MediationOutcome>().Select(value => value.Word()));
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<ArchivePart>().Select(value => value.Word()));
    }

    private async Task<Guid> ViolenceAsync()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station, TestData.SensitiveComplaint());
        await Core.TellRightsAsync(Staff.Station, caseId);
        return caseId;
    }
}
