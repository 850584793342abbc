using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>Makes the list inside walkable with j, k and Enter. The parent marks the active row with <c>is-active</c>.</summary>
public sealed partial class KeyboardList : IAsyncDisposable
{
    private ElementReference _element;
    private DotNetObjectReference<KeyboardList>? _self;
    private string? _id;
    private bool _moved;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>-1 as long as no row is active.</summary>
    [Parameter]
    public int ActiveIndex { get; set; } = -1;

    [Parameter]
    public EventCallback<int> ActiveIndexChanged { get; set; }

    /// <summary>Enter on the active row; the argument is its index.</summary>
    [Parameter]
    public EventCallback<int> OnOpen { get; set; }

    [Parameter]
    public string Label { get; set; } = "列表";

    [Inject]
    private ShellScript Script { get; set; } = default!;

    /// <summary>Called by keys.js.</summary>
    [JSInvokable]
    public Task OnListKeyAsync(string name) =>
        name switch
        {
            "next" => MoveAsync(ActiveIndex + 1),
            "previous" => MoveAsync(ActiveIndex - 1),
            "open" when ActiveIndex >= 0 && ActiveIndex < Count => InvokeAsync(() => OnOpen.InvokeAsync(ActiveIndex)),
            _ => Task.CompletedTask,
        };

    public async ValueTask DisposeAsync()
    {
        if (_id is not null)
        {
            await Script.RemoveListAsync(_id);
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _id = _element.Id;
            await Script.AddListAsync(_id, _element, _self);
        }
        else if (_moved)
        {
            _moved = false;
            await Script.ScrollToActiveAsync(_element);
        }
    }

    private Task MoveAsync(int index) =>
        InvokeAsync(async () =>
        {
            if (Count == 0)
            {
                return;
            }

            _moved = true;
            await ActiveIndexChanged.InvokeAsync(Math.Clamp(index, 0, Count - 1));
        });
}
