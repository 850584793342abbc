using System.Text.Json;
using Microsoft.Playwright;
using WeChatRights.EndToEnd.Tests.Journeys.People;
using WeChatRights.EndToEnd.Tests.Journeys.Screens;
using WeChatRights.Testing;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys;

/// <content>One API node and the admin node under the officer's hands die without a word, while complaints come in.</content>
internal sealed partial class WholeJourney
{
    /// <summary>Each twice: no more than one session may send to one node in a minute.</summary>
    private const int FiledMeanwhile = 3;

    public async Task NodesAreKilledAsync()
    {
        var address = station.Page.Url;
        ProductProcess[] dying = [product.Api[0], await AdminNodeOfAsync(station.Page)];
        using var other = await product.SignInCitizenAsync($"journey-meanwhile-{Guid.CreateVersion7():N}");
        var meanwhile = FileSeveralAsync(other);
        await Task.WhenAll(dying.Select(node => node.KillAsync()));
        var complaints = await meanwhile;

        await RecoverAsync(station.Page);
        Assert.Equal(address, station.Page.Url);
        await screen.WaitUntilShownAsync();
        await album.TakeAsync(station.Page, "case-after-the-failure");
        Assert.Equal(filed, await phone.FileAsync(body, key));
        await AssertAllThereAsync(other, complaints);
        station.ForgetErrors(); // The cut connection was reported on the console, as it should be.
        await RecoverAsync(elsewhere.Page);
        elsewhere.ForgetErrors();
    }

    /// <summary>Each is sent again once it has been answered: the answer must be the same, whichever node gives it.</summary>
    private async Task<IReadOnlyList<FiledComplaint>> FileSeveralAsync(CitizenPhone other)
    {
        var keys = Enumerable.Range(0, FiledMeanwhile).Select(_ => ComplaintBody.NewKey()).ToList();
        var answers = await Task.WhenAll(keys.Select(each => other.FileAsync(body, each)));
        var again = await Task.WhenAll(keys.Select(each => other.FileAsync(body, each)));
        Assert.Equal(answers, again);
        return answers;
    }

    /// <summary>None lost, none doubled: her list is exactly what she was answered.</summary>
    private static async Task AssertAllThereAsync(CitizenPhone other, IReadOnlyList<FiledComplaint> complaints)
    {
        await other.StepUpAsync(ComplaintBody.Pin);
        var listed = await other.ListComplaintsAsync();
        Assert.Equal(complaints.Select(each => each.Id).Order(), listed.Order());
        Assert.Equal(FiledMeanwhile, listed.Distinct().Count());
    }

    /// <summary>The page of a lost circuit comes back by itself or after the one button that it offers.</summary>
    private static Task RecoverAsync(IPage page) =>
        Eventually.TrueAsync(
            async _ =>
            {
                var offered = page.Locator("[data-reconnect]:visible");
                if (await offered.CountAsync() > 0)
                {
                    await TryClickAsync(offered.First);
                }

                return await page.Locator("#components-reconnect-modal.components-reconnect-show, #components-reconnect-modal:visible")
                        .CountAsync() == 0
                    && await page.Locator(".user-button").IsVisibleAsync();
            },
            "the page is connected again",
            TimeSpan.FromSeconds(60)
        );

    /// <summary>The page may come back by itself between a look and the click: then there is nothing to click any more.</summary>
    private static async Task TryClickAsync(ILocator button)
    {
        try
        {
            await button.ClickAsync(new LocatorClickOptions { Timeout = 1000 });
        }
        catch (TimeoutException) { }
    }

    /// <summary>By what the proxy writes into its log about a request of this very browser.</summary>
    private async Task<ProductProcess> AdminNodeOfAsync(IPage page)
    {
        await page.EvaluateAsync("() => fetch('/favicon.svg?whose-node', { cache: 'no-store' })");
        string? node = null;
        await Eventually.TrueAsync(
            async ct => (node = NodeOf(await File.ReadAllLinesAsync(product.Proxy!.AdminAccessLog, ct))) is not null,
            "the proxy has logged the request"
        );
        return product.Admin.Single(admin => admin.BaseAddress.Authority == node);
    }

    private static string? NodeOf(string[] log) =>
        log.Reverse()
            .Where(line => line.EndsWith('}'))
            .Select(line => JsonElement.Parse(line))
            .FirstOrDefault(line => line.GetProperty("path").GetString() == "/favicon.svg")
            is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("node").GetString()
            : null;
}
