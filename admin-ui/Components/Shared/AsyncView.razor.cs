using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>Loads something and shows the right one of four states: loading, problem, empty, content.</summary>
public sealed partial class AsyncView<T> : IAsyncDisposable
{
    private CancellationTokenSource? _current;
    private T? _data;
    private object? _loadedFor;
    private bool _loaded;
    private bool _busy;
    private Problem? _problem;

    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<T>> Load { get; set; } = default!;

    [Parameter, EditorRequired]
    public RenderFragment<T> ChildContent { get; set; } = default!;

    /// <summary>Loads anew when this value changes, for example the filter taken from the address.</summary>
    [Parameter]
    public object? LoadKey { get; set; }

    /// <summary>Without it, only null counts as empty.</summary>
    [Parameter]
    public Func<T, bool>? IsEmpty { get; set; }

    [Parameter]
    public string EmptyTitle { get; set; } = "这里还没有内容";

    [Parameter]
    public string? EmptyHint { get; set; }

    [Parameter]
    public string EmptyIcon { get; set; } = Icons.Material.Outlined.Inbox;

    [Parameter]
    public RenderFragment? EmptyAction { get; set; }

    /// <summary>Replaces the whole empty state.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Replaces the skeleton.</summary>
    [Parameter]
    public RenderFragment? Loading { get; set; }

    [Parameter]
    public int SkeletonRows { get; set; } = 5;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ILogger<AsyncView<T>> Logger { get; set; } = default!;

    /// <summary>Loads again; what is on screen stays until the new content is there.</summary>
    public async Task ReloadAsync()
    {
        var mine = await RestartAsync();
        _busy = true;
        _problem = null;
        StateHasChanged();
        try
        {
            var data = await Load(mine.Token);
            if (mine.IsCancellationRequested)
            {
                return;
            }

            (_data, _loaded) = (data, true);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            if (mine.IsCancellationRequested)
            {
                return;
            }

            Logger.LogError(exception, "Loading a part of a page failed");
            _problem = Problems.Of(exception);
        }

        _busy = false;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        if (_current is not null)
        {
            await _current.CancelAsync();
            _current.Dispose();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _loadedFor = LoadKey;
        await ReloadAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!Equals(_loadedFor, LoadKey))
        {
            _loadedFor = LoadKey;
            await ReloadAsync();
        }
    }

    private async Task<CancellationTokenSource> RestartAsync()
    {
        var previous = _current;
        var mine = _current = new CancellationTokenSource();
        if (previous is not null)
        {
            await previous.CancelAsync();
            previous.Dispose();
        }

        return mine;
    }
}
