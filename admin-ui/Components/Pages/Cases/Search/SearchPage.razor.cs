using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Search;

/// <summary>Looks for words in narratives. What is looked for stays in this page: not in the address, not in a log.</summary>
public sealed partial class SearchPage : IDisposable
{
    private CaseView _view = CaseView.Open;
    private string? _text;
    private string? _place;
    private string[] _words = [];
    private NarrativeSearchResult? _found;
    private Problem? _problem;
    private CancellationTokenSource? _running;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private bool IsComplete => _text?.Trim().Length >= 2;

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
    }

    private static string Summary(NarrativeSearchResult found) =>
        found.Complete
            ? $"找了 {found.Scanned:N0} 件，共 {found.Hits.Count} 件有这些词"
            : $"找了 {found.Scanned:N0} 件，先显示 {found.Hits.Count} 件，还没有找完。请选地区或多写一个词。";

    private async Task SearchAsync()
    {
        if (_running is not null || !IsComplete)
        {
            return;
        }

        using var running = _running = new CancellationTokenSource();
        (_found, _problem) = (null, null);
        _words = _text!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        try
        {
            _found = await Desk.AskAsync(new SearchNarratives(_text.Trim(), new CaseFilter(_view, Place: _place)), running.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped by the person, or the page was closed.
        }
        catch (Exception failure)
        {
            _problem = Problems.Of(failure);
        }
        finally
        {
            _running = null;
        }
    }

    private Task CancelAsync() => _running?.CancelAsync() ?? Task.CompletedTask;
}
