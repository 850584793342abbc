using Bunit;
using WeChatRights.AdminUi.Components.Pages.Messages;
using WeChatRights.Core.Messaging;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Messages;

public sealed class MessagesPageTests : CorePageContext
{
    private const string Row = "[data-testid=message-row]";
    private const int NoCredit = 43101;

    [Fact]
    public async Task List_EveryState_SaysInChineseWhatToDo()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var caseId = await Core.FileCaseAsync();
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            await AddAsync(caseId, message => End(message, state));
        }

        var page = Open<MessagesPage>("/messages");

        page.WaitForAssertion(() => Assert.Equal(Enum.GetValues<DeliveryState>().Length, page.FindAll(Row).Count));
        Assert.All(page.FindAll(".advice"), advice => Assert.EndsWith("。", advice.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(
            Enum.GetValues<DeliveryState>().Length,
            page.FindAll(Row + " .chip").Select(chip => chip.TextContent.Trim()).Distinct().Count()
        );
        ShownText.AssertChinese(page, [.. page.Find(".case-number").TextContent.Split([.. "-0123456789"])]); // Letters of the number.
    }

    [Fact]
    public async Task Failed_WithoutCredit_SaysThereIsNoneAndHowToReachHer()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var caseId = await Core.FileCaseAsync();
        await AddAsync(caseId, message => message.Finish(DeliveryState.Failed, Core.Now, NoCredit));
        await AddAsync(caseId, message => message.Finish(DeliveryState.Sent, Core.Now));

        var page = Open<MessagesPage>("/messages?state=failed");

        page.WaitForAssertion(() => Assert.Single(page.FindAll(Row)));
        Assert.Contains("没有订阅额度", page.Find(".advice").TextContent, StringComparison.Ordinal);
        Assert.Contains("安全联系方式", page.Find(".advice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WithCaseAndDays_NarrowsTheList()
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        var (one, other) = (await Core.FileCaseAsync(), await Core.FileCaseAsync());
        await AddAsync(one, _ => { });
        await AddAsync(other, _ => { });

        var ofOne = Open<MessagesPage>($"/messages?caseid={one}&from=2026-11-02&until=2026-11-02");
        ofOne.WaitForAssertion(() => Assert.Single(ofOne.FindAll(Row)));

        var before = Open<MessagesPage>("/messages?until=2026-11-01");
        before.WaitForAssertion(() => Assert.Contains("没有符合条件的消息", before.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OfAnotherTownship_IsEmpty()
    {
        await Core.StaffAsync();
        await AddAsync(await Core.FileCaseAsync(), _ => { });
        await BecomeAsync(StaffRole.StationOfficer, TestCity.OtherTownship);

        var page = Open<MessagesPage>("/messages");

        page.WaitForAssertion(() => Assert.Contains("还没有消息", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/messages?state=7&page=abc&caseid=1&from=9999-12-31&until=0001-01-01")]
    [InlineData("/messages?state=NoSuchState&until=9999-12-31")]
    public async Task Address_ThatMakesNoSense_CountsAsAbsent(string address)
    {
        await BecomeAsync(StaffRole.StationOfficer, TestCity.Township);
        await AddAsync(await Core.FileCaseAsync(), _ => { });

        var page = Open<MessagesPage>(address);

        page.WaitForAssertion(() => Assert.Single(page.FindAll(Row)));
    }

    private Task AddAsync(Guid caseId, Action<OutboxMessage> change) =>
        Core.ArrangeAsync(db =>
        {
            var message = new OutboxMessage(Ids.New(Core.Now), Ids.New(Core.Now), caseId, MessageTemplate.Progress, Core.Now);
            change(message);
            db.Add(message);
        });

    private void End(OutboxMessage message, DeliveryState state)
    {
        if (state == DeliveryState.Leased)
        {
            message.Lease(Core.Now, TimeSpan.FromMinutes(1));
        }
        else if (state != DeliveryState.Pending)
        {
            message.Finish(state, Core.Now);
        }
    }
}
