using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases;

/// <content>Who else is here, and what changes while one reads.</content>
public sealed partial class CasePage
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _closed = new();
    private IDisposable? _listening;
    private IReadOnlyList<string> _others = [];
    private string? _changed;

    [Inject]
    private CaseFeed Feed { get; set; } = default!;

    private void Attend()
    {
        _listening = Feed.Listen(news => InvokeAsync(() => OnNewsAsync(news)));
        _ = BeatAsync(_closed.Token);
    }

    private async Task OnNewsAsync(CaseNews news)
    {
        await KeepTrailAsync(news);
        if (_closed.IsCancellationRequested || !news.Concerns(Id))
        {
            return;
        }

        if (_details is not { } shown)
        {
            await ReloadAsync(); // Before the gate: it may have been opened.
            return;
        }

        // What is on the screen already, this page's own doing included, is not opened and recorded a second time.
        var newest = shown.Timeline.Count == 0 ? DateTimeOffset.MinValue : shown.Timeline[0].At;
        if (!news.Overflow && news.Changes.All(change => change.CaseId != Id || change.ChangedAt <= newest))
        {
            return;
        }

        await ReloadAsync();
        _changed = $"{DisplayText.ChineseTime.Relative(Time.GetUtcNow(), Time.GetUtcNow())} 有了新情况，已经显示在下面。";
        StateHasChanged();
    }

    /// <summary>The list at the side shows what is true now.</summary>
    private async Task KeepTrailAsync(CaseNews news)
    {
        if (_closed.IsCancellationRequested || (!news.Overflow && !Trail.Rows.Any(row => news.Concerns(row.Id))))
        {
            return;
        }

        var (address, prefix) = (Trail.Address, Trail.NumberPrefix);
        var page = await Desk.AskAsync(address.ToQuery(prefix, Time.GetUtcNow()), _closed.Token);
        Trail.Keep(address, prefix, page.Items);
        Trail.Arrive(Id);
        StateHasChanged();
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Heartbeat, Time);
        try
        {
            do
            {
                await TouchAsync(cancellationToken);
            } while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task TouchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var others = await Desk.DoAsync(new TouchCasePresence(Id), cancellationToken);
            if (!others.SequenceEqual(_others, StringComparer.Ordinal))
            {
                _others = others;
                StateHasChanged();
            }
        }
        catch (DomainException)
        {
            // Not visible any more, or signed out: the page itself says so.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.LogWarning(failure, "The sign of presence was not written");
        }
    }
}
