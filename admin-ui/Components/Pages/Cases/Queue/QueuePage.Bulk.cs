using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <content>Choosing several rows of the page shown, and what is done to them. Another page or filter begins anew.</content>
public sealed partial class QueuePage
{
    private readonly HashSet<Guid> _selected = [];
    private bool _mayHandle;

    /// <summary>What has ended is assigned to nobody.</summary>
    private bool MayBulk => _mayHandle && _address.View != CaseView.Finished;

    /// <summary>Still on the page: a row that has gone is no longer chosen.</summary>
    private IReadOnlyList<CaseRow> Chosen => [.. (_page?.Items ?? []).Where(row => _selected.Contains(row.Id))];

    private void Select(CaseRow row)
    {
        if (!_selected.Remove(row.Id))
        {
            _selected.Add(row.Id);
        }
    }

    private void SelectNone() => _selected.Clear();

    private async Task BulkAssignAsync()
    {
        if (await BulkAssignDialog.AskAsync(Dialogs, Chosen))
        {
            SelectNone();
            await ReloadAsync();
        }
    }
}
