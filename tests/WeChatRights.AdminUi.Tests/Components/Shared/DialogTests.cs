using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.Tests.Components.Shared;

public sealed class DialogTests : ShellTestContext
{
    private readonly IRenderedComponent<MudDialogProvider> _provider;

    public DialogTests() => _provider = RenderProviders();

    private IDialogService Dialogs => Services.GetRequiredService<IDialogService>();

    [Fact]
    public async Task ReasonDialog_TooShort_CannotBeSent()
    {
        var answer = Ask(new("不予受理", "写清理由。", "不予受理") { MinLength = 5 });

        Assert.True(Primary.HasAttribute("disabled"));
        _provider.Find("textarea").Input("  太短  ");
        Assert.True(Primary.HasAttribute("disabled"));
        Assert.Contains("还差 3 个字", _provider.Markup, StringComparison.Ordinal);
        _provider.Find("textarea").Input("不属于受理范围");
        Assert.False(Primary.HasAttribute("disabled"));
        ShownText.AssertChinese(_provider);
        await Primary.ClickAsync();

        Assert.Equal(new ReasonAnswer(null, "不属于受理范围"), await answer);
    }

    [Fact]
    public async Task ReasonDialog_WithChoicesOnly_AsksForOneOfThem()
    {
        var answer = Ask(
            new("查看姓名", "为什么要看？", "查看")
            {
                MinLength = 0,
                Choices = ["联系本人", "核对身份"],
                Notice = "这次查看会留下记录。",
            }
        );

        Assert.Empty(_provider.FindAll("textarea"));
        Assert.True(Primary.HasAttribute("disabled"));
        Assert.Contains("这次查看会留下记录。", _provider.Markup, StringComparison.Ordinal);
        await _provider.FindAll("[role=radio]")[1].ClickAsync();
        await Primary.ClickAsync();

        Assert.Equal(new ReasonAnswer("核对身份", ""), await answer);
    }

    [Fact]
    public async Task ReasonDialog_Cancelled_AnswersNothing()
    {
        var answer = Ask(new("不予受理", "写清理由。", "不予受理"));

        await _provider.FindAll(".mud-dialog-actions button")[0].ClickAsync();

        Assert.Null(await answer);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task ConfirmDialog_OnlyThePrimaryButtonConfirms(int button, bool expected)
    {
        var answer = _provider.InvokeAsync(() => ConfirmDialog.AskAsync(Dialogs, "送回乡镇", "送回后由乡镇维权站负责。", "送回"));

        ShownText.AssertChinese(_provider);
        await _provider.FindAll(".mud-dialog-actions button")[button].ClickAsync();

        Assert.Equal(expected, await answer);
    }

    [Fact]
    public async Task KeyboardHelpDialog_ListsEveryShortcut()
    {
        var shown = _provider.InvokeAsync(() => KeyboardHelpDialog.ShowAsync(Dialogs));

        Assert.Equal(
            ["?", "/", "g", "q", "g", "w", "j", "k", "Enter", "x", "j", "k", "u", "a", "n", "m", "Esc"],
            _provider.FindAll("kbd").Select(key => key.TextContent)
        );
        ShownText.AssertChinese(_provider, "Enter", "Esc");
        await _provider.Find(".mud-dialog-actions button").ClickAsync();
        await shown;
    }

    private AngleSharp.Dom.IElement Primary => _provider.Find(".dialog-primary");

    private Task<ReasonAnswer?> Ask(ReasonQuestion question) => _provider.InvokeAsync(() => ReasonDialog.AskAsync(Dialogs, question));
}
