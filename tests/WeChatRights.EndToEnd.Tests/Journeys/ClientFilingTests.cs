using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>She files and follows it, in the client itself, on MariaDB behind the proxy, in normal and in large type.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ClientFilingTests(ProductFixture fixture)
{
    private const string Narrative = "演示：他昨晚喝酒后动手，孩子也在场。";

    /// <summary>"In under two minutes" is for a person; a machine that needs a quarter of it has met no needless step.</summary>
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Complaint_Named_IsFiledAndFollowed(bool largeType)
    {
        await using var phone = await OpenAsync(largeType);
        var form = new FilingScreen(phone);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await form.OpenAsync();
        await form.FillAsync(new Told(Narrative));
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Quickly);
        await phone.TapAsync("好了，回首页");

        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        await following.ProveByPinAsync("248613");
        await following.OpenMatterAsync(receipt.Number);
        await phone.ExpectAsync("已收到，等待受理");
        await phone.ExpectAsync("还没有人打开过");
        await following.SupplementAsync("演示：今天他又打电话来骂人。");
        await phone.TapAsync("申请撤回");
        await phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).First.ClickAsync();
        await phone.ExpectAsync("你申请了撤回");
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Complaint_WorkedByStaff_TellsHerAndTakesHerRating()
    {
        var product = await fixture.ClusterAsync();
        await using var phone = await OpenAsync();
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync(new Told(Narrative));
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        await phone.TapAsync("好了，回首页");
        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        await following.ProveByPinAsync("248613");
        await following.OpenMatterAsync(receipt.Number);

        await using var station = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "station-410402001");
        var queue = new QueueScreen(station.Page);
        await queue.OpenAsync();
        var screen = await queue.OpenCaseAsync(receipt.Number);
        await screen.AcceptAsync();
        await screen.MessageClientAsync("演示：明天上午来站里，我们陪你去派出所。");
        await screen.TellRightsAsync();
        await screen.CloseAsync("mediated", "演示：已办结。");
        await using (var county = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, "county-410402"))
        {
            await county.Page.GotoAsync(new Uri(station.Page.Url).PathAndQuery);
            await new CaseScreen(county.Page, receipt.Number).AgreeToCloseAsync();
        }

        await phone.TapAsync("看看有没有新进展");
        await phone.ExpectAsync("明天上午来站里");
        await phone.ExpectAsync("维权站工作人员");
        await phone.Page.GetByLabel("比较满意").CheckAsync(new LocatorCheckOptions { Force = true });
        await phone.TapAsync("提交评价");
        await Assertions.Expect(phone.Button("提交评价")).ToHaveCountAsync(0);
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Complaint_Anonymous_IsTiedToNoSessionAndOpensByItsReceipt()
    {
        await using var phone = await OpenAsync();
        var withToken = 0;
        phone.Page.Request += (_, request) =>
            withToken +=
                request is { Method: "POST" }
                && request.Url.EndsWith("/complaints", StringComparison.Ordinal)
                && request.Headers.ContainsKey("authorization")
                    ? 1
                    : 0;
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync(new Told(Narrative, Named: false, Pin: null));
        await form.SendAsync();
        var receipt = await form.ReadReceiptAsync();
        Assert.Equal(0, withToken);

        // Another phone, another person: the receipt is all it takes.
        await using var other = await OpenAsync();
        var following = new FollowingScreen(other);
        await following.OpenAsync();
        await following.ProveByReceiptAsync(receipt.Code);
        await other.ExpectAsync("谁在负责");
        await other.ExpectAsync(receipt.Number);
        phone.AssertQuiet();
        other.AssertQuiet();
    }

    [Fact]
    public async Task Complaint_InDanger_GoesTheShortWayAndShowsWhomToCall()
    {
        await using var phone = await OpenAsync();
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await form.FillInDangerAsync(new Told(Narrative));
        await form.SendAsync();
        await form.ReadReceiptAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Complaint_AnswerLost_IsFiledOnce()
    {
        await using var phone = await OpenAsync();
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync(new Told(Narrative));
        await phone.LoseNextAnswerAsync("/api/v1/complaints");
        await form.SendAsync();
        await phone.ExpectAsync("不会交两份");
        await phone.TapAsync("再发一次");
        var receipt = await form.ReadReceiptAsync();
        await phone.TapAsync("好了，回首页");

        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        await following.ProveByPinAsync("248613");
        await phone.ExpectHeadingAsync("我的事");
        await phone.ExpectAsync("共 1 件");
        await phone.ExpectAsync(receipt.Number);
        phone.ForgetErrors(); // Chromium reports the lost answer on the console.
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Evidence_CutOnTheWay_GoesOnAndArrivesWhole()
    {
        var photo = await Photos.CreateAsync(megabytes: 3);
        await using var phone = await OpenAsync();
        var form = new FilingScreen(phone);
        await form.OpenAsync();
        await form.FillAsync(new Told(Narrative, Files: [photo]));
        var cut = 0;
        await phone.Page.RouteAsync(
            "**/chunks/1",
            route => Interlocked.Increment(ref cut) == 1 ? route.AbortAsync("internetdisconnected") : route.ContinueAsync()
        );
        var sent = new System.Collections.Concurrent.ConcurrentQueue<string>();
        phone.Page.RequestFinished += (_, request) =>
        {
            if (request.Method == "PUT")
            {
                sent.Enqueue(request.Url[(request.Url.LastIndexOf('/') + 1)..]);
            }
        };
        await form.SendAsync();
        await form.ReadReceiptAsync();
        await phone.ExpectAsync("传好了 1 份");

        Assert.True(cut >= 2, "the piece that was cut was never sent again");
        Assert.Equal(["0", "1", "2", "3"], sent.Order(StringComparer.Ordinal)); // Each piece went through once.
        phone.ForgetErrors();
        phone.AssertQuiet();
    }

    [Fact]
    public async Task Pin_WrongAgainAndAgain_IsLockedAndSaysNothing()
    {
        await using var phone = await OpenAsync();
        var following = new FollowingScreen(phone);
        await following.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await following.ProveByPinAsync("135790");
            await phone.ExpectAsync("密码或回执码不对");
        }

        await Assertions.Expect(phone.Button("查看进度")).ToBeDisabledAsync();
        phone.ForgetErrors(); // A refusal is a red line on Chromium's console.
        phone.AssertQuiet();
    }

    private async Task<HerPhone> OpenAsync(bool largeType = false) =>
        await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            (await fixture.ClusterAsync()).ApiAddress,
            $"client-{Guid.CreateVersion7():N}",
            largeType
        );
}
