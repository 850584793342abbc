namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>When a weekly time takes place. Pure.</summary>
internal static class SittingPlan
{
    /// <summary>The days of the horizon on which the template has its sitting: not on statutory holidays, not while the provider is away.</summary>
    public static IEnumerable<DateOnly> DaysOf(
        DayOfWeek day,
        DateOnly today,
        WorkingCalendar calendar,
        IReadOnlyCollection<(DateOnly From, DateOnly To)> away
    ) =>
        Enumerable
            .Range(0, ConsultationPolicy.HorizonDays + 1)
            .Select(today.AddDays)
            .Where(date => date.DayOfWeek == day)
            .Where(date => !calendar.IsHoliday(date))
            .Where(date => !away.Any(absence => absence.From <= date && date <= absence.To));
}
