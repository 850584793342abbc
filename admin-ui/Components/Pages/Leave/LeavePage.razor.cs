using Mediator;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.Leaves;

namespace WeChatRights.AdminUi.Components.Pages.Leave;

/// <summary>My leaves, for whom I stand in, and the leaves of one's units: plan one, call it off, come back early.</summary>
public sealed partial class LeavePage
{
    private AsyncView<LeaveBoard>? _view;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private Task<LeaveBoard> LoadAsync(CancellationToken cancellationToken) => Desk.AskAsync(new GetLeaves(), cancellationToken);

    private async Task PlanAsync(Guid staffId)
    {
        if (await PlanLeaveDialog.AskAsync(Dialogs, Desk, staffId, "登记我的请假"))
        {
            await DoneAsync("已登记，代班的同事会收到提醒。");
        }
    }

    private Task CancelAsync(LeaveRow row) =>
        AskAsync(
            "取消请假",
            $"{row.Name} {LeaveWords.Days(row.FirstDay, row.LastDay)}不请假了？会告诉代班的同事。",
            "取消请假",
            new CancelLeave(row.Id),
            "已取消。"
        );

    private Task ReturnAsync(LeaveRow row) =>
        AskAsync(
            "提前销假",
            $"{row.Name} 今天起上班？代班的案件几分钟内交还，代班时新接的案件由代班的同事办完。",
            "提前销假",
            new ReturnEarly(row.Id),
            "已销假，案件几分钟内交还。"
        );

    private async Task AskAsync(string title, string question, string confirm, ICommand<Unit> command, string done)
    {
        if (!await ConfirmDialog.AskAsync(Dialogs, title, question, confirm, cancelText: "先不动"))
        {
            return;
        }

        try
        {
            await Desk.DoAsync(command);
            await DoneAsync(done);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            await (_view?.ReloadAsync() ?? Task.CompletedTask);
        }
    }

    private async Task DoneAsync(string text)
    {
        Snackbar.Add(text, Severity.Success);
        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
