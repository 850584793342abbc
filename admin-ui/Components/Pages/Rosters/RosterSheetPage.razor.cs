using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Board;

namespace WeChatRights.AdminUi.Components.Pages.Rosters;

/// <summary>
/// What help a station has in a week, on one page for its door. No names of volunteers: everybody who passes by reads a door, also those from
/// whom women come for help. Only what is published, because a draft still changes.
/// </summary>
public sealed partial class RosterSheetPage
{
    private const int DaysOfWeek = 7;

    /// <summary>Any day of it; none: this week.</summary>
    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    /// <summary>Township of the station.</summary>
    [SupplyParameterFromQuery]
    private string? Place { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private ShellScript Browser { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly ShownDay => AddressText.Day(Week) ?? Time.GetUtcNow().ChinaDate();

    private string? Township => DivisionCode.TryParse(Place) is { Level: DivisionLevel.Township } township ? township.Value : null;

    private async Task<DoorWeek> LoadAsync(CancellationToken cancellationToken)
    {
        var roster = await Desk.AskAsync(new GetDoorRoster(Township!, ShownDay), cancellationToken);
        var stations = await Desk.AskAsync(new ListStations(Township), cancellationToken);
        return new DoorWeek(roster, stations is [var only, ..] ? only : null, Time.GetUtcNow());
    }

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name.ToLowerInvariant(), value));

    private sealed record DoorWeek(DoorRoster Roster, StationInfo? Station, DateTimeOffset Now)
    {
        public IEnumerable<DateOnly> Days => Enumerable.Range(0, DaysOfWeek).Select(Roster.Monday.AddDays);

        public IReadOnlyList<HalfDay> HalfDays { get; } = [.. Roster.Stretches.Select(stretch => stretch.HalfDay).Distinct().Order()];

        /// <returns>Null: nobody is there.</returns>
        public DoorStretch? At(DateOnly day, HalfDay halfDay) =>
            Roster.Stretches.FirstOrDefault(stretch => stretch.Day == day && stretch.HalfDay == halfDay && stretch.Help.Count > 0);
    }
}
