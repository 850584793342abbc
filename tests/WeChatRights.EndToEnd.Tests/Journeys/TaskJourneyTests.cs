using System.Globalization;
using Microsoft.Playwright;
using MySqlConnector;
using WeChatRights.EndToEnd.Tests.Journeys.Client;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <summary>
/// Something that volunteers are asked to do for a case, on MariaDB and Redis with two admin nodes: asked at the desk, declined on one phone, accepted, done and
/// reported on the next, confirmed, certified, and the certificate looked up by a stranger.
/// </summary>
[Collection(JourneyCollection.Name)]
public sealed class TaskJourneyTests(ProductFixture fixture)
{
    private const string Township = "410422101";
    private const string Officer = $"station-{Township}";
    private const string FirstAccount = $"volunteer-{Township}";
    private const string First = "演示·志愿者甲";
    private const string NextAccount = $"volunteer2-{Township}";
    private const string Next = "演示·志愿者子";
    private const string Needs = "演示：上午九点半在站门口把材料交给她，陪她去法院递上。";

    private const string Waiting =
        "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%UPDATE%assignment_offers%' AND id <> CONNECTION_ID()";
    private const string Asked = "SELECT COUNT(*) FROM assignment_offers WHERE id = @id AND asked_at IS NOT NULL";
    private const string Answers = "SELECT COUNT(*) FROM offer_answers WHERE offer_id = @id";

    private readonly Album album = new("task");

    [Fact]
    public async Task Task_DeclinedByOne_IsDoneByTheNextAndCertified()
    {
        var product = await fixture.ClusterAsync();
        var browser = await fixture.BrowserAsync();
        var number = await FileAsync(product);
        await using var desk = await StaffBrowser.OpenSignedInAsync(browser, product, Officer);
        await using var first = await StaffPhone.OpenVolunteersAsync(browser, product, FirstAccount);
        await using var next = await StaffPhone.OpenVolunteersAsync(browser, product, NextAccount);
        var (firsts, nexts) = (new PageLook(first), new PageLook(next));

        await OpenCaseAsync(desk.Page, number);
        await AskAsync(desk.Page, "送材料", FutureDay(DayOfWeek.Monday));
        await DeclineAsync(first, firsts);
        await Assertions.Expect(Offer(desk.Page, Next)).ToContainTextAsync("等她回复");
        await album.TakeAsync(desk.Page, "declined");
        await AcceptAsync(next, nexts);
        await Assertions.Expect(Offer(desk.Page, Next)).ToContainTextAsync("去");

        await BeginNowAsync(product, number);
        await DoAndReportAsync(next, nexts);
        await ReadReportAsync(desk.Page, number);
        await ConfirmHoursAsync(desk.Page);
        var code = await CertifyAsync(next, nexts);
        await LookUpAsync(product, code);

        Assert.True(firsts.Faults.Count + nexts.Faults.Count == 0, string.Join(Environment.NewLine, firsts.Faults.Concat(nexts.Faults)));
        first.AssertQuiet();
        next.AssertQuiet();
        desk.AssertQuiet();
    }

    /// <summary>Killed when the answer that ran out and the next question are on their way: nobody is skipped, and nobody asked twice.</summary>
    [Fact]
    public async Task NodesKilledWhileOffering_TheNextIsAskedOnce()
    {
        Assert.SkipUnless(TestRun.Nightly, "at night: by day the job runs three times at once on both databases");
        var product = await fixture.ClusterAsync();
        var number = await FileAsync(product);
        await using (var desk = await StaffBrowser.OpenSignedInAsync(await fixture.BrowserAsync(), product, Officer))
        {
            await OpenCaseAsync(desk.Page, number);
            await AskAsync(desk.Page, "走访", FutureDay(DayOfWeek.Wednesday));
        }

        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        var offers = await OffersAsync(connection, number);
        await using (var holding = await connection.BeginTransactionAsync())
        {
            await CountAsync(
                connection,
                "SELECT COUNT(*) FROM (SELECT id FROM assignment_offers WHERE id = @id FOR UPDATE) held",
                offers[1],
                holding
            );
            await RunOutAsync(product, offers[0]);
            await Eventually.TrueAsync(
                async _ => await CountAsync(connection, Waiting, offers[1], holding) > 0,
                "the job waits for the row of the next one",
                TimeSpan.FromSeconds(120),
                TestContext.Current.CancellationToken
            );
            await Task.WhenAll(product.Admin.Select(node => node.KillAsync()));
        }

        Assert.Equal(0, await CountAsync(connection, Answers, offers[0]));
        await product.ReviveAsync();
        await Eventually.TrueAsync(
            async _ => await CountAsync(connection, Asked, offers[1]) == 1,
            "the next one is asked",
            TimeSpan.FromSeconds(120),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, await CountAsync(connection, Answers, offers[0]));
        foreach (var offer in offers)
        {
            Assert.Equal(
                1,
                await CountAsync(connection, $"SELECT COUNT(*) FROM staff_notices WHERE `key` = 'TaskOffered:{offer:N}:ask'", offer)
            );
        }
    }

