using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <content>What happens when cases change while the page is open.</content>
public sealed partial class QueuePage
{
    private readonly CancellationTokenSource _closed = new();
    private IDisposable? _listening;
    private HashSet<Guid> _fresh = [];
    private int _waiting;
    private bool _isLive = true;
    private string _said = "";

    [Inject]
    private CaseFeed Feed { get; set; } = default!;

    private void StartListening() => _listening = Feed.Listen(news => InvokeAsync(() => OnNewsAsync(news)));

    private void StopListening()
    {
        _listening?.Dispose();
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task OnNewsAsync(CaseNews news)
    {
        if (_closed.IsCancellationRequested)
        {
            return;
        }

        _isLive = news.IsLive;
        var visible = await VisibleAsync(news);
        if (visible.Count == 0 && !news.Overflow)
        {
            StateHasChanged();
            return;
        }

        // On the first page rows come in by themselves; further back they would push what is being read.
        if (_address.Page == 1)
        {
            _fresh = [.. _fresh.Union(visible)];
            _said = $"刚有 {visible.Count} 件有变化";
            await ReloadAsync();
        }
        else
        {
            _waiting += visible.Count;
        }

        StateHasChanged();
    }

    private async Task<List<Guid>> VisibleAsync(CaseNews news)
    {
        if (news.Overflow || news.Changes.Count == 0)
        {
            return [];
        }

        var rows = await Desk.AskAsync(new ListCaseChanges([.. news.Changes.Select(change => change.CaseId)]), _closed.Token);
        return [.. rows.Select(row => row.Id)];
    }

    private Task ShowWaitingAsync()
    {
        Go(_address with { Page = 1 });
        return Task.CompletedTask;
    }

    private void ForgetNews()
    {
        _fresh = [];
        _waiting = 0;
    }
}
