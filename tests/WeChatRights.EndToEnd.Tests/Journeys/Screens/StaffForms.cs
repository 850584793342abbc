using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>What every form of the admin has: lists to choose from, a text to write, a button that sends.</summary>
internal static class StaffForms
{
    public static async Task ChooseAsync(this IPage page, string testId, string item)
    {
        await page.GetByTestId(testId).ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = item }).First.ClickAsync();
    }

    /// <summary>Into the first text of the open dialog.</summary>
    public static Task WriteAsync(this IPage page, string text) =>
        page.Locator(".mud-dialog textarea:not([readonly])").First.FillAsync(text);

    /// <summary>Sends the open dialog and waits until it is gone.</summary>
    public static async Task ConfirmAsync(this IPage page)
    {
        await page.GetByTestId("dialog-confirm").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }
}
