using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Conferences.Instructions;

namespace WeChatRights.AdminUi.Components.Pages.Conferences;

/// <summary>One joint conference: what is to be settled, what came of it, and who carries it out.</summary>
public sealed partial class ConferencePage
{
    private AsyncView<ConferenceView>? _view;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private Task<ConferenceView> LoadAsync(CancellationToken cancellationToken) => Desk.AskAsync(new GetConference(Id), cancellationToken);

    private Task ChangeAsync(ConferenceView about) =>
        ActAsync(async () =>
            await ConferenceDialog.ChangeAsync(Dialogs, about, facts => Desk.DoAsync(new ChangeConference(Id, facts))) ? "已保存。" : null
        );

    private Task HoldAsync() =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new HoldConference(Id));
            return "已登记。请逐个写议题的结果，再写纪要。";
        });

    private Task CancelAsync() =>
        ActAsync(async () =>
        {
            var question = new ReasonQuestion("取消会议？", "为什么取消？议题会列到下一次会议。", "取消会议")
            {
                MinLength = 2,
                MaxLength = 200,
            };
            if (await ReasonDialog.AskAsync(Dialogs, question) is not { } answer)
            {
                return null;
            }

            await Desk.DoAsync(new CancelConference(Id, answer.Text));
            return "已取消。";
        });

    private Task WriteAsync(ConferenceView about) =>
        ActAsync(async () =>
            await MinutesDialog.AskAsync(Dialogs, about.Minutes, text => Desk.DoAsync(new WriteMinutes(Id, text))) ? "纪要已保存。" : null
        );

    private Task IssueAsync() =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new IssueMinutes(Id));
            return "已印发。没有定的议题会列到下一次会议。";
        });

    private Task IssueItemAsync(ConferenceView about) =>
        ActAsync(async () =>
            await AgendaDialog.IssueAsync(
                Dialogs,
                [new ConferenceArea(about.AreaCode, about.Area)],
                (area, facts) => Desk.DoAsync(new RaiseIssue(area, facts))
            )
                ? "议题已提出。"
                : null
        );

    private Task CaseItemAsync(ConferenceView about) =>
        ActAsync(async () =>
            await AgendaDialog.CaseAsync(
                Dialogs,
                number => Desk.AskAsync(new GetBriefFacts(number)),
                draft => Desk.DoAsync(new RaiseCase(draft.CaseId!.Value, about.AreaCode, draft.Jurisdiction, draft.Facts))
            )
                ? "案件已提交。"
                : null
        );

    private Task RewordAsync(AgendaView item) =>
        ActAsync(async () =>
            await AgendaDialog.RewordAsync(Dialogs, item, facts => Desk.DoAsync(new RewordItem(item.Id, facts))) ? "已保存。" : null
        );

    private Task WithdrawAsync(AgendaView item) =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new WithdrawItem(item.Id));
            return "已撤下。";
        });

    private Task SettleAsync(AgendaView item) =>
        ActAsync(async () =>
            await SettleDialog.AskAsync(Dialogs, item.Title!, (decided, text) => Desk.DoAsync(new SettleItem(Id, item.Id, decided, text)))
                ? "已记下。"
                : null
        );

    private Task GiveAsync(ConferenceView about, Guid? itemId) =>
        ActAsync(async () =>
            await ResolutionDialog.AskAsync(
                Dialogs,
                about.Members,
                (what, holder, day) =>
                    Desk.DoAsync(
                        new GiveResolution(Id, itemId, what, holder.IsUnit ? null : holder.Id, holder.IsUnit ? holder.Id : null, day)
                    )
            )
                ? "已交任务。"
                : null
        );

    private Task StepAsync(ResolutionView task, OwnedTaskStep step) =>
        ActAsync(async () =>
            await TaskStepDialog.AskAsync(
                Dialogs,
                step,
                (text, day) => Desk.DoAsync(new TakeResolutionStep(task.Id, step, text, DueOn: day))
            )
                ? "已保存。"
                : null
        );

    private Task InstructAsync(ConferenceView about, AgendaView item) =>
        ActAsync(async () =>
            await InstructionDialog.AskAsync(
                Dialogs,
                [.. about.Members.Where(member => !member.IsUnit).Select(member => new InstructionHolder(member.Id, member.Name))],
                facts => Desk.DoAsync(new RecordItemInstruction(item.Id, facts))
            )
                ? "批示已登记。"
                : null
        );

    private Task InstructionStepAsync(InstructionView row, OwnedTaskStep step) =>
        ActAsync(async () =>
            await TaskStepDialog.AskAsync(Dialogs, step, (text, day) => Desk.DoAsync(new TakeInstructionStep(row.Id, step, text, day)))
                ? "已保存。"
                : null
        );

    /// <param name="act">Answers what was done, in words; null when there is nothing to say.</param>
    private async Task ActAsync(Func<Task<string?>> act)
    {
        try
        {
            if (await act() is { } done)
            {
                Snackbar.Add(done, Severity.Success);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
