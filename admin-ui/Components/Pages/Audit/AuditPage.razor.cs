using System.Globalization;
using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Audit;

namespace WeChatRights.AdminUi.Components.Pages.Audit;

/// <summary>The audit log for the audit administrator: its filter is the address, its proof is one button away.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;
    private const int DeepestPage = 200;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What the log can contain, each word once.</summary>
    private static readonly KeyValuePair<string, string>[] Recorded =
    [
        .. AuditWords
            .Actions.Where(action =>
                action.Key
                    is not ("Appoint" or "StaffAccountCreated" or "Dismiss" or "Disable" or "Enable" or "ResetPassword" or "StationChanged")
            )
            .DistinctBy(action => action.Value),
    ];

    private AuditVerification? _verified;
    private Problem? _problem;
    private bool _verifying;

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
    private Guid? Who { get; set; }

    [SupplyParameterFromQuery]
    private Guid? CaseId { get; set; }

    [SupplyParameterFromQuery]
    private int? Page { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private int PageNumber => Math.Clamp(Page ?? 1, 1, DeepestPage);

    private DateOnly? FromDay => ToDay(From);

    private DateOnly? UntilDay => ToDay(Until);

    private AuditOutcome? OutcomeFilter =>
        Enum.TryParse<AuditOutcome>(Outcome, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;

    private static DateOnly? ToDay(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTime? ToDate(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);

    private static string? ToText(DateTime? date) => date?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private Task<Page<AuditRow>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(
            new SearchAudit(
                FromDay is { } from ? ChinaTime.StartOfDay(from) : null,
                UntilDay is { } until ? ChinaTime.StartOfDay(until.AddDays(1)) : null,
                Who?.ToString(),
                CaseId,
                What,
                OutcomeFilter,
                (PageNumber - 1) * PageSize,
                PageSize
            ),
            cancellationToken
        );

    private async Task VerifyAsync()
    {
        (_verifying, _verified, _problem) = (true, null, null);
        try
        {
            _verified = await Desk.AskAsync(new VerifyAudit());
        }
        catch (Exception failure)
        {
            _problem = Problems.Of(failure);
        }
        finally
        {
            _verifying = false;
        }
    }

    private void Go(string name, object? value)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = null };
        changes[name.ToLowerInvariant()] = value;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes));
    }
}
