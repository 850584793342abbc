using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <param name="Pin">Null: only the receipt opens it.</param>
/// <param name="Files">Paths of what she adds.</param>
internal sealed record Told(string Narrative, bool Named = true, string? Pin = "248613", IReadOnlyList<string>? Files = null)
{
    public const string Name = "演示甲";
    public const string Town = "曙光街街道";
}

/// <param name="Code">In groups, as she reads it.</param>
internal sealed record Receipt(string Number, string Code);

/// <summary>The form, question by question, as a person goes through it.</summary>
internal sealed partial class FilingScreen(HerPhone phone)
{
    private IPage Page => phone.Page;

    /// <summary>Called at every question, with its words.</summary>
    public Func<string, Task>? AtQuestion { get; init; }

    public async Task OpenAsync()
    {
        await phone.TapAsync("我要求助");
        await ArriveAsync("你现在安全吗？");
    }

    /// <summary>From the first question to the check, everything optional passed over.</summary>
    public async Task FillAsync(Told told)
    {
        await phone.ChooseAsync("我现在安全");
        await NextAsync("这是谁的事？");
        await SkipAsync("对方是什么人？");
        await SkipAsync("你想让我们做什么？");
        await phone.ChooseAsync("帮帮我");
        await NextAsync("是哪一类事？");
        await TellAsync(told);
        await PassSafeContactAsync();
        await AddFilesAsync(told.Files ?? []);
        await ChoosePinAsync(told.Pin);
        await ConsentAsync();
    }

    /// <summary>The short way of who is in danger.</summary>
    public async Task FillInDangerAsync(Told told)
    {
        await phone.ChooseAsync("我有危险");
        await phone.ExpectAsync("先打 110");
        await phone.ChooseAsync("受伤了");
        await phone.ChooseAsync("先简单报上来");
        await NextAsync("是哪一类事？");
        await TellAsync(told);
        await ConsentAsync();
    }

    public Task SendAsync() => phone.TapAsync("交上去");

    public async Task<Receipt> ReadReceiptAsync()
    {
        await phone.ExpectHeadingAsync("我们收到了");
        var code = await Page.GetByTestId("receipt").InnerTextAsync();
        Assert.Matches(Groups(), code);
        return new Receipt(await Page.GetByTestId("number").InnerTextAsync(), code);
    }

    public async Task NextAsync(string question)
    {
        await phone.TapAsync("下一步");
        await ArriveAsync(question);
    }

    private async Task TellAsync(Told told)
    {
        await phone.TapAsync("婚姻家庭权益");
        await phone.ChooseAsync("被家里人打骂");
        await NextAsync("发生了什么？");
        await Page.GetByLabel("写下来").FillAsync(told.Narrative);
        await phone.ChooseAsync("昨天");
        await NextAsync("事情在哪里？");
        await Page.GetByLabel("按名字找").FillAsync("曙光");
        await phone.TapAsync(Told.Town);
        await NextAsync("要不要留名字？");
        await phone.ChooseAsync(told.Named ? "留名字和电话" : "不留名字");
        if (told.Named)
        {
            await Page.GetByLabel("名字", new PageGetByLabelOptions { Exact = true }).FillAsync(Told.Name);
        }

        await phone.TapAsync("下一步");
    }

    private async Task PassSafeContactAsync()
    {
        await ArriveAsync("怎样联系你才安全？");
        await SkipAsync("有照片、录音吗？");
    }

    private async Task AddFilesAsync(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            var chooser = await Page.RunAndWaitForFileChooserAsync(() => phone.TapAsync("照片"));
            await chooser.SetFilesAsync(file);
            await phone.ExpectAsync(Path.GetFileName(file));
        }

        await NextAsync("设一个查询密码");
    }

    private async Task ChoosePinAsync(string? pin)
    {
        await phone.ChooseAsync(pin is null ? "不设，只用回执码" : "设一个 6 位密码");
        if (pin is not null)
        {
            await Page.GetByLabel("6 位数字").FillAsync(pin);
            await Page.GetByLabel("再写一遍").FillAsync(pin);
        }

        await phone.TapAsync("下一步");
    }

    private async Task ConsentAsync()
    {
        await ArriveAsync("请看一下，再决定");
        var ticks = Page.GetByLabel("我看过了，同意");
        await Assertions.Expect(ticks).ToHaveCountAsync(2);
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        await NextAsync("检查一遍，就可以交了");
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

    [GeneratedRegex(@"^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$", RegexOptions.None, 1000)]
    private static partial Regex Groups();
}
