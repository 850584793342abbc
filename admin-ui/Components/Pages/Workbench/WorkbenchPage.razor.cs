using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Workbench;

/// <summary>What a person looks at first in the morning. Keeps itself up to date, at most every few seconds.</summary>
public sealed partial class WorkbenchPage : IDisposable
{
    /// <summary>Its numbers are dear to count; a busy minute must not count them sixty times.</summary>
    private static readonly TimeSpan NotMoreOften = TimeSpan.FromSeconds(10);

    private AsyncView<Core.Cases.Workbench>? _view;
    private IDisposable? _listening;
    private DateTimeOffset _loadedAt;
    private bool _isLive = true;
    private bool _isWaiting;
    private bool _isClosed;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private CaseFeed Feed { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public void Dispose()
    {
        _isClosed = true;
        _listening?.Dispose();
    }

    protected override void OnInitialized() => _listening = Feed.Listen(news => InvokeAsync(() => OnNewsAsync(news)));

    private static Part[] Parts(Core.Cases.Workbench bench) =>
        [
            new("有危险", bench.Danger, "/cases?view=danger", ChipTone.Danger),
            new("超期", bench.Overdue, "/cases?view=overdue", ChipTone.Danger),
            new("我今天到期", bench.DueToday, "/cases?view=mine&due=today", ChipTone.Attention),
            new("等我复核", bench.Second, "/cases?view=second", ChipTone.Attention),
            new("转介逾期", bench.ReferralLate, "/cases?view=referrallate", ChipTone.Attention),
            new("待认领", bench.Unclaimed, "/cases?view=unclaimed", ChipTone.Attention),
        ];

    private Task<Core.Cases.Workbench> LoadAsync(CancellationToken cancellationToken)
    {
        _loadedAt = Time.GetUtcNow();
        return Desk.AskAsync(new GetWorkbench(), cancellationToken);
    }

    private async Task OnNewsAsync(CaseNews news)
    {
        _isLive = news.IsLive;
        if (_view is null || _isWaiting)
        {
            return;
        }

        StateHasChanged();
        _isWaiting = true;
        var wait = _loadedAt + NotMoreOften - Time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, Time);
        }

        _isWaiting = false;
        if (!_isClosed)
        {
            await _view.ReloadAsync();
        }
    }

    private sealed record Part(string Title, WorkbenchList List, string Href, ChipTone Tone);
}
