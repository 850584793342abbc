using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.Referrals.Desk;

namespace WeChatRights.AdminUi.Components.Pages.Partners;

/// <summary>The desk of a partner unit: what was referred to it, what it may read, and its answers.</summary>
public sealed partial class ReferralsPage
{
    private const int PageSize = 50;
    private const int DeepestPage = 1_000;
    private AsyncView<MyReferralList>? _view;
    private AsyncView<ReferralSheet>? _sheet;
    private bool _hasUnit;

    [SupplyParameterFromQuery(Name = "ended")]
    private string? EndedText { get; set; }

    [SupplyParameterFromQuery(Name = "id")]
    private string? IdText { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private bool Ended => AddressText.Flag(EndedText);

    private Guid? Chosen => AddressText.Id(IdText);

    private int PageNumber => AddressText.Page(PageText, DeepestPage);

    private async Task<MyReferralList> LoadAsync(CancellationToken cancellationToken)
    {
        var list = await Desk.AskAsync(new ListMyReferrals(Ended, (PageNumber - 1) * PageSize, PageSize), cancellationToken);
        _hasUnit = list.Unit is not null;
        return list;
    }

    private static string Address(bool ended, Guid? id, int page = 1)
    {
        string?[] parts =
        [
            ended ? "ended=true" : null,
            id is { } chosen ? $"id={chosen}" : null,
            page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null,
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? "/referrals" : $"/referrals?{query}";
    }

    private static bool IsFirst(ReferralSheet sheet, ReferralAction action) => sheet.Referral.Actions[0] == action;

    private async Task ActAsync(Guid id, ReferralAction action)
    {
        try
        {
            if (await DoAsync(id, action) is { } done)
            {
                Snackbar.Add(done, Severity.Success);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_sheet?.ReloadAsync() ?? Task.CompletedTask);
        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }

    /// <returns>What was done, in words; null: nothing.</returns>
    private async Task<string?> DoAsync(Guid id, ReferralAction action)
    {
        switch (action)
        {
            case ReferralAction.Accept:
                await Desk.DoAsync(new AcceptReferral(id));
                return "已接收。请按期报进展。";
            case ReferralAction.Return when await AskAsync("退回这个转介？", "为什么办不了？妇联要据此另想办法。", "退回") is { } reason:
                await Desk.DoAsync(new ReturnReferral(id, reason));
                return "已退回，妇联会收到理由。";
            case ReferralAction.Report when await AskAsync("报进展", "办到哪一步了，接下来做什么？", "报告") is { } progress:
                await Desk.DoAsync(new ReportReferral(id, progress));
                return "已报告。";
            case ReferralAction.Close:
                return await CloseReferralDialog.AskAsync(Dialogs, (result, proof) => Desk.DoAsync(new CloseReferral(id, result, proof)))
                    ? "已办结，谢谢。"
                    : null;
            default:
                return null;
        }
    }

    private async Task<string?> AskAsync(string title, string question, string confirm) =>
        (await ReasonDialog.AskAsync(Dialogs, new ReasonQuestion(title, question, confirm) { MinLength = 2, MaxLength = 1000 }))?.Text;
}
