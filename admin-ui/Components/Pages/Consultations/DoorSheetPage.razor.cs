using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Regions;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>
/// Who gives counsel at a station on a day, for the door. Not which times are taken: whoever waits outside for somebody would learn when she
/// comes.
/// </summary>
public sealed partial class DoorSheetPage
{
    [SupplyParameterFromQuery]
    private string? Station { get; set; }

    [SupplyParameterFromQuery]
    private string? Day { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private ShellScript Browser { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly ShownDay => AddressText.Day(Day) ?? Time.GetUtcNow().ChinaDate();

    private async Task<DoorSheet> LoadAsync(CancellationToken cancellationToken)
    {
        var slots = await Desk.AskAsync(new GetConsultationCalendar(ShownDay, ShownDay, Station: Station), cancellationToken);
        var stations = await Desk.AskAsync(new ListStations(Station), cancellationToken);
        return new DoorSheet(
            stations is [var only, ..] ? only : null,
            [.. slots.Where(IsShown).GroupBy(slot => slot.ProviderId).SelectMany(Turns)]
        );
    }

    /// <summary>A time that was closed is shown where somebody comes to it.</summary>
    private static bool IsShown(CalendarSlot slot) => slot.Kind == ConsultationKind.OnSite && (!slot.Closed || slot.Bookings.Count > 0);

    /// <summary>One line for each stretch without a gap.</summary>
    private static IEnumerable<DoorTurn> Turns(IEnumerable<CalendarSlot> his)
    {
        CalendarSlot? first = null;
        var last = default(DateTimeOffset);
        foreach (var slot in his.OrderBy(slot => slot.StartsAt))
        {
            if (first is not null && slot.StartsAt - last > ConsultationPolicy.Quantum)
            {
                yield return DoorTurn.Of(first, last);
                first = null;
            }

            first ??= slot;
            last = slot.EndsAt;
        }

        if (first is not null)
        {
            yield return DoorTurn.Of(first, last);
        }
    }

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name.ToLowerInvariant(), value));

    private Task PrintAsync() => Browser.PrintAsync();

    private sealed record DoorSheet(StationInfo? Station, IReadOnlyList<DoorTurn> Turns);

    private sealed record DoorTurn(string Hours, string Provider, string Place)
    {
        public static DoorTurn Of(CalendarSlot first, DateTimeOffset until) =>
            new(ConsultationWords.Hours(first.StartsAt, until), first.Provider, first.StationName ?? "");
    }
}
