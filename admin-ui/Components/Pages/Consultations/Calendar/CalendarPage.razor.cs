using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.Calendar;

/// <summary>All times of a day or a week: by provider, at a station, or as an overview. What is shown stands in the address.</summary>
public sealed partial class CalendarPage
{
    private AsyncView<IReadOnlyList<CalendarSlot>>? _view;
    private IReadOnlyList<ProviderRow> _providers = [];

    [SupplyParameterFromQuery]
    private string? View { get; set; }

    [SupplyParameterFromQuery]
    private string? Day { get; set; }

    [SupplyParameterFromQuery]
    private string? Provider { get; set; }

    [SupplyParameterFromQuery]
    private string? Station { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateOnly Today => Time.GetUtcNow().ChinaDate();

    private CalendarRange Address =>
        new(View == "week", AddressText.Day(Day) ?? Today, AddressText.Id(Provider), Station is { Length: 9 } ? Station : null);

    private static string Summary(IReadOnlyList<CalendarSlot> slots) =>
        $"共 {slots.Count} 个时间：已约 {slots.Sum(slot => slot.Bookings.Count)} 次，空着 {slots.Count(IsFree)} 个，停约 {slots.Count(slot => slot.Closed)} 个。";

    private static bool IsFree(CalendarSlot slot) => !slot.Closed && slot.Free > 0;

    private List<CalendarSlot> Closable(IReadOnlyList<CalendarSlot> slots) =>
        [.. slots.Where(slot => !slot.Closed && slot.StartsAt > Time.GetUtcNow())];

    private List<CalendarSlot> Openable(IReadOnlyList<CalendarSlot> slots) =>
        [.. slots.Where(slot => slot.MayReopen && slot.StartsAt > Time.GetUtcNow())];

    protected override async Task OnInitializedAsync() => _providers = await Desk.AskAsync(new ListProviders(), default);

    private Task<IReadOnlyList<CalendarSlot>> LoadAsync(CancellationToken cancellationToken)
    {
        var shown = Address;
        return Desk.AskAsync(
            new GetConsultationCalendar(shown.From, shown.To, ProviderId: shown.ProviderId, Station: shown.Station),
            cancellationToken
        );
    }

    private string? NameOf(Guid? id) => _providers.FirstOrDefault(provider => provider.Id == id)?.Name;

    private string Link(CalendarRange address) => address.ToAddress(Today);

    private void Go(CalendarRange address) => Navigation.NavigateTo(Link(address));

    private Task ReloadAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private async Task OfferAllAsync(IReadOnlyList<CalendarSlot> slots, bool offered)
    {
        var chosen = offered ? Openable(slots) : Closable(slots);
        var booked = chosen.Sum(slot => slot.Bookings.Count);
        var sure = await ConfirmDialog.AskAsync(
            Dialogs,
            offered ? $"恢复 {chosen.Count} 个时间？" : $"停约 {chosen.Count} 个时间？",
            offered ? "恢复以后群众马上能约。"
                : booked > 0 ? $"群众不能再约这些时间。已经约好的 {booked} 次保留，老师来不了的请用“请假”。"
                : "群众不能再约这些时间，随时可以恢复。",
            offered ? "恢复" : "停约"
        );
        if (sure)
        {
            await DoAsync(async () =>
            {
                var done = await Desk.DoAsync(new OfferSlots([.. chosen.Take(OfferSlots.Most).Select(slot => slot.Id)], offered));
                Snackbar.Add(offered ? $"已恢复 {done.Changed} 个时间。" : $"已停约 {done.Changed} 个时间。", Severity.Success);
            });
        }
    }

    private async Task OpenAsync(CalendarSlot slot)
    {
        switch (await SlotDialog.AskAsync(Dialogs, slot))
        {
            case SlotChoice.Close:
            case SlotChoice.Open:
                await DoAsync(() => Desk.DoAsync(new OfferSlots([slot.Id], Offered: slot.Closed)));
                break;
            case SlotChoice.Move move:
                await MoveAsync(new BookingMove(slot, move.Booking, To: null));
                break;
            case SlotChoice.Link link:
                await ShareLinkAsync(link.Booking);
                break;
            case SlotChoice.Cancel cancel:
                await CancelAsync(cancel.Booking);
                break;
        }
    }

    private async Task ShareLinkAsync(CalendarBooking booking)
    {
        if (await LinkDialog.AskAsync(Dialogs, booking, command => Desk.DoAsync(command)))
        {
            Snackbar.Add("已保存，她在“我的预约”里能看到。", Severity.Success);
        }

        await ReloadAsync();
    }

    private async Task CancelAsync(CalendarBooking booking)
    {
        var sure = await ConfirmDialog.AskAsync(
            Dialogs,
            "替她取消？",
            "她本人来电说不来了，才能取消。空出来的时间别人马上能约。可能有危险的，案件不会就此结束，请另外核实是不是她本人的意思。",
            "取消预约"
        );
        if (sure)
        {
            await DoAsync(async () =>
            {
                await Desk.DoAsync(new CancelBookingForHer(booking.Id, booking.Version));
                Snackbar.Add("已取消。", Severity.Success);
            });
        }
    }

    private async Task MoveAsync(BookingMove move)
    {
        if (await MoveDialog.AskAsync(Dialogs, move, Desk) is { } day)
        {
            Snackbar.Add(
                "已换时间，她的消息里也有提示。",
                Severity.Success,
                options =>
                {
                    options.Action = "撤销";
                    options.ActionVariant = Variant.Outlined;
                    options.VisibleStateDuration = 15_000;
                    options.OnClick = _ => InvokeAsync(() => UndoAsync(move, day));
                }
            );
        }

        await ReloadAsync();
    }

    /// <summary>Back to where it was, if nobody has taken that seat meanwhile.</summary>
    private Task UndoAsync(BookingMove move, DateOnly day) =>
        DoAsync(async () =>
        {
            await move.BackAsync(Desk, day);
            Snackbar.Add("已换回原来的时间。", Severity.Success);
        });

    private async Task DoAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await ReloadAsync();
    }
}
