using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>预约咨询, question by question, and what she has booked. The demo city has a lawyer who takes calls on Tuesdays.</summary>
internal sealed partial class BookingScreen(HerPhone phone)
{
    public const string Name = "小李";
    public const string Pin = "248613";

    private IPage Page => phone.Page;

    /// <summary>Called at every question, with its words, and when something else is to be seen there.</summary>
    public Func<string, Task>? AtQuestion { get; init; }

    public async Task OpenAsync()
    {
        await phone.TapAsync("预约咨询");
        await ArriveAsync("你现在安全吗？");
    }

    /// <summary>From the first question to the check: a call, with a woman, about a divorce. Answers the time she took.</summary>
    public async Task<string> FillAsync()
    {
        await phone.ChooseAsync("我现在安全");
        await NextAsync("想问什么？");
        await phone.TapAsync("想离婚，财产怎么分");
        await NextAsync("你在哪里？");
        await Page.GetByLabel("按名字找").FillAsync("曙光");
        await phone.TapAsync(Told.Town);
        await NextAsync("想怎么谈？");
        await phone.ChooseAsync("到时间老师打给你");
        await phone.ChooseAsync("想找女老师");
        await NextAsync("什么时候方便？");
        var time = await TakeTimeAsync();
        await NextAsync("先说几句？");
        await SkipAsync("怎么称呼你？");
        await Page.GetByLabel("怎么称呼你").FillAsync(Name);
        await Page.GetByLabel("电话", new PageGetByLabelOptions { Exact = true }).FillAsync("13800000000");
        await NextAsync("对方是谁？");
        await SkipAsync("怎样联系你才安全？");
        await SkipAsync("设一个查询密码");
        await phone.ChooseAsync("设一个 6 位密码");
        await Page.GetByLabel("6 位数字").FillAsync(Pin);
        await Page.GetByLabel("再写一遍").FillAsync(Pin);
        await NextAsync("请看一下，再决定");
        var ticks = Page.GetByLabel("我看过了，同意");
        await Assertions.Expect(ticks).ToHaveCountAsync(2);
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        await NextAsync("检查一遍，就可以约了");
        await phone.ExpectAsync(time);
        return time;
    }

    /// <summary>The first one of the day that is open; answers from when to when.</summary>
    public async Task<string> TakeTimeAsync()
    {
        var first = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = FromTo() }).First;
        var time = FromTo().Match(await first.InnerTextAsync()).Value;
        await first.ClickAsync();
        await phone.ExpectAsync("这个时间给你留到");
        await (AtQuestion?.Invoke("给你留到") ?? Task.CompletedTask);
        return time;
    }

    public Task SendAsync() => phone.TapAsync("约这个时间");

    public async Task<Receipt> ReadReceiptAsync()
    {
        await phone.ExpectHeadingAsync("约好了");
        var code = await Page.GetByTestId("receipt").InnerTextAsync();
        Assert.Matches(Groups(), code);
        return new Receipt(await Page.GetByTestId("number").InnerTextAsync(), code);
    }

    public async Task OpenMineAsync()
    {
        await OpenAsync();
        await phone.TapAsync("看已约好的");
        await phone.ExpectHeadingAsync("先确认是你");
    }

    public async Task ProveByPinAsync()
    {
        await phone.ChooseAsync("查询密码");
        await Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "查询密码" }).FillAsync(Pin);
        await phone.TapAsync("打开", exact: true);
        await phone.ExpectHeadingAsync("我的预约");
    }

    public async Task StartMoveAsync()
    {
        await phone.TapAsync("换时间：");
        await phone.ExpectHeadingAsync("换一个时间");
        await phone.ExpectAsync("哪一天？");
    }

    public async Task MoveAsync()
    {
        await phone.TapAsync("换到这个时间");
        await phone.ExpectAsync("换好了");
    }

    public async Task AskToCancelAsync()
    {
        await phone.TapAsync("取消：");
        await phone.ExpectHeadingAsync("取消这次咨询？");
    }

    public async Task CancelAsync()
    {
        await phone.TapAsync("取消这次咨询", exact: true);
        await phone.ExpectAsync("已经取消了");
    }

    private async Task NextAsync(string question)
    {
        await phone.TapAsync("下一步");
        await ArriveAsync(question);
    }

    private async Task SkipAsync(string question)
    {
        await phone.TapAsync("跳过");
        await ArriveAsync(question);
    }

    private async Task ArriveAsync(string question)
    {
        await phone.ExpectHeadingAsync(question);
        await (AtQuestion?.Invoke(question) ?? Task.CompletedTask);
    }

    [GeneratedRegex("[0-9]{2}:[0-9]{2}–[0-9]{2}:[0-9]{2}", RegexOptions.None, 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$", RegexOptions.None, 1000)]
    private static partial Regex Groups();
}
