using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations.Bookings;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>The booked consultations of a week in one's counties, and what became of each. The week is in the address.</summary>
public sealed partial class BookingsPage
{
    private const int Week = 7;

    private AsyncView<IReadOnlyList<BookingRow>>? _view;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly ThisMonday => MondayOf(Time.GetUtcNow().ChinaDate());

    private DateOnly Monday => AddressText.Day(From) is { } day ? MondayOf(day) : ThisMonday;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - 1) % Week));

    private static string Summary(IReadOnlyList<BookingRow> rows)
    {
        var waiting = rows.Count(row => row.MayRecord);
        return $"共 {rows.Count} 次，取消 {rows.Count(row => row.Status == BookingStatus.Cancelled)} 次"
            + (waiting > 0 ? $"，{waiting} 次已到时间、等着登记结果。" : "。");
    }

    private Task<IReadOnlyList<BookingRow>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListBookings(Monday, Monday.AddDays(Week - 1)), cancellationToken);

    private void Go(DateOnly? day)
    {
        var monday = day is { } chosen && MondayOf(chosen) != ThisMonday ? AddressText.OfDay(((DateOnly?)MondayOf(chosen)).AsDate()) : null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("from", monday));
    }

    private async Task RecordAsync(BookingRow row)
    {
        if (await RecordDialog.AskAsync(Dialogs, row, command => Desk.DoAsync(command), command => Desk.DoAsync(command)) is { } done)
        {
            Snackbar.Add(done, Severity.Success);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
