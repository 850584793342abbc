using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.Phones;

namespace WeChatRights.AdminUi.Components.Pages.Account;

/// <summary>Binds one's own phone with a code that is shown once, and lets it go.</summary>
public sealed partial class PhoneCard
{
    private AsyncView<MyPhone>? _view;
    private PhoneCode? _code;
    private Problem? _problem;
    private bool _busy;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private string Words(MyPhone phone) =>
        phone.Bound is { } bound
            ? $"{ChineseTime.Relative(bound.BoundAt, Time.GetUtcNow())}绑定了微信。手机丢了或不用了，请马上解绑。"
            : "还没有绑定。绑定后，在手机上也能看到交给自己的事，也能替身边的妇女填写。";

    private async Task<MyPhone> LoadAsync(CancellationToken cancellationToken) =>
        new(await Desk.AskAsync(new GetMyPhone(), cancellationToken));

    private Task IssueAsync() => TryAsync(async () => _code = await Desk.DoAsync(new IssuePhoneCode()));

    private async Task UnbindAsync()
    {
        const string Question = "解绑后，这部手机上的登录马上失效。以后要用再绑定。";
        if (await ConfirmDialog.AskAsync(Dialogs, "解绑手机", Question, "解绑"))
        {
            await TryAsync(async () =>
            {
                await Desk.DoAsync(new UnbindPhone());
                _code = null;
                await (_view?.ReloadAsync() ?? Task.CompletedTask);
            });
        }
    }

    /// <summary>A refusal shows its reason in the card.</summary>
    private async Task TryAsync(Func<Task> act)
    {
        (_busy, _problem) = (true, null);
        try
        {
            await act();
        }
        catch (DomainException refusal)
        {
            _problem = Problems.Of(refusal);
        }
        finally
        {
            _busy = false;
        }
    }

    private sealed record MyPhone(BoundPhone? Bound);
}
