using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Actions;
using WeChatRights.AdminUi.Components.Pages.Cases.Queue;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Minors.Access;

namespace WeChatRights.AdminUi.Components.Pages.Cases;

/// <summary>One case: what is due and what comes next at the top, how to reach her safely before everything else.</summary>
public sealed partial class CasePage : IDisposable
{
    private AsyncView<CaseDetails>? _view;
    private CaseDetails? _details;
    private CaseActionDesk _actions = default!;
    private bool _acting;

    /// <summary>Times that the file was found closed: each time the gate asks how things stand.</summary>
    private int _knocks;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private QueueTrail Trail { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<CasePage> Logger { get; set; } = default!;

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
        _listening?.Dispose();
    }

    protected override void OnInitialized()
    {
        _actions = new CaseActionDesk(Dialogs, Desk, ReloadAsync);
        Attend();
    }

    protected override void OnParametersSet()
    {
        Trail.Arrive(Id);
        if (_details?.Row.Id != Id)
        {
            (_details, _others, _changed) = (null, [], null);
        }
    }

    /// <returns>Null while the file is closed to this person: the gate stands in its place.</returns>
    private async Task<CaseDetails> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var details = await Desk.AskAsync(new GetCase(Id), cancellationToken);
            (_details, _others) = (details, details.OpenedBy);
            return details;
        }
        catch (DomainException refusal) when (refusal.Error == MinorAccessErrors.Needed)
        {
            (_details, _others) = (null, []);
            _knocks++;
            return null!;
        }
    }

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private Task OnKeyAsync(string key)
    {
        if (Place(key) is { } place)
        {
            Navigation.NavigateTo(place);
            return Task.CompletedTask;
        }

        CaseAction? action = key switch
        {
            "a" => CaseAction.Accept,
            "n" => CaseAction.AddNote,
            "m" => CaseAction.MessageClient,
            _ => null,
        };
        return action is { } wanted && _details?.Allowed.Contains(wanted) == true ? RunAsync(wanted) : Task.CompletedTask;
    }

    private string? Place(string key) =>
        key switch
        {
            "j" when Trail.Next is { } next => $"/cases/{next.Id}",
            "k" when Trail.Previous is { } previous => $"/cases/{previous.Id}",
            "u" => Trail.Address.ToString(),
            _ => null,
        };

    private Task RunAsync(CaseAction action) => RunAsync(action, null);

    private async Task RunAsync(CaseAction action, string? otherNumber)
    {
        if (_acting || _details is not { } about)
        {
            return;
        }

        _acting = true;
        try
        {
            if (action == CaseAction.UndoFinish)
            {
                await UndoAsync(about.Row.Id);
            }
            else if (await _actions.RunAsync(about, action, otherNumber))
            {
                await ReloadAsync();
                Confirm(about, action);
            }
        }
        finally
        {
            _acting = false;
        }
    }

    private void Confirm(CaseDetails before, CaseAction action)
    {
        var caseId = before.Row.Id;
        var hasJustEnded = !before.Allowed.Contains(CaseAction.UndoFinish) && _details?.Allowed.Contains(CaseAction.UndoFinish) == true;
        if (!hasJustEnded)
        {
            Snackbar.Add($"{action.Word()}：已保存", Severity.Success);
            return;
        }

        Snackbar.Add(
            $"{action.Word()}：已保存",
            Severity.Success,
            options =>
            {
                options.Action = "撤销";
                options.ActionVariant = Variant.Outlined;
                options.VisibleStateDuration = 15_000;
                options.OnClick = _ => InvokeAsync(() => UndoAsync(caseId));
            }
        );
    }

    private async Task UndoAsync(Guid caseId)
    {
        try
        {
            await _actions.UndoAsync(caseId);
            Snackbar.Add("已撤销，继续办理", Severity.Success);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        if (caseId == Id && !_closed.IsCancellationRequested)
        {
            await ReloadAsync();
        }
    }
}
