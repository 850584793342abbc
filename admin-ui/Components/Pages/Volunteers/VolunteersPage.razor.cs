using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.Components.Pages.Volunteers;

/// <summary>The volunteers of one's own area: found by filters that stand in the address, and led from the application to the last day.</summary>
public sealed partial class VolunteersPage
{
    private const int PageSize = 50;
    private const int DeepestPage = 1_000;
    private AsyncView<Page<VolunteerRow>>? _view;
    private bool _mayApprove;

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Skill { get; set; }

    [SupplyParameterFromQuery]
    private string? Place { get; set; }

    [SupplyParameterFromQuery]
    private string? Expiring { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

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

    private int PageNumber => AddressText.Page(Page, DeepestPage);

    private VolunteerState? ChosenState => AddressText.Choice<VolunteerState>(State);

    private VolunteerSkill? ChosenSkill => AddressText.Choice<VolunteerSkill>(Skill);

    private bool OnlyExpiring => AddressText.Flag(Expiring);

    protected override async Task OnInitializedAsync() =>
        _mayApprove = (await Authentication).User.HasClaim(StaffClaims.Permission, nameof(Permission.ApproveVolunteers));

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task<Page<VolunteerRow>> LoadAsync(CancellationToken cancellationToken)
    {
        var query = new ListVolunteers(
            ChosenState,
            ChosenSkill,
            Place is { Length: <= 12 } ? Place : null,
            OnlyExpiring,
            Null(Search) is { Length: <= 32 } search ? search : null,
            (PageNumber - 1) * PageSize,
            PageSize
        );
        return Desk.AskAsync(query, cancellationToken);
    }

    private void Go(string name, object? value)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["page"] = null };
        changes[name.ToLowerInvariant()] = value;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changes));
    }
}