    /// <summary>Of a matter that needs no two persons.</summary>
    private static async Task<string> FileAsync(RunningProduct product)
    {
        using var woman = await product.SignInCitizenAsync($"for-task-{Guid.CreateVersion7():N}");
        var body = ComplaintBody.Full(Township, village: null);
        body["category"] = "F3";
        return (await woman.FileAsync(body, ComplaintBody.NewKey())).Number;
    }

    private static async Task OpenCaseAsync(IPage desk, string number)
    {
        var queue = new QueueScreen(desk);
        await queue.OpenAsync();
        await queue.OpenCaseAsync(number);
    }

    /// <summary>Far enough ahead that no roster of that week is drafted.</summary>
    private static DateOnly FutureDay(DayOfWeek wanted)
    {
        var day = TimeProvider.System.GetUtcNow().ChinaDate().AddDays(28);
        return day.AddDays(((int)wanted - (int)day.DayOfWeek + 7) % 7);
    }

    private async Task AskAsync(IPage desk, string kind, DateOnly day)
    {
        await desk.GetByTestId("ask-volunteers").ClickAsync();
        await desk.GetByTestId("task-kind").Filter(new() { HasText = kind }).ClickAsync();
        var date = desk.GetByLabel("哪一天");
        await date.FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await date.PressAsync("Tab");
        await desk.GetByTestId("field-from").FillAsync("09:30");
        await desk.GetByTestId("field-minutes").FillAsync("90");
        await desk.GetByTestId("field-needs").FillAsync(Needs);
        await album.TakeAsync(desk, "ask");
        await desk.GetByTestId("dialog-confirm").ClickAsync();
        foreach (var name in new[] { First, Next })
        {
            await desk.GetByTestId("candidate").Filter(new() { HasText = name }).ClickAsync();
        }

        await album.TakeAsync(desk, "candidates");
        await desk.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(Offer(desk, First)).ToContainTextAsync("等她回复");
        await Assertions.Expect(Offer(desk, Next)).Not.ToContainTextAsync("等她回复");
    }

    private static ILocator Offer(IPage desk, string name) => desk.GetByTestId("task-offer").Filter(new() { HasText = name });

