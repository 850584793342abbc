using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.Product;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>The phone of somebody of the staff or of a volunteer: tied to the account with a code from the admin.</summary>
internal static class StaffPhone
{
    private const string Pin = "864209";

    /// <summary>A volunteer's phone, open at her own page.</summary>
    public static async Task<HerPhone> OpenVolunteersAsync(IBrowser browser, RunningProduct product, string account)
    {
        var phone = await HerPhone.OpenAsync(browser, product.ApiAddress, $"{account}-{Guid.CreateVersion7():N}");
        await BindAsync(phone, await CodeAsync(browser, product, account));
        await phone.TapAsync("我的志愿服务");
        await phone.ExpectHeadingAsync("我的志愿服务");
        return phone;
    }

    /// <summary>In the admin, where she has signed in with both factors.</summary>
    public static async Task<string> CodeAsync(IBrowser browser, RunningProduct product, string account)
    {
        await using var desk = await StaffBrowser.OpenSignedInAsync(browser, product, account);
        await desk.Page.GotoAsync("/account");
        await desk.Page.GetByTestId("issue-phone-code").ClickAsync();
        var code = await desk.Page.GetByTestId("phone-code").InnerTextAsync();
        return code.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <param name="look">Looks at the filled form, too.</param>
    public static async Task BindAsync(HerPhone phone, string code, PageLook? look = null)
    {
        await phone.TapAsync("我的");
        await phone.TapAsync("工作人员入口");
        await phone.ExpectHeadingAsync("工作人员登录");
        if (await phone.Button("第一次用").CountAsync() > 0)
        {
            await phone.TapAsync("第一次用");
        }

        await phone.Page.GetByLabel("8 位绑定码").FillAsync(code);
        await phone.Page.GetByLabel("给自己设一个 6 位密码").FillAsync(Pin);
        await phone.Page.GetByLabel("再写一遍密码").FillAsync(Pin);
        if (look is not null)
        {
            await look.AtAsync("staff-bind");
        }

        await phone.TapAsync("绑定并登录");
    }
}
