using Mediator;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Leave;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.Accounts;

namespace WeChatRights.AdminUi.Components.Pages.Staff;

/// <summary>One person: posts and, for who manages staff, the account. Every change is asked about once and bites within seconds.</summary>
public sealed partial class StaffMemberPage
{
    private AsyncView<StaffDetails>? _view;
    private StaffDetails? _person;

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

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private async Task<StaffDetails> LoadAsync(CancellationToken cancellationToken) =>
        _person = await Desk.AskAsync(new GetStaff(Id), cancellationToken);

    private async Task AppointAsync()
    {
        if (await AppointDialog.AskAsync(Dialogs, post => Desk.DoAsync(new AppointStaff(Id, post))))
        {
            await DoneAsync("已任命");
        }
    }

    private async Task DescribeAsync()
    {
        if (_person is { } person && await DescribeDialog.AskAsync(Dialogs, person, command => Desk.DoAsync(command)))
        {
            await DoneAsync("已保存");
        }
    }

    private async Task PlanLeaveAsync()
    {
        if (await PlanLeaveDialog.AskAsync(Dialogs, Desk, Id, $"登记{_person?.DisplayName}的请假"))
        {
            await DoneAsync("已登记，两个人都会收到提醒。");
        }
    }

    private Task PutInChargeAsync(StaffPostRow post) =>
        AskAsync(
            "设为负责人",
            $"“{post.PlaceName}”的新案件今后先到这里；原来的负责人改为替补，手上的案件不动。",
            "设为负责人",
            new PutInCharge(Id, post.PostId),
            "已设为负责人"
        );

    private Task DismissAsync(StaffPostRow post) =>
        AskAsync(
            "免去岗位",
            $"免去“{post.PlaceName} · {post.Role.Word()}”？手上的工作会自动交给负责的人；想选好由谁接手，请先办“离岗交接”。本人要重新登录。",
            "免去",
            new DismissPost(Id, post.PostId),
            "已免去",
            isDanger: true
        );

    private Task ResetAuthenticatorAsync() =>
        AskAsync(
            "重设验证器",
            "先当面确认是本人。重设后，下次登录要重新绑定手机，旧的恢复码作废。",
            "重设",
            new ResetAuthenticator(Id),
            "已重设验证器"
        );

    private Task EndSessionsAsync() =>
        AskAsync("让其全部下线", "在所有电脑上都要重新登录。", "全部下线", new EndAllSessions(Id), "已全部下线");

    private Task SwitchAsync() =>
        _person is { Disabled: true }
            ? AskAsync("启用账号", "可以再登录，岗位和停用前一样。", "启用", new EnableStaff(Id), "已启用")
            : AskAsync(
                "停用账号",
                "几秒内就会下线，不能再登录。手上的工作会自动交给负责的人；想选好由谁接手，请先办“离岗交接”。",
                "停用",
                new DisableStaff(Id),
                "已停用",
                isDanger: true
            );

    private async Task ResetPasswordAsync()
    {
        const string Question = "先当面确认是本人。会得到一个临时密码，登录后必须改掉。被锁定的账号也会解锁。";
        if (
            !await ConfirmDialog.AskAsync(Dialogs, "重设密码", Question, "重设")
            || await TryAsync(new ResetStaffPassword(Id)) is not { } password
        )
        {
            return;
        }

        await PasswordDialog.ShowAsync(Dialogs, _person?.Access?.UserName ?? "", password);
        await DoneAsync("已重设密码");
    }

    private async Task AskAsync<T>(string title, string question, string confirm, ICommand<T> command, string done, bool isDanger = false)
    {
        if (await ConfirmDialog.AskAsync(Dialogs, title, question, confirm, isDanger: isDanger) && await TryAsync(command) is not null)
        {
            await DoneAsync(done);
        }
    }

    /// <returns>Null when it was refused; the reason has been shown.</returns>
    private async Task<object?> TryAsync<T>(ICommand<T> command, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Desk.DoAsync(command, cancellationToken);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            return null;
        }
    }

    private async Task<string?> TryAsync(ResetStaffPassword command) => (string?)await TryAsync<string>(command);

    private async Task DoneAsync(string text)
    {
        Snackbar.Add(text, Severity.Success);
        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
