using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Every limit of issue: clocks for the federation's own duties. Pure: given instants and a calendar, no clock of its own.</summary>
internal static class SlaPolicy
{
    /// <summary>信访工作条例 art. 23(2): notice within 15 calendar days (日) of receipt.</summary>
    public const int AcceptanceNoticeDays = 15;

    /// <summary>信访工作条例 art. 23(3): objection within 5 working days (工作日) of receipt.</summary>
    public const int ObjectionWorkingDays = 5;

    /// <summary>Station promise, ours: call back within 15 minutes when she says she is in danger.</summary>
    public static readonly TimeSpan DangerFirstContact = TimeSpan.FromMinutes(15);

    /// <summary>Station promise, ours: domestic or sexual violence and children within 2 hours.</summary>
    public static readonly TimeSpan SensitiveFirstContact = TimeSpan.FromHours(2);

    /// <summary>Station promise, ours: first contact within one working day.</summary>
    public const int FirstContactWorkingDays = 1;

    /// <summary>Station promise, ours: what came of a booked talk is written down by the end of the next working day.</summary>
    public const int AppointmentWorkingDays = 1;

    /// <summary>Station promise, ours: a question in a written consultation is answered within two working days.</summary>
    public const int AnswerWorkingDays = 2;

    public static ClockStart AcceptanceNotice(DateTimeOffset received, WorkingCalendar calendar) =>
        CalendarDays(ClockKind.AcceptanceNotice, received, AcceptanceNoticeDays, calendar);

    public static ClockStart Objection(DateTimeOffset received, WorkingCalendar calendar)
    {
        var due = ChinaTime.EndOfDay(calendar.AddWorkingDays(received.ChinaDate(), ObjectionWorkingDays));
        return new ClockStart(ClockKind.Objection, received, due, due);
    }

    public static ClockStart FirstContact(DateTimeOffset received, bool danger, bool sensitive, WorkingCalendar calendar)
    {
        var due =
            danger ? received + DangerFirstContact
            : sensitive ? received + SensitiveFirstContact
            : ChinaTime.EndOfDay(calendar.AddWorkingDays(received.ChinaDate(), FirstContactWorkingDays));
        return new ClockStart(ClockKind.FirstContact, received, due, due);
    }

    /// <param name="ends">Of the talk.</param>
    public static ClockStart Appointment(DateTimeOffset booked, DateTimeOffset ends, WorkingCalendar calendar)
    {
        var due = ChinaTime.EndOfDay(calendar.AddWorkingDays(ends.ChinaDate(), AppointmentWorkingDays));
        return new ClockStart(ClockKind.Handling, booked, due, due);
    }

    public static ClockStart Answer(DateTimeOffset asked, WorkingCalendar calendar)
    {
        var due = ChinaTime.EndOfDay(calendar.AddWorkingDays(asked.ChinaDate(), AnswerWorkingDays));
        return new ClockStart(ClockKind.Answer, asked, due, due);
    }

    /// <param name="days">From settings: a promise of the station, not of the law.</param>
    public static ClockStart Handling(DateTimeOffset accepted, int days, WorkingCalendar calendar) =>
        CalendarDays(ClockKind.Handling, accepted, days, calendar);

    /// <summary>
    /// The day of receipt is not counted; the limit ends at 24:00. When it ends on a rest day, the legal end moves to the next
    /// working day (Civil Code art. 203), but staff work to the working day before: for our own duties the extension is not used.
    /// </summary>
    private static ClockStart CalendarDays(ClockKind kind, DateTimeOffset from, int days, WorkingCalendar calendar)
    {
        var last = from.ChinaDate().AddDays(days);
        return new ClockStart(kind, from, ChinaTime.EndOfDay(calendar.OnOrAfter(last)), ChinaTime.EndOfDay(calendar.OnOrBefore(last)));
    }
}
