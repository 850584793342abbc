using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>人员: one person's account, as the security administrator sees it.</summary>
internal sealed class StaffScreen(IPage page)
{
    public async Task OpenAsync(StaffPerson person)
    {
        await page.GotoAsync($"/staff?search={Uri.EscapeDataString(person.DisplayName)}");
        await page.Locator($"[data-testid=staff-row][data-name='{person.DisplayName}'] a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(person.DisplayName);
    }

    /// <summary>The temporary password, as it is shown once.</summary>
    public async Task<string> ResetPasswordAsync()
    {
        await ChooseAsync("reset-password");
        var password = await page.Locator("[data-testid=temporary-password] .copy-value").InnerTextAsync();
        await page.GetByTestId("dialog-confirm").ClickAsync();
        return password;
    }

    public async Task SwitchOffAsync()
    {
        await ChooseAsync("switch-account");
        await Assertions.Expect(page.GetByText("已停用").First).ToBeVisibleAsync();
    }

    private async Task ChooseAsync(string action)
    {
        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId(action).ClickAsync();
        await page.Locator(".mud-dialog .dialog-primary").ClickAsync();
    }
}
