using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Referrals.Urging;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Referrals;

/// <summary>The referrals of a case. What was handed over is opened only when somebody asks for it.</summary>
public sealed partial class ReferralsPanel
{
    private AsyncView<CaseReferralList>? _view;
    private IReadOnlyList<ReferralAskRow> _asks = [];

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
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Done here, and so not in the menu of the page.</summary>
    public static bool Holds(CaseAction action) => action == CaseAction.Refer;

    private async Task<CaseReferralList> LoadAsync(CancellationToken cancellationToken)
    {
        _asks =
        [
            .. (await Desk.AskAsync(new ListReferralAsks(CaseId), cancellationToken)).Where(ask => ask.State != ReferralAskState.CalledOff),
        ];
        return await Desk.AskAsync(new ListCaseReferrals(CaseId), cancellationToken);
    }

    private Task AskHerAsync(CaseReferralList list) =>
        ActAsync(async () =>
        {
            var done = await AskConsentDialog.AskAsync(Dialogs, CaseId, await UnitsAsync(list), ask => Desk.DoAsync(ask));
            return done ? "已经问她。她回答以后，你会收到提醒。" : null;
        });

    private async Task<IReadOnlyList<PartnerUnitRow>> UnitsAsync(CaseReferralList list) =>
        [.. (await Desk.AskAsync(new ListPartnerUnits())).Where(unit => list.Township.StartsWith(unit.Area, StringComparison.Ordinal))];

    private Task ReferAsync(CaseReferralList list) =>
        ActAsync(async () =>
        {
            var units = await UnitsAsync(list);
            var done = await ReferDialog.AskAsync(Dialogs, list, units, facts => Desk.DoAsync(new ReferCase(CaseId, facts)));
            return done ? "已转出。对方到期不答复，你会收到提醒。" : null;
        });

    private Task WithdrawAsync(CaseReferralRow row) =>
        ActAsync(async () =>
        {
            var question = new ReasonQuestion("撤回这个转介？", "为什么撤回？撤回以后对方打不开内容，案件也可以办结。", "撤回")
            {
                MinLength = 2,
            };
            if (await ReasonDialog.AskAsync(Dialogs, question) is not { } answer)
            {
                return null;
            }

            await Desk.DoAsync(new WithdrawReferral(CaseId, row.Id, answer.Text));
            return "已撤回，对方会收到通知。";
        });

    private Task UrgeAsync(CaseReferralRow row) =>
        ActAsync(async () =>
        {
            var issued = await UrgeDialog.AskAsync(
                Dialogs,
                (reasons, replyBy) => Desk.DoAsync(new IssueUrgingOpinion(CaseId, row.Id, reasons, replyBy))
            );
            if (issued is { } opinion)
            {
                Navigation.NavigateTo(PaperAddress.Urging(CaseId, opinion));
            }

            return null;
        });

    private Task ReadAsync(CaseReferralRow row) =>
        ActAsync(async () =>
        {
            await ReferralRecordDialog.ShowAsync(Dialogs, row.Unit, await Desk.AskAsync(new ReadReferral(CaseId, row.Id)));
            return null;
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
