using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Together;
using WeChatRights.AdminUi.Components.Pages.Register;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Privacy;

namespace WeChatRights.AdminUi.Components.Pages.Calls;

/// <summary>One call after another: safety first, then who calls again, then what becomes of it.</summary>
public sealed partial class CallsPage
{
    private static readonly CallOutcome[] Outcomes =
    [
        .. Enum.GetValues<CallOutcome>().Where(outcome => outcome != CallOutcome.AddedToCase), // That is chosen from what was found.
    ];

    private CallBackPanel? _callBacks;
    private MatterForm _form = new() { Channel = IntakeChannel.Hotline };
    private FiledComplaint? _filed;
    private CallerHistory? _history;
    private CallOutcome? _outcome;
    private Attempt _attempt = default!;
    private string? _phone;
    private DateTimeOffset _startedAt;

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

    [Inject]
    private ILogger<CallsPage> Logger { get; set; } = default!;

    protected override void OnInitialized() =>
        (_startedAt, _attempt) = (Time.GetUtcNow(), new Attempt(Problems, Logger, "A call could not be written down"));

    private Task<IReadOnlyList<ConsentText>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListConsentTexts(), cancellationToken);

    /// <summary>Her number need not be asked for twice.</summary>
    private void Choose(CallOutcome outcome)
    {
        _outcome = outcome;
        _attempt.Forget();
        _form.Phone ??= _phone;
    }

    private Task LookUpAsync() => _attempt.RunAsync(async () => _history = await Desk.DoAsync(new LookUpCaller(_phone!)));

    private async Task RepeatAsync(CaseRow row)
    {
        var parameters = new DialogParameters<RepeatDialog>
        {
            { dialog => dialog.Channel, IntakeChannel.Hotline },
            { dialog => dialog.Send, (channel, spoke, text) => Desk.DoAsync(new RecordRepeat(row.Id, channel, spoke, text)) },
        };
        var dialog = await Dialogs.ShowAsync<RepeatDialog>($"记到 {row.Number}", parameters, DialogLook.Small);
        if (await dialog.Result is { Canceled: false })
        {
            await _attempt.RunAsync(() => RecordAsync(CallOutcome.AddedToCase, row.Id));
            await NextAsync();
        }
    }

    /// <summary>The matter is registered whatever becomes of the line in the call book.</summary>
    private async Task FiledAsync(FiledComplaint filed)
    {
        _filed = filed;
        await _attempt.RunAsync(() => RecordAsync(CallOutcome.Registered, filed.Id));
    }

    /// <summary>The case holds what was said; a number that is none is not kept, and the call still counts.</summary>
    private async Task RecordAsync(CallOutcome outcome, Guid caseId)
    {
        var phone = string.IsNullOrWhiteSpace(_phone) ? null : _phone;
        var call = new RecordCall(_startedAt, outcome, phone, _form.InDanger, _form.Category, caseId, Text: null, CallBack: false, null);
        try
        {
            await Desk.DoAsync(call);
        }
        catch (DomainException refusal) when (phone is not null && refusal.Error == IntakeContractErrors.PersonNumberInvalid)
        {
            await Desk.DoAsync(call with { Phone = null });
        }
    }

    private async Task NextAsync()
    {
        (_form, _filed, _history, _outcome, _phone) = (new MatterForm { Channel = IntakeChannel.Hotline }, null, null, null, null);
        _startedAt = Time.GetUtcNow();
        Snackbar.Add("已记下，可以接下一个来电。", Severity.Success);
        if (_callBacks is not null)
        {
            await _callBacks.ReloadAsync();
        }
    }
}
