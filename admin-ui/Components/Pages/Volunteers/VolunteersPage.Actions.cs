using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.Components.Pages.Volunteers;

/// <summary>What can be done to a line of the list.</summary>
public sealed partial class VolunteersPage
{
    internal Task ChangeAsync(VolunteerRow row) =>
        ActAsync("已保存。", async () => await VolunteerDialog.AskAsync(Dialogs, Desk, await Desk.AskAsync(new GetVolunteer(row.Id))));

    internal Task VetAsync(VolunteerRow row) =>
        ConfirmAsync(
            "已初审，等县里批准。",
            $"初审{row.Name}？",
            "请确认见过本人，看过身份证明和资格证原件；未满 18 周岁的，看过监护人的书面同意。",
            "看过了，初审通过",
            () => Desk.DoAsync(new VetVolunteer(row.Id, row.Version))
        );

    internal Task ApproveAsync(VolunteerRow row) =>
        ConfirmAsync(
            "已批准，可以安排服务了。",
            $"批准{row.Name}？",
            "初审和批准要由两个人来做。批准以后就可以安排服务。",
            "批准",
            () => Desk.DoAsync(new ApproveVolunteer(row.Id, row.Version))
        );

    internal Task RefuseAsync(VolunteerRow row) =>
        ReasonAsync(
            "已登记，没有批准。",
            new ReasonQuestion($"不批准{row.Name}？", "为什么不批准？原因会告诉本人。", "不批准")
            {
                Notice = "手机号会删掉，本人以后还可以再申请。这一步不能撤销。",
                IsDanger = true,
            },
            reason => Desk.DoAsync(new RefuseVolunteer(row.Id, row.Version, reason))
        );

    internal Task PauseAsync(VolunteerRow row) =>
        ReasonAsync(
            "已暂停，恢复以前不再安排。",
            new ReasonQuestion($"{row.Name}暂停服务？", "为什么暂停？", "暂停") { MinLength = 2 },
            reason => Desk.DoAsync(new PauseVolunteer(row.Id, row.Version, reason))
        );

    internal Task ResumeAsync(VolunteerRow row) =>
        ConfirmAsync(
            "已恢复，可以安排服务了。",
            $"{row.Name}恢复服务？",
            "恢复以后就可以再安排服务。",
            "恢复",
            () => Desk.DoAsync(new ResumeVolunteer(row.Id, row.Version))
        );

    internal Task LeaveAsync(VolunteerRow row) =>
        ReasonAsync(
            "已登记离开。",
            new ReasonQuestion($"{row.Name}不再服务？", "为什么离开？", "离开")
            {
                MinLength = 2,
                Notice = "手机号、账号、愿望和有空的时间会删掉，服务记录保留。这一步不能撤销。",
                IsDanger = true,
            },
            reason => Desk.DoAsync(new VolunteerLeaves(row.Id, row.Version, reason))
        );

    internal Task ClearAsync(VolunteerRow row) =>
        ActAsync("已登记，有效一年。", () => ClearanceDialog.AskAsync(Dialogs, row, command => Desk.DoAsync(command)));

    internal Task TrainAsync(VolunteerRow row) =>
        ActAsync("已登记培训。", () => TrainingDialog.AskAsync(Dialogs, row, command => Desk.DoAsync(command)));

    private const string LinkNotice = "关联以后，本人在手机上登录，能看自己的资料、改有空的时间。请确认账号就是本人的。";

    internal Task LinkAsync(VolunteerRow row) =>
        ActAsync(
            "已保存。",
            async () =>
                await LinkAccountDialog.AskAsync(
                    Dialogs,
                    new AccountLink(row.Name, row.StaffId, row.Account, LinkNotice),
                    await Desk.AskAsync(new ListVolunteerAccounts(row.Id)),
                    staffId => Desk.DoAsync(new LinkVolunteerAccount(row.Id, row.Version, staffId))
                )
                    is not null
        );

    internal Task PlanAsync(VolunteerRow row) =>
        ActAsync(
            "已保存有空的时间。",
            async () =>
                await AvailabilityDialog.AskAsync(Dialogs, await Desk.AskAsync(new GetVolunteer(row.Id)), command => Desk.DoAsync(command))
        );

    private Task RegisterAsync() => ActAsync("已登记，等站里初审。", () => VolunteerDialog.AskAsync(Dialogs, Desk, null));

    private Task ConfirmAsync<T>(string done, string title, string text, string confirm, Func<Task<T>> act) =>
        ActAsync(
            done,
            async () =>
            {
                var sure = await ConfirmDialog.AskAsync(Dialogs, title, text, confirm);
                if (sure)
                {
                    await act();
                }

                return sure;
            }
        );

    private Task ReasonAsync<T>(string done, ReasonQuestion question, Func<string, Task<T>> act) =>
        ActAsync(
            done,
            async () =>
            {
                var answer = await ReasonDialog.AskAsync(Dialogs, question);
                if (answer is not null)
                {
                    await act(answer.Text);
                }

                return answer is not null;
            }
        );

    /// <param name="act">Whether something was done.</param>
    private async Task ActAsync(string done, Func<Task<bool>> act)
    {
        try
        {
            if (await act())
            {
                Snackbar.Add(done, Severity.Success);
                await (_view?.ReloadAsync() ?? Task.CompletedTask);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            await (_view?.ReloadAsync() ?? Task.CompletedTask);
        }
    }
}
