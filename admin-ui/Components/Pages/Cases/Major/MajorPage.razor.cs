using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases.Major;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Major;

/// <summary>The common work on one major case, for who takes part. Opening it is recorded.</summary>
public sealed partial class MajorPage
{
    private AsyncView<MajorView>? _view;

    /// <summary>Of the case.</summary>
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

    private Task<MajorView> LoadAsync(CancellationToken cancellationToken) => Desk.AskAsync(new GetMajorCase(Id), cancellationToken);

    private Task GiveAsync(MajorView major) =>
        ActAsync(async () =>
            await MajorTaskDialog.GiveAsync(
                Dialogs,
                major,
                draft => Desk.DoAsync(new GiveMajorTask(Id, draft.Text!, draft.HolderId, draft.ReferralId, draft.DueOn!.Value))
            )
                ? "已交任务，责任人会收到提醒。"
                : null
        );

    private Task StepAsync(MajorView major, MajorTaskView task, OwnedTaskStep step) =>
        ActAsync(async () =>
            await MajorTaskDialog.StepAsync(
                Dialogs,
                major,
                task,
                step,
                draft => Desk.DoAsync(new TakeMajorTaskStep(Id, task.Id, step, draft.Text, draft.HolderId, draft.ReferralId, draft.DueOn))
            )
                ? $"{step.Word()}：已保存"
                : null
        );

    private Task NameAsync(MajorView major) =>
        ActAsync(async () =>
        {
            var known = major.People.Select(person => person.StaffId).ToHashSet();
            var people = (await Desk.AskAsync(new ListMajorPeople(Id))).Where(person => !known.Contains(person.StaffId)).ToList();
            var question = new MajorPersonQuestion(
                "点名参加协调",
                "点名",
                "她从现在起看得到协调的内容；案件本身，她原来看不到的还是看不到。"
            );
            return await MajorPersonDialog.AskAsync(
                Dialogs,
                question,
                people,
                person => Desk.DoAsync(new NameMajorMember(Id, person.StaffId))
            )
                ? "已点名，她会收到提醒。"
                : null;
        });

    private Task CoordinateAsync(MajorView major) =>
        ActAsync(async () =>
        {
            var now = major.People.First(person => person.Part == MajorPart.Coordinator).StaffId;
            var people = (await Desk.AskAsync(new ListMajorPeople(Id)))
                .Where(person => person.MayCoordinate && person.StaffId != now)
                .ToList();
            var question = new MajorPersonQuestion("换协调人", "换", "原来的协调人留在名单里，不用的话再移出。");
            return await MajorPersonDialog.AskAsync(
                Dialogs,
                question,
                people,
                person => Desk.DoAsync(new ChangeMajorCoordinator(Id, person.StaffId))
            )
                ? "已换协调人。"
                : null;
        });

    private Task RemoveAsync(MajorPerson person) =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new RemoveMajorMember(Id, person.StaffId));
            return "已移出名单。";
        });

    private Task TalkAsync() =>
        ActAsync(async () => await MajorTalkDialog.AskAsync(Dialogs, Id, command => Desk.DoAsync(command)) ? "已记下。" : null);

    private Task ReportAsync() =>
        ActAsync(async () => await MajorReportDialog.AskAsync(Dialogs, Id, command => Desk.DoAsync(command)) ? "已登记报告。" : null);

    private Task UrgentAsync() =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new MarkMajorUrgent(Id));
            return "已定为重大紧急事项，请马上向本级党委和政府报告。";
        });

    private Task EndAsync() =>
        ActAsync(async () =>
        {
            var question = new ReasonQuestion("结束协调？", "为什么结束？任务都办结或撤销以后才能结束；案件照常办理。", "结束协调")
            {
                MinLength = 2,
            };
            if (await ReasonDialog.AskAsync(Dialogs, question) is not { } answer)
            {
                return null;
            }

            await Desk.DoAsync(new EndMajorCase(Id, answer.Text));
            return "已结束协调。";
        });

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
