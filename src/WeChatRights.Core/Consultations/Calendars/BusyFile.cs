using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>Reads from an iCalendar file when somebody is busy. The file comes from outside: it may be broken, or made to keep us busy.</summary>
internal static class BusyFile
{
    /// <summary>A rule that never comes true is given up after so many steps.</summary>
    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = 1000 };

    /// <returns>Apart from each other, in the order of time, cut to the wanted time.</returns>
    /// <exception cref="DomainException"><c>calendar-unreadable</c>, <c>calendar-too-fine</c>, <c>calendar-too-full</c></exception>
    public static IReadOnlyList<BusyStretch> Read(string text, DateTimeOffset from, DateTimeOffset until)
    {
        try
        {
            var calendars = Calendar.Load<Calendar>(text);
            if (calendars.Count == 0)
            {
                throw new DomainException(ConsultationErrors.CalendarUnreadable);
            }

            RequireModest([.. calendars.SelectMany(calendar => calendar.Events)], from);
            return Merge(Expand(calendars, from, until), from, until);
        }
        catch (Exception failure) when (failure is not DomainException and not OutOfMemoryException)
        {
            throw new DomainException(ConsultationErrors.CalendarUnreadable);
        }
    }

    private static IEnumerable<BusyStretch> Expand(IEnumerable<Calendar> calendars, DateTimeOffset from, DateTimeOffset until)
    {
        var count = 0;
        var begin = new CalDateTime(from.UtcDateTime, CalDateTime.UtcTzId);
        foreach (var calendar in calendars)
        {
            foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(begin, Bounded))
            {
                var starts = InstantOf(occurrence.Period.StartTime);
                if (starts >= until)
                {
                    break;
                }

                if (++count > ConsultationPolicy.MostBusyTimes)
                {
                    throw new DomainException(ConsultationErrors.CalendarTooFull);
                }

                if (occurrence.Source is CalendarEvent happening && TakesTime(happening))
                {
                    yield return new BusyStretch(starts, EndOf(occurrence, happening, starts));
                }
            }
        }
    }

    /// <summary>Not what is marked as free, what was called off, nor what came from here.</summary>
    private static bool TakesTime(CalendarEvent happening) =>
        !string.Equals(happening.Transparency, TransparencyType.Transparent, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(happening.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase)
        && happening.Uid?.EndsWith(ReadCalendarFeedHandler.UidEnd, StringComparison.Ordinal) != true;

    /// <summary>Nobody's diary repeats by the hour; such a rule, or very many that began very long ago, would only cost time.</summary>
    private static void RequireModest(IReadOnlyList<CalendarEvent> events, DateTimeOffset now)
    {
        var repeating = events.Where(happening => happening.RecurrenceRule is not null).ToList();
        if (repeating.Any(happening => IsFine(happening.RecurrenceRule!)))
        {
            throw new DomainException(ConsultationErrors.CalendarTooFine);
        }

        if (repeating.Sum(happening => StepsOf(happening, now)) > ConsultationPolicy.MostBusySteps)
        {
            throw new DomainException(ConsultationErrors.CalendarTooFull);
        }
    }

    /// <summary>What it costs to go through an event from its first time to now; a birthday has few steps, though it may begin in 1604.</summary>
    private static long StepsOf(CalendarEvent happening, DateTimeOffset now)
    {
        var days = Math.Max(1, (now.UtcDateTime - (happening.DtStart?.Value ?? now.UtcDateTime)).TotalDays);
        var rule = happening.RecurrenceRule!;
        return (long)(rule.Frequency == FrequencyType.Yearly && rule.ByDay.Count == 0 ? days / 365 : days) + 1;
    }

    private static bool IsFine(RecurrenceRule rule) =>
        rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly
        || rule.BySecond.Count + rule.ByMinute.Count + rule.ByHour.Count > 0;

    private static DateTimeOffset EndOf(Occurrence occurrence, CalendarEvent happening, DateTimeOffset starts) =>
        occurrence.Period.EffectiveEndTime is { } end ? InstantOf(end)
        : happening.IsAllDay ? starts.AddDays(1)
        : starts;

    /// <summary>A time without a zone, and a whole day, are China's.</summary>
    private static DateTimeOffset InstantOf(CalDateTime time) =>
        time.IsFloating || !time.HasTime
            ? new DateTimeOffset(DateTime.SpecifyKind(time.Value, DateTimeKind.Unspecified), ChinaTime.Offset)
            : new DateTimeOffset(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc));

    private static List<BusyStretch> Merge(IEnumerable<BusyStretch> all, DateTimeOffset from, DateTimeOffset until)
    {
        var merged = new List<BusyStretch>();
        foreach (var stretch in all.Where(s => s.EndsAt > from && s.EndsAt > s.StartsAt).OrderBy(s => s.StartsAt))
        {
            var (starts, ends) = (stretch.StartsAt < from ? from : stretch.StartsAt, stretch.EndsAt > until ? until : stretch.EndsAt);
            if (merged.Count > 0 && merged[^1].EndsAt >= starts)
            {
                merged[^1] = merged[^1] with { EndsAt = merged[^1].EndsAt > ends ? merged[^1].EndsAt : ends };
            }
            else
            {
                merged.Add(new BusyStretch(starts, ends));
            }
        }

        return merged;
    }
}
