using System.Net;
using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>The journey step by step; what it runs on makes no difference to the steps.</summary>
internal sealed partial class WholeJourney(RunningProduct product, IBrowser chromium, Surroundings surroundings) : IAsyncDisposable
{
    private const string Township = "410402001";
    private const string OtherTownship = "410422101";
    private const string Template = "tpl-progress";

    /// <summary>Accepted, a message, closed. One accept of hers allows one.</summary>
    private const int MessagesInAll = 3;
    private const string Note = "电话联系上了，约好明天上午来站里当面谈。";
    private const string Message = "您好，您说的事已经安排专人办理，有空请回复方便的时间。";
    private const string Summary = "已陪同申请人身安全保护令，法院已经受理。";

    private readonly Album album = new($"whole-{surroundings}");
    private readonly SimulatorDesk weChat = new(product.Simulator);
    private readonly string key = ComplaintBody.NewKey();
    private readonly System.Text.Json.Nodes.JsonObject body = ComplaintBody.Full(Township);
    private StaffBrowser station = null!;
    private StaffBrowser elsewhere = null!;
    private CitizenPhone phone = null!;
    private string openId = null!;
    private FiledComplaint filed = null!;
    private CaseScreen screen = null!;

    private StaffPerson Officer => product.Accounts[$"station-{Township}"];

    private StaffPerson Colleague => product.Accounts[$"station2-{Township}"];

    private QueueScreen Queue => new(station.Page);

    public async Task OfficersSignInAsync()
    {
        elsewhere = await SignInAsync(product.Accounts[$"station-{OtherTownship}"]);
        station = await SignInAsync(Officer);
        await album.TakeAsync(station.Page, "workbench");
        await new QueueScreen(elsewhere.Page).OpenAsync();
        await Queue.OpenAsync();
        await Queue.RememberThisPageAsync();
        await album.TakeAsync(station.Page, "queue-before");
    }

    public async Task SheFilesAsync()
    {
        phone = await product.SignInCitizenAsync($"journey-{surroundings}-{Guid.CreateVersion7():N}");
        openId = await weChat.OpenIdOfAsync(phone.Name);
        for (var i = 0; i < MessagesInAll; i++)
        {
            await weChat.AcceptSubscriptionAsync(openId, Template);
            await phone.ReportSubscriptionAsync(Template);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        filed = await phone.FileAsync(body, key);
        TestContext.Current.TestOutputHelper?.WriteLine($"filed in {watch.ElapsedMilliseconds} ms");
        Assert.Null(filed.Emergency);
        Assert.Equal(HttpStatusCode.Forbidden, await phone.AskForComplaintAsync(filed.Id));
    }

    public async Task HerStationSeesItLiveAsync()
    {
        await Assertions.Expect(Queue.Row(filed.Number)).ToBeVisibleAsync();
        await Queue.AssertNotReloadedAsync();
        await album.TakeAsync(station.Page, "queue-live");

        // The other officer's page is just as awake: what is filed in her township comes in, and this one has not.
        using var neighbour = await product.SignInCitizenAsync("journey-neighbour");
        var theirs = await neighbour.FileAsync(ComplaintBody.Full(OtherTownship, village: null), ComplaintBody.NewKey());
        await Assertions.Expect(new QueueScreen(elsewhere.Page).Row(theirs.Number)).ToBeVisibleAsync();
        await Assertions.Expect(new QueueScreen(elsewhere.Page).Row(filed.Number)).ToHaveCountAsync(0);
        await Assertions.Expect(Queue.Row(theirs.Number)).ToHaveCountAsync(0);
    }

    public async Task OfficerOpensItAsync()
    {
        screen = await Queue.OpenCaseAsync(filed.Number);
        await Assertions.Expect(screen.Narrative).ToContainTextAsync(ComplaintBody.Narrative);
        await Assertions.Expect(screen.Masked).Not.ToContainTextAsync(ComplaintBody.PersonName);
        Assert.DoesNotContain(ComplaintBody.Phone, await station.Page.ContentAsync(), StringComparison.Ordinal);
        await album.TakeAsync(station.Page, "case-masked");

        await screen.RevealAsync("contactclient");
        await Assertions.Expect(screen.Revealed).ToContainTextAsync(ComplaintBody.PersonName);
        await Assertions.Expect(screen.Revealed).ToContainTextAsync(ComplaintBody.Phone);
        await album.TakeAsync(station.Page, "case-revealed");
    }

    public async Task OfficerAcceptsAsync()
    {
        await screen.AcceptAsync();
        await Assertions.Expect(screen.Head).ToContainTextAsync("办理中");
        await album.TakeAsync(station.Page, "case-accepted");
        await AssertMessagesReachedHerAsync(1);
    }

    public async Task OfficerWorksItAsync()
    {
        await screen.AssignAsync(Colleague.DisplayName);
        await Assertions.Expect(screen.Head).ToContainTextAsync($"责任人 {Colleague.DisplayName}");
        await screen.AddNoteAsync(Note, contacted: true);
        await Assertions.Expect(screen.Timeline).ToContainTextAsync(Note);
        await screen.MessageClientAsync(Message);
        await Assertions.Expect(screen.Timeline).ToContainTextAsync(Message);
        await album.TakeAsync(station.Page, "case-worked");
        await screen.TellRightsAsync();
        await screen.CloseAsync("protectionorder", Summary);
        await using (var county = await SignInAsync(product.Accounts["county-410402"]))
        {
            await county.Page.GotoAsync(new Uri(station.Page.Url).PathAndQuery);
            await new CaseScreen(county.Page, filed.Number).AgreeToCloseAsync();
        }

        await Assertions.Expect(station.Page.GetByTestId("case-result")).ToBeVisibleAsync();
        await album.TakeAsync(station.Page, "case-closed");
        await AssertMessagesReachedHerAsync(MessagesInAll);
    }

    public async Task SheReadsWhatBecameOfItAsync()
    {
        await phone.StepUpAsync(ComplaintBody.Pin);
        var story = await phone.ReadComplaintAsync(filed.Id);
        var told = story.GetRawText();
        Assert.Equal("已办结", story.GetProperty("state").GetProperty("text").GetString());
        Assert.Contains(
            story.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("text").GetString()!),
            text => text.StartsWith("已受理，正在办理，最晚", StringComparison.Ordinal)
        );
        Assert.Contains(Message, story.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()));
        Assert.DoesNotContain(Note, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Summary, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Colleague.DisplayName, told, StringComparison.Ordinal);
        AssertSheSeesWhoOpened(story);

