using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Volunteers;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Volunteers.Assignments.Candidates;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.Core.Volunteers.Assignments.Tasks;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Details;

public sealed partial class VolunteerTasksPanel
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private AsyncView<CaseTaskList>? _view;
    private CaseTaskList? _shown;
    private ITimer? _timer;

    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Entries on the time line: with a new one the panel is read again.</summary>
    [Parameter]
    public int Changes { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public void Dispose() => _timer?.Dispose();

    protected override void OnInitialized() => _timer = Time.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, Pause, Pause);

    private async Task<CaseTaskList> LoadAsync(CancellationToken cancellationToken) =>
        _shown = await Desk.AskAsync(new ListCaseTasks(CaseId), cancellationToken);

    /// <summary>Nobody is asked: nothing can change but by the hand of an officer.</summary>
    private Task LookAsync() =>
        _shown?.Items.Any(task => task.State == CaseTaskState.Open && task.Offers.Any(offer => offer.Stage == OfferStage.Asked)) == true
            ? ReloadAsync()
            : Task.CompletedTask;

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private bool IsToCome(CaseTaskRow task) => task.State == CaseTaskState.Open && task.StartsAt > Time.GetUtcNow();

    private static string Stand(CaseTaskRow task) =>
        task.State == CaseTaskState.Open ? $"要 {task.Persons} 人，去 {task.Going} 人" : task.State.Word();

    private static ChipTone Tone(CaseTaskRow task) =>
        task.State != CaseTaskState.Open ? ChipTone.Neutral
        : task.Going >= task.Persons ? ChipTone.Good
        : ChipTone.Attention;

    private string When(CaseTaskRow task) =>
        $"{ChineseTime.Relative(task.StartsAt, Time.GetUtcNow())}，{TaskWords.Span((int)(task.EndsAt - task.StartsAt).TotalMinutes)}";

    private Task AskAsync(CaseTaskList list) =>
        ActAsync(async () =>
        {
            var officers = await Desk.AskAsync(new ListAssignees(CaseId));
            if (
                await AskVolunteersDialog.AskAsync(
                    Dialogs,
                    CaseId,
                    list,
                    officers,
                    facts => Desk.DoAsync(new AskForVolunteers(CaseId, facts))
                ) is
                { } id
            )
            {
                await ReloadAsync();
                await ChooseAsync(id);
            }
        });

    private Task ChooseAsync(CaseTaskRow task) => ActAsync(() => ChooseAsync(task.Id));

    private async Task ChooseAsync(Guid taskId)
    {
        var candidates = await Desk.AskAsync(new FindTaskCandidates(CaseId, taskId));
        if (await CandidatesDialog.AskAsync(Dialogs, candidates, chosen => Desk.DoAsync(new OfferTask(CaseId, taskId, chosen))))
        {
            Snackbar.Add("已请，按顺序一个一个问。", Severity.Success);
        }
    }

    private Task WithdrawAsync(CaseTaskRow task) =>
        ActAsync(async () =>
        {
            if (await ConfirmDialog.AskAsync(Dialogs, "收回这个任务？", "请过的和要去的志愿者都会知道不用去了。", "收回"))
            {
                await Desk.DoAsync(new WithdrawTask(CaseId, task.Id));
            }
        });

    private Task ReadAsync(CaseTaskRow task) =>
        ActAsync(async () => await TaskReportsDialog.ShowAsync(Dialogs, task, await Desk.AskAsync(new OpenTaskReports(CaseId, task.Id))));

    private async Task ActAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await ReloadAsync();
    }
}
