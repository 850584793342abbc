using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Messaging;

namespace WeChatRights.AdminUi.Components.Pages.Messages;

/// <summary>What left the house: the filter is the address, and every state says in plain words whether anybody has to do something.</summary>
public sealed partial class MessagesPage
{
    private const int PageSize = 50;

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? CaseId { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Until { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private int PageNumber => AddressText.Page(Page, ListMessages.CountCap / PageSize);

    private DeliveryState? Filter => AddressText.Choice<DeliveryState>(State);

    private Guid? CaseFilter => AddressText.Id(CaseId);

    private bool IsNarrowed => Filter is not null || CaseFilter is not null || From is not null || Until is not null;

    private Task<Page<MessageRow>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(
            new ListMessages(
                Filter,
                CaseFilter,
                AddressText.Day(From) is { } from ? ChinaTime.StartOfDay(from) : null,
                AddressText.Day(Until) is { } until ? ChinaTime.StartOfDay(until.AddDays(1)) : null,
                (PageNumber - 1) * PageSize,
                PageSize
            ),
            cancellationToken
        );

    private void Go(string name, object? value)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = null };
        changes[name.ToLowerInvariant()] = value;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes));
    }
}
