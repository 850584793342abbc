using Bunit;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>The green channel on the page of a case.</summary>
public sealed class GreenTests : CaseTestContext
{
    private const string Words = "演示：在医院，先联系庇护。";

    [Fact]
    public async Task Channel_OpenedAndEnded_StandsOnThePage()
    {
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        var page = await OpenCaseAsync(caseId, Staff.Station);
        Press(page, "gofirst");
        Choose("green-injury");
        Write(Words);
        ShownText.AssertChinese(Dialogs);
        Confirm();
        WaitUntilClosed();

        var panel = page.WaitForElement("[data-testid=green]");
        Assert.Contains("受了伤要就医", panel.TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() =>
            Assert.Contains("名录里还没有", page.Find("[data-testid=green]").TextContent, StringComparison.Ordinal)
        );
        ShownText.AssertChinese(page, TestNames);
        page.Find("[data-testid=green-end]").Click();
        Dialogs.WaitForElement("[data-testid=dialog-confirm]");
        Write(Words);
        Confirm();
        WaitUntilClosed();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=green]")));
    }

    [Fact]
    public async Task Channel_UnitsOfThePlace_AreThereToRing()
    {
        var (unit, _) = await Core.AddPartnerAsync(Staff);
        var caseId = await Core.AcceptedCaseAsync(Staff.Station);
        await Core.Dispatcher.SendAsync(Staff.Station, new OpenGreenChannel(caseId, GreenGround.Violence, Words));

        var page = await OpenCaseAsync(caseId, Staff.Station);

        Assert.StartsWith("tel:", page.WaitForElement("[data-testid=green-contacts] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, unit);
        Assert.True((await DetailsAsync(caseId, Staff.Station)).Row.Green);
    }

    [Fact]
    public void Words_OfEveryValue_AreThere() =>
        Assert.DoesNotContain(CaseWords.Unknown, Enum.GetValues<GreenGround>().Select(value => value.Word()));
}
