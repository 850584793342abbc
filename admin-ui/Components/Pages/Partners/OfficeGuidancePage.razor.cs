using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Agency;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.PetitionAgency.Guidance;

namespace WeChatRights.AdminUi.Components.Pages.Partners;

/// <summary>The desk of a petitions office: questions of agents, without who asks and of whom.</summary>
public sealed partial class OfficeGuidancePage
{
    private const int PageSize = 20;
    private const int DeepestPage = 1_000;
    private const int LongestAnswer = 1500;
    private AsyncView<OfficeGuidanceList>? _view;

    [SupplyParameterFromQuery(Name = "answered")]
    private string? AnsweredText { get; set; }

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

    private bool Answered => AddressText.Flag(AnsweredText);

    private int PageNumber => AddressText.Page(PageText, DeepestPage);

    private Task<OfficeGuidanceList> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListOfficeGuidance(Answered, (PageNumber - 1) * PageSize, PageSize), cancellationToken);

    private static string Address(bool answered, int page)
    {
        string?[] parts =
        [
            answered ? "answered=true" : null,
            page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null,
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? "/guidance" : $"/guidance?{query}";
    }

    private async Task AnswerAsync(Guid id)
    {
        if (
            await GuidanceWordsDialog.AskAsync(Dialogs, "答复", LongestAnswer, words => Desk.DoAsync(new AnswerGuidanceAsOffice(id, words)))
        )
        {
            Snackbar.Add("已答复，谢谢。", Severity.Success);
            await (_view?.ReloadAsync() ?? Task.CompletedTask);
        }
    }
}