        var inbox = await phone.ReadInboxAsync();
        Assert.Equal(
            ["Closed", "Message", "Accepted"],
            inbox.Select(item => item.GetProperty("kind").GetString()),
            StringComparer.OrdinalIgnoreCase
        );
    }

    public void AssertNothingWentWrong()
    {
        elsewhere.AssertQuiet();
        station.AssertQuiet();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { station, elsewhere }.OfType<StaffBrowser>())
        {
            await browser.DisposeAsync();
        }

        phone?.Dispose();
        weChat.Dispose();
    }

    private static void AssertSheSeesWhoOpened(System.Text.Json.JsonElement story)
    {
        var openings = story.GetProperty("whoOpened").EnumerateArray().ToList();
        // The station, and the county that gave the second word.
        Assert.Equal(
            ["县级妇联工作人员", "维权站工作人员"],
            openings.Select(opening => opening.GetProperty("roleName").GetString()!).Order(StringComparer.Ordinal)
        );
        var today = $"{TimeProvider.System.GetUtcNow().ChinaDate():yyyy-MM-dd}";
        Assert.All(openings, opening => Assert.Equal(today, opening.GetProperty("on").GetString()));
    }

    private async Task<StaffBrowser> SignInAsync(StaffPerson person)
    {
        var browser = await StaffBrowser.OpenAsync(chromium, product.AdminAddress);
        await new SignInScreen(browser.Page).SignInAsync(person);
        return browser;
    }

    /// <summary>The job has sent them; and whoever holds her phone learns nothing from them.</summary>
    private async Task AssertMessagesReachedHerAsync(int count)
    {
        IReadOnlyList<PhoneMessage> messages = [];
        await Eventually.TrueAsync(
            async _ => (messages = await weChat.MessagesToAsync(openId)).Count >= count,
            $"{count} messages have reached her phone",
            TimeSpan.FromSeconds(90)
        );
        Assert.Equal(count, messages.Count);
        string[] telling =
        [
            filed.Number,
            filed.ReceiptCode,
            "家庭",
            "暴力",
            "投诉",
            "维权",
            "妇联",
            "受理",
            "办结",
            "410402001",
            ComplaintBody.CodeWord,
        ];
        var words = telling
            .Append(ComplaintBody.PersonName)
            .Append(ComplaintBody.Phone)
            .Concat(PiecesOf(ComplaintBody.Narrative))
            .Concat(PiecesOf(Message));
        Assert.All(messages, message => Assert.All(words, word => Assert.DoesNotContain(word, message.Readable, StringComparison.Ordinal)));
    }

    /// <summary>Every four characters in a row: not even a part of a sentence.</summary>
    private static IEnumerable<string> PiecesOf(string text) =>
        Enumerable.Range(0, text.Length - 3).Select(start => text.Substring(start, 4));
}
