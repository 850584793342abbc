using System.Globalization;
using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;

namespace WeChatRights.AdminUi.Components.Pages.Agency;

/// <summary>Mandates in sight, what is due first. The filter stands in the address.</summary>
public sealed partial class AgencyPage
{
    private const int PageSize = 50;
    private const int DeepestPage = 1_000;

    [SupplyParameterFromQuery(Name = "mine")]
    private string? MineText { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateText { get; set; }

    [SupplyParameterFromQuery(Name = "due")]
    private string? DueText { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool Mine => AddressText.Flag(MineText);

    private bool DueOnly => AddressText.Flag(DueText);

    private MandateState? State => AddressText.Choice<MandateState>(StateText);

    private int PageNumber => AddressText.Page(PageText, DeepestPage);

    private bool IsFiltered => Mine || DueOnly || State is not null;

    private Task<MandateList> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListMandates(Mine, State, DueOnly, (PageNumber - 1) * PageSize, PageSize), cancellationToken);

    private static string Address(bool mine, MandateState? state, bool due, int page = 1)
    {
        string?[] parts =
        [
            mine ? "mine=true" : null,
            state is null ? null : $"state={AddressText.OfChoice(state)}",
            due ? "due=true" : null,
            page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null,
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? "/agency" : $"/agency?{query}";
    }
}
