using Mediator;
using MudBlazor;
using WeChatRights.Core.Cases.Views;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>Saved views: her own and her units', beside the built-in ones.</summary>
public sealed partial class QueuePage
{
    private CaseViewList _views = new([], []);

    /// <summary>The saved view that is on the screen now.</summary>
    private CaseViewRow? ShownView => _views.Items.FirstOrDefault(view => QueueAddress.Of(view.Filter).ToString() == CurrentView);

    private async Task LoadViewsAsync()
    {
        try
        {
            _views = await Desk.AskAsync(new ListCaseViews());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The queue works without them.
            Logger.LogWarning(failure, "Saved views could not be loaded");
        }
    }

    private async Task SaveViewAsync()
    {
        if (
            await SaveViewDialog.AskAsync(
                Dialogs,
                _views.Units,
                (name, unit) => Desk.DoAsync(new SaveCaseView(name, _address.ToFilter(), unit))
            )
        )
        {
            Snackbar.Add("已存为视图。", Severity.Success);
            await ReloadViewsAsync();
        }
    }

    private async Task RenameViewAsync(CaseViewRow view)
    {
        if (await SaveViewDialog.RenameAsync(Dialogs, view.Name, name => Desk.DoAsync(new RenameCaseView(view.Id, name))))
        {
            await ReloadViewsAsync();
        }
    }

    private Task MoveViewUpAsync(CaseViewRow view) => ChangeViewAsync(new MoveCaseViewUp(view.Id));

    private async Task DeleteViewAsync(CaseViewRow view)
    {
        if (!await ChangeViewAsync(new DeleteCaseView(view.Id)))
        {
            return;
        }

        Snackbar.Add(
            $"已删掉视图“{view.Name}”",
            Severity.Success,
            options =>
            {
                options.Action = "撤销";
                options.ActionVariant = Variant.Outlined;
                options.VisibleStateDuration = 15_000;
                options.OnClick = _ => InvokeAsync(() => ChangeViewAsync(new SaveCaseView(view.Name, view.Filter, view.Unit?.Code)));
            }
        );
    }

    /// <returns>Whether it was done; a refusal is said at the edge of the page.</returns>
    private async Task<bool> ChangeViewAsync<T>(ICommand<T> command)
    {
        try
        {
            await Desk.DoAsync(command);
            await ReloadViewsAsync();
            return true;
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            return false;
        }
    }

    private async Task ReloadViewsAsync()
    {
        await LoadViewsAsync();
        StateHasChanged();
    }
}
