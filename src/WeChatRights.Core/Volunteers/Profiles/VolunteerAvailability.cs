namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Whether somebody has time, from what she has said. Pure: no clock, no database.</summary>
public static class VolunteerAvailability
{
    /// <summary>A black-out goes before the exception of a single day, and that before the weekly pattern.</summary>
    public static bool IsFree(AvailabilityPlan plan, DateOnly day, HalfDay halfDay) =>
        !plan.BlackOuts.Any(span => span.From <= day && day <= span.To)
        && (
            plan.Exceptions.FirstOrDefault(exception => exception.Day == day) is { } exception
                ? exception.Free.Contains(halfDay)
                : plan.Weekly.Contains(new WeeklyHalfDay(day.DayOfWeek, halfDay))
        );

    /// <summary>Without what is over on <paramref name="today"/>, in order, every half-day once.</summary>
    public static AvailabilityPlan Tidied(AvailabilityPlan plan, DateOnly today) =>
        new(
            [.. plan.Weekly.Distinct().OrderBy(part => part.Day).ThenBy(part => part.HalfDay)],
            [
                .. plan
                    .Exceptions.Where(exception => exception.Day >= today)
                    .OrderBy(exception => exception.Day)
                    .Select(exception => exception with { Free = [.. exception.Free.Distinct().Order()] }),
            ],
            [.. plan.BlackOuts.Where(span => span.To >= today).Distinct().OrderBy(span => span.From).ThenBy(span => span.To)]
        );

    /// <summary>Whether both say the same; of tidied plans.</summary>
    public static bool AreEqual(AvailabilityPlan one, AvailabilityPlan other) =>
        one.Weekly.SequenceEqual(other.Weekly)
        && one.BlackOuts.SequenceEqual(other.BlackOuts)
        && one.Exceptions.Count == other.Exceptions.Count
        && one.Exceptions.Zip(other.Exceptions)
            .All(pair => pair.First.Day == pair.Second.Day && pair.First.Free.SequenceEqual(pair.Second.Free));
}
