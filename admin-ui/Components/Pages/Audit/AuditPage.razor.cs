using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Audit;

namespace WeChatRights.AdminUi.Components.Pages.Audit;

/// <summary>The audit log for the audit administrator: its filter is the address, its proof is one button away.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;
    private const int DeepestPage = 200;

    /// <summary>What the log can contain, each word once.</summary>
    private static readonly KeyValuePair<string, string>[] Recorded = [.. AuditWords.Actions.DistinctBy(action => action.Value)];

    private bool _proofOpen;
    private bool _exporting;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Until { get; set; }

    /// <summary>The code of an action.</summary>
    [SupplyParameterFromQuery]
    private string? What { get; set; }

    [SupplyParameterFromQuery]
    private string? Outcome { get; set; }

    [SupplyParameterFromQuery]
    private string? Who { get; set; }

    [SupplyParameterFromQuery]
    private string? CaseId { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ShellScript Script { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private int PageNumber => AddressText.Page(Page, DeepestPage);

    private AuditOutcome? OutcomeFilter => AddressText.Choice<AuditOutcome>(Outcome);

    private Guid? WhoFilter => AddressText.Id(Who);

    private Guid? CaseFilter => AddressText.Id(CaseId);

    private SearchAudit Filter =>
        new(
            AddressText.Day(From) is { } from ? ChinaTime.StartOfDay(from) : null,
            AddressText.Day(Until) is { } until ? ChinaTime.StartOfDay(until.AddDays(1)) : null,
            WhoFilter?.ToString(),
            CaseFilter,
            AuditWords.CodesOf(What),
            OutcomeFilter,
            (PageNumber - 1) * PageSize,
            PageSize
        );

    private Task<Page<AuditRow>> LoadAsync(CancellationToken cancellationToken) => Desk.AskAsync(Filter, cancellationToken);

    private async Task ExportAsync()
    {
        _exporting = true;
        try
        {
            var rows = await Desk.DoAsync(new ExportAudit(Filter));
            var name = $"审计记录-{Time.GetUtcNow().InChina():yyyyMMdd-HHmm}.csv";
            await Script.DownloadAsync(name, AuditSheet.Write(rows));
            Snackbar.Add(Exported(rows.Count), Severity.Success);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }
        finally
        {
            _exporting = false;
        }
    }

    private static string Exported(int count) =>
        count < ExportAudit.Most ? $"已导出 {count} 条，导出本身也记入审计。" : $"只导出了最近 {count} 条，请按时间分几次导出。";

    private void Go(string name, object? value)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = null };
        changes[name.ToLowerInvariant()] = value;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes));
    }
}