    private static async Task DeclineAsync(HerPhone phone, PageLook look)
    {
        await OpenTaskAsync(phone, look);
        await look.AtAsync("volunteer-task-asked", "一个任务");
        await phone.TapAsync("这次不行", exact: true);
        await phone.ChooseAsync("那时没空");
        await look.AtAsync("volunteer-task-decline");
        await phone.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "这次不行" }).ClickAsync();
        await phone.ExpectAsync("已请别人");
    }

    private static async Task AcceptAsync(HerPhone phone, PageLook look)
    {
        await OpenTaskAsync(phone, look);
        await phone.TapAsync("接受", exact: true);
        await phone.ExpectAsync("好，你去");
        await phone.TapAsync("送材料");
        await phone.ExpectAsync("任务内容只在开始前");
        await Assertions.Expect(phone.Page.GetByText(Needs)).ToHaveCountAsync(0);
        await look.AtAsync("volunteer-task-taken");
        await phone.Page.GoBackAsync();
    }

    private static async Task OpenTaskAsync(HerPhone phone, PageLook look)
    {
        await phone.TapAsync("我的任务");
        await look.AtAsync("volunteer-tasks", "我的任务");
        await phone.TapAsync("送材料");
        await phone.ExpectHeadingAsync("一个任务");
    }

    private static async Task DoAndReportAsync(HerPhone phone, PageLook look)
    {
        await phone.Page.GoBackAsync();
        await phone.TapAsync("我的任务");
        await phone.TapAsync("送材料");
        await phone.TapAsync("打开任务内容");
        await phone.ExpectAsync(Needs);
        await phone.ExpectAsync("不要打电话");
        await look.AtAsync("volunteer-task-open");
        await phone.ChooseAsync("做完了");
        await phone.Page.GetByLabel("用了几个小时").FillAsync("1.5");
        await phone.ChooseAsync("不用了");
        await phone.Page.GetByLabel("想告诉工作人员的（可以不写）").FillAsync("演示：材料递上了，法院让等电话。");
        await look.AtAsync("volunteer-task-report");
        await phone.TapAsync("填好了，交上去");
        await phone.ExpectAsync("记下了，辛苦了");
    }

    private async Task ReadReportAsync(IPage desk, string number)
    {
        await OpenCaseAsync(desk, number);
        await Assertions.Expect(desk.GetByTestId("timeline")).ToContainTextAsync("志愿者填了任务结果");
        await desk.GetByTestId("read-reports").ClickAsync();
        await Assertions.Expect(desk.GetByTestId("task-report")).ToContainTextAsync("材料递上了");
        await album.TakeAsync(desk, "report");
        await desk.GetByTestId("dialog-cancel").ClickAsync();
        await album.TakeAsync(desk, "case");
    }

    private async Task ConfirmHoursAsync(IPage desk)
    {
        await desk.GotoAsync("/service-hours");
        var row = desk.GetByTestId("hours-row").Filter(new() { HasText = Next });
        await Assertions.Expect(row).ToContainTextAsync("1 小时 30 分");
        await album.TakeAsync(desk, "hours");
        await row.GetByTestId("confirm-hours").ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
    }

    /// <returns>The number that is printed on it.</returns>
    private static async Task<string> CertifyAsync(HerPhone phone, PageLook look)
    {
        await phone.TapAsync("我的服务时长");
        await phone.ExpectHeadingAsync("我的服务时长");
        await phone.ExpectAsync("送材料 · 1 小时 30 分");
        await phone.TapAsync("开服务证明");
        await phone.ExpectAsync("证明编号");
        await look.AtAsync("volunteer-certificate");
        var text = await phone.Page.GetByText("证明编号：").InnerTextAsync();
        return text[(text.IndexOf('：', StringComparison.Ordinal) + 1)..].Trim();
    }

    /// <summary>Whoever was shown the certificate has no account.</summary>
    private async Task LookUpAsync(RunningProduct product, string code)
    {
        await using var phone = await HerPhone.OpenAsync(
            await fixture.BrowserAsync(),
            product.ApiAddress,
            $"checks-{Guid.CreateVersion7():N}"
        );
        var look = new PageLook(phone);
        await phone.TapAsync("我的");
        await phone.TapAsync("核对服务证明");
        await phone.Page.GetByLabel("证明编号").FillAsync(code);
        await phone.TapAsync("核对", exact: true);
        await phone.ExpectAsync("是我们开的证明");
        await phone.ExpectAsync("姓名：演**");
        await look.AtAsync("certificate-check");
        Assert.Empty(look.Faults);
        phone.AssertQuiet();
    }

    /// <summary>Weeks cannot be waited for: the task comes nearer instead.</summary>
    private static async Task BeginNowAsync(RunningProduct product, string number)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE case_tasks t JOIN cases c ON c.id = t.case_id SET t.starts_at = @starts, t.ends_at = @ends WHERE c.number = @number";
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        command.Parameters.AddWithValue("@starts", now.AddMinutes(-10));
        command.Parameters.AddWithValue("@ends", now.AddMinutes(80));
        command.Parameters.AddWithValue("@number", number);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>In the order in which they are asked.</summary>
    private static async Task<Guid[]> OffersAsync(MySqlConnection connection, string number)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT o.id FROM assignment_offers o JOIN case_tasks t ON t.id = o.task_id JOIN cases c ON c.id = t.case_id WHERE c.number = @number ORDER BY o.turn";
        command.Parameters.AddWithValue("@number", number);
        await using var row = await command.ExecuteReaderAsync();
        var offers = new List<Guid>();
        while (await row.ReadAsync())
        {
            offers.Add(row.GetGuid(0));
        }

        return [.. offers];
    }

    private static async Task RunOutAsync(RunningProduct product, Guid offer)
    {
        await using var connection = new MySqlConnection(product.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE assignment_offers SET answer_by = asked_at WHERE id = @id";
        command.Parameters.AddWithValue("@id", offer);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<long> CountAsync(MySqlConnection connection, string sql, Guid offer, MySqlTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.Parameters.AddWithValue("@id", offer);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
