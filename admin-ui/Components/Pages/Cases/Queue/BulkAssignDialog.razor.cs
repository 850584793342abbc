using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using CaseWordsField = WeChatRights.AdminUi.Components.Pages.Cases.Actions.CaseText;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>批量分派: asks for the colleague, assigns case by case, and says which were refused and why.</summary>
public sealed partial class BulkAssignDialog
{
    private const string Already = "已经由她负责。";

    private BulkAssignee? _person;
    private string? _reason;
    private List<(CaseRow Row, string? Why)>? _results;
    private bool _isRunning;

    /// <summary>What was chosen in the queue.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CaseRow> Cases { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ILogger<BulkAssignDialog> Logger { get; set; } = default!;

    private bool IsReasonFine => string.IsNullOrWhiteSpace(_reason) || CaseWordsField.IsLongEnough(_reason);

    private int Done => _results?.Count(result => result.Why is null) ?? 0;

    private IReadOnlyList<(CaseRow Row, string Why)> Refused =>
        [.. (_results ?? []).Where(result => result.Why is not null).Select(result => (result.Row, result.Why!))];

    /// <returns>Whether the list has to be read anew.</returns>
    public static async Task<bool> AskAsync(IDialogService dialogs, IReadOnlyList<CaseRow> cases)
    {
        var parameters = new DialogParameters<BulkAssignDialog> { { dialog => dialog.Cases, cases } };
        var look = DialogLook.Small with { BackdropClick = false, CloseOnEscapeKey = false, CloseButton = false };
        var reference = await dialogs.ShowAsync<BulkAssignDialog>("批量分派", parameters, look);
        return await reference.Result is { Canceled: false };
    }

    private Task<IReadOnlyList<BulkAssignee>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListBulkAssignees([.. Cases.Select(row => row.Id)]), cancellationToken);

    private async Task RunAsync()
    {
        if (_person is not { } person || _results is not null)
        {
            return;
        }

        var reason = string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim();
        (_results, _isRunning) = ([], true);
        foreach (var row in Cases)
        {
            StateHasChanged();
            _results.Add(
                (row, row.OwnerId == person.StaffId ? Already : await WhyNotAsync(new AssignCase(row.Id, person.StaffId, reason)))
            );
        }

        _isRunning = false;
    }

    /// <returns>Null: done.</returns>
    private async Task<string?> WhyNotAsync(AssignCase command)
    {
        try
        {
            await Desk.DoAsync(command);
            return null;
        }
        catch (DomainException refusal)
        {
            return Problems.Of(refusal).Advice;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.LogError(failure, "One of several cases could not be assigned");
            return Problems.Of(failure).Advice;
        }
    }
}
