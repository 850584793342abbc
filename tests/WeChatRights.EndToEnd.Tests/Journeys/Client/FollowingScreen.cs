using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>查进度: proof first, then her matter.</summary>
internal sealed class FollowingScreen(HerPhone phone)
{
    public async Task OpenAsync()
    {
        await phone.TapAsync("查进度");
        await phone.ExpectHeadingAsync("查进度");
    }

    public async Task ProveByPinAsync(string pin)
    {
        await phone.ChooseAsync("查询密码");
        await phone.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "查询密码" }).FillAsync(pin);
        await phone.TapAsync("查看进度");
    }

    public async Task ProveByReceiptAsync(string code)
    {
        await phone.ChooseAsync("回执码");
        await phone.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "回执码" }).FillAsync(code);
        await phone.TapAsync("查看进度");
    }

    public async Task OpenMatterAsync(string number)
    {
        await phone.ExpectHeadingAsync("我的事");
        await phone.TapAsync(number);
        await phone.ExpectHeadingAsync("这件事的进展");
        await phone.ExpectAsync("谁在负责");
    }

    public async Task SupplementAsync(string text)
    {
        await phone.Page.GetByLabel("补充情况，或回复工作人员").FillAsync(text);
        await phone.TapAsync("发送", exact: true);
        await phone.ExpectAsync("发出去了");
    }
}
