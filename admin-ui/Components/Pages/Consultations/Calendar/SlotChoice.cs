using WeChatRights.Core.Consultations.Sittings;

namespace WeChatRights.AdminUi.Components.Pages.Consultations.Calendar;

/// <summary>What staff want to do with a time.</summary>
public abstract record SlotChoice
{
    private SlotChoice() { }

    public sealed record Close : SlotChoice;

    public sealed record Open : SlotChoice;

    public sealed record Move(CalendarBooking Booking) : SlotChoice;

    public sealed record Link(CalendarBooking Booking) : SlotChoice;

    public sealed record Cancel(CalendarBooking Booking) : SlotChoice;
}
