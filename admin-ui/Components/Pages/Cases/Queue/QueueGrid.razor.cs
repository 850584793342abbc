using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>One page of the queue. Order and page come from the address, not from the grid.</summary>
public sealed partial class QueueGrid
{
    private MudDataGrid<CaseRow>? _grid;
    private int _active = -1;

    /// <summary>The page of rows now wanted.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<Page<CaseRow>>> Load { get; set; } = default!;

    [Parameter]
    public CaseSort Sort { get; set; }

    [Parameter]
    public EventCallback<CaseSort> OnSort { get; set; }

    [Parameter]
    public EventCallback<CaseRow> OnOpen { get; set; }

    /// <summary>Rows that have just appeared or changed.</summary>
    [Parameter]
    public IReadOnlySet<Guid> Fresh { get; set; } = new HashSet<Guid>();

    /// <summary>Rows can be chosen, for what is done to several.</summary>
    [Parameter]
    public bool MaySelect { get; set; }

    /// <summary>Ids of the chosen rows.</summary>
    [Parameter]
    public IReadOnlySet<Guid> Selected { get; set; } = new HashSet<Guid>();

    /// <summary>The person has chosen this row, or no longer chooses it.</summary>
    [Parameter]
    public EventCallback<CaseRow> OnSelect { get; set; }

    [Parameter]
    public RenderFragment? Empty { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    /// <summary>Chooses the active row, or no longer: for the keyboard.</summary>
    public Task ToggleActiveAsync() =>
        MaySelect && _active >= 0 && _active < Rows.Count ? OnSelect.InvokeAsync(Rows[_active]) : Task.CompletedTask;

    /// <summary>Loads again; the row that is active stays active wherever it now stands.</summary>
    public Task ReloadAsync() => _grid?.ReloadServerData() ?? Task.CompletedTask;

    private async Task<GridData<CaseRow>> LoadAsync(GridState<CaseRow> state, CancellationToken cancellationToken)
    {
        var activeId = _active >= 0 && _active < Rows.Count ? Rows[_active].Id : (Guid?)null;
        var page = await Load(cancellationToken);
        Rows = page.Items;
        _active = Rows.Select((row, index) => (row, index)).FirstOrDefault(pair => pair.row.Id == activeId, (default!, -1)).index;
        StateHasChanged();
        return new GridData<CaseRow> { Items = page.Items, TotalItems = page.Items.Count };
    }

    private async Task SelectPageAsync(bool all)
    {
        foreach (var row in Rows.Where(row => Selected.Contains(row.Id) != all).ToList())
        {
            await OnSelect.InvokeAsync(row);
        }
    }

    private bool IsActive(CaseRow row) => _active >= 0 && _active < Rows.Count && Rows[_active].Id == row.Id;

    private string RowClass(CaseRow row, int index) =>
        string.Join(
            ' ',
            new[]
            {
                "queue-row",
                IsActive(row) ? "is-active" : null,
                row.DangerNow ? "is-danger" : null,
                row.TakenUp ? null : "is-new",
                Fresh.Contains(row.Id) ? "is-fresh" : null,
            }.OfType<string>()
        );
}
