using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.Kin;

namespace WeChatRights.AdminUi.Components.Pages.Account;

/// <summary>Declares numbers whose cases must never reach oneself.</summary>
public sealed partial class KinCard
{
    /// <summary>ID numbers have 18 digits, those of the old kind 15; no telephone number has so many.</summary>
    private const int FewestDigitsOfAnId = 15;

    private AsyncView<IReadOnlyList<KinRow>>? _view;
    private string? _number;
    private Problem? _problem;
    private bool _busy;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private async Task DeclareAsync()
    {
        if (_busy || string.IsNullOrWhiteSpace(_number))
        {
            return;
        }

        var number = _number.Trim();
        var isId = number.Count(char.IsDigit) >= FewestDigitsOfAnId;
        if (await TryAsync(() => Desk.DoAsync(new DeclareKin(isId ? null : number, isId ? number : null))))
        {
            _number = null;
            Snackbar.Add("已申报", Severity.Success);
            await ReloadAsync();
        }
    }

    private async Task WithdrawAsync(KinRow row)
    {
        const string Question = "撤回后，涉及这个号码的诉求可能会分给你。只有填错了或关系不在了才撤回。";
        if (
            await ConfirmDialog.AskAsync(Dialogs, "撤回申报", Question, "撤回")
            && await TryAsync(() => Desk.DoAsync(new WithdrawKin(row.KinId)))
        )
        {
            Snackbar.Add("已撤回", Severity.Success);
            await ReloadAsync();
        }
    }

    /// <returns>False when it was refused; the reason shows.</returns>
    private async Task<bool> TryAsync(Func<Task> act)
    {
        (_busy, _problem) = (true, null);
        try
        {
            await act();
            return true;
        }
        catch (DomainException refusal)
        {
            _problem = Problems.Of(refusal);
            return false;
        }
        finally
        {
            _busy = false;
        }
    }

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;
}
