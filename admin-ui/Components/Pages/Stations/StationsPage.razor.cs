using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Regions;

namespace WeChatRights.AdminUi.Components.Pages.Stations;

/// <summary>All stations of the city by county, with what is still missing for the public; counties and the city edit their own.</summary>
public sealed partial class StationsPage
{
    private AsyncView<IReadOnlyList<StationInfo>>? _view;

    /// <summary>Divisions whose stations this person edits.</summary>
    private IReadOnlyList<string> _mine = [];

    [SupplyParameterFromQuery]
    private string? Place { get; set; }

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "missing")]
    private string? Missing { get; set; }

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

    private StationGap? Gap => AddressText.Choice<StationGap>(Missing);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string CountyOf(StationInfo station) => station.PlaceName.Split(" · ")[0];

    private static RenderFragment Cell(string text) =>
        builder =>
        {
            if (text.Length > 0)
            {
                builder.AddContent(0, text);
                return;
            }

            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "missing");
            builder.AddContent(3, "未填");
            builder.CloseElement();
        };

    private async Task<IReadOnlyList<StationInfo>> LoadAsync(CancellationToken cancellationToken)
    {
        var me = await Desk.AskAsync(new GetMyStaffProfile(), cancellationToken);
        _mine = me.Permissions.Contains(nameof(Permission.ManageStations)) ? [.. me.Posts.Select(post => post.Division)] : [];
        return await Desk.AskAsync(new ListStations(Place, IncludeDisabled: true), cancellationToken);
    }

    private bool IsMine(StationInfo station) => _mine.Any(area => station.Township.StartsWith(area, StringComparison.Ordinal));

    private IReadOnlyList<StationInfo> Shown(IReadOnlyList<StationInfo> stations) =>
        [.. stations.Where(station => (Gap is not { } gap || station.Has(gap)) && Matches(station))];

    private bool Matches(StationInfo station) =>
        Text(Search) is not { } wanted
        || new[] { station.Name, station.PlaceName, station.Address, station.Phone }.Any(text =>
            text.Contains(wanted, StringComparison.OrdinalIgnoreCase)
        );

    private static string Summary(IReadOnlyList<StationInfo> all, IReadOnlyList<StationInfo> shown)
    {
        var gaps = all.Count(station => station.Has(StationGap.Any));
        var complete = gaps == 0 ? "资料都齐全。" : $"{all.Count - gaps} 个资料齐全，{gaps} 个还有缺项。";
        return shown.Count == all.Count ? $"共 {all.Count} 个，{complete}" : $"列出 {shown.Count} 个，共 {all.Count} 个；{complete}";
    }

    private string Link(StationGap? gap) => Navigation.GetUriWithQueryParameter("missing", AddressText.OfChoice(gap));

    private void Go(string name, object? value) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [name.ToLowerInvariant()] = value }
            )
        );

    private async Task EditAsync(StationInfo station)
    {
        try
        {
            var details = await Desk.AskAsync(new GetStation(station.StationId));
            if (!details.MayManage)
            {
                Snackbar.Add("这个站不归你管，请找它的上级妇联修改。", Severity.Warning);
            }
            else if (await StationDialog.AskAsync(Dialogs, details, command => Desk.DoAsync(command)))
            {
                Snackbar.Add("已保存，群众马上能看到。", Severity.Success);
                await (_view?.ReloadAsync() ?? Task.CompletedTask);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }
    }
}
