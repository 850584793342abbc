using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.PetitionAgency.Fund;

namespace WeChatRights.AdminUi.Components.Pages.Agency;

/// <summary>The ledgers of the money for 信访代理 in one's own area.</summary>
public sealed partial class FundPage
{
    private AsyncView<FundOverview>? _view;

    [SupplyParameterFromQuery(Name = "year")]
    private string? YearText { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    private string? AreaText { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private int ThisYear => Time.GetUtcNow().InChina().Year;

    /// <summary>Those that may be written in.</summary>
    private int[] Years => [ThisYear - 1, ThisYear, ThisYear + 1];

    private int Year => AddressText.Number(YearText) is { } year && Years.Contains((int)Math.Min(year, 9999)) ? (int)year : ThisYear;

    private string? Area => string.IsNullOrEmpty(AreaText) ? null : AreaText;

    private Task<FundOverview> LoadAsync(CancellationToken cancellationToken) => Desk.AskAsync(new ListFund(Year, Area), cancellationToken);

    private static string Address(int year, string? area) =>
        string.Create(CultureInfo.InvariantCulture, $"/agency/fund?year={year}{(area is null ? "" : $"&area={area}")}");

    private async Task WriteAsync(FundOverview fund)
    {
        if (await FundDialog.AskAsync(Dialogs, fund.Units, Year, SendAsync))
        {
            Snackbar.Add("已记账。", Severity.Success);
            await (_view?.ReloadAsync() ?? Task.CompletedTask);
        }
    }

    private Task SendAsync(FundEntryKind kind, string area, FundLine line, FundSource source, string? to, string? caseNumber) =>
        kind switch
        {
            FundEntryKind.Budget => Desk.DoAsync(new PlanFund(area, Year, line)),
            FundEntryKind.Received => Desk.DoAsync(new ReceiveFund(area, Year, source, line)),
            FundEntryKind.AllocatedOut => Desk.DoAsync(new AllocateFund(area, to!, Year, line)),
            _ => Desk.DoAsync(new SpendFund(area, Year, line, caseNumber)),
        };
}
