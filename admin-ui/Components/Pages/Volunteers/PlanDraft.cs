using WeChatRights.Core.Volunteers;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.AdminUi.Components.Pages.Volunteers;

/// <summary>When somebody has time, as it is being changed.</summary>
public sealed class PlanDraft
{
    private PlanDraft(AvailabilityPlan plan)
    {
        Weekly = plan.Weekly.ToHashSet();
        Days = plan.Exceptions.ToDictionary(day => day.Day, day => day.Free.ToHashSet());
        BlackOuts = plan.BlackOuts.ToList();
    }

    public ISet<WeeklyHalfDay> Weekly { get; }

    /// <summary>Single days that differ from the week, each with what is free on it.</summary>
    public IDictionary<DateOnly, HashSet<HalfDay>> Days { get; }

    public IList<BlackOut> BlackOuts { get; }

    public AvailabilityPlan Plan =>
        new([.. Weekly], [.. Days.Select(day => new DayException(day.Key, [.. day.Value.Order()]))], [.. BlackOuts]);

    /// <summary>Without what is over on <paramref name="today"/>: nobody has to look at it any more.</summary>
    public static PlanDraft Of(AvailabilityPlan plan, DateOnly today) => new(VolunteerAvailability.Tidied(plan, today));

    /// <summary>A single day begins as the week has it, so that only what differs has to be touched.</summary>
    public void Add(DateOnly day) =>
        Days.TryAdd(day, [.. Enum.GetValues<HalfDay>().Where(halfDay => Weekly.Contains(new WeeklyHalfDay(day.DayOfWeek, halfDay)))]);

    /// <summary>Why a half-day is not as the week has it; null: it is.</summary>
    public string? Reason(DateOnly day) =>
        BlackOuts.Any(span => span.From <= day && day <= span.To) ? "没空的日子"
        : Days.ContainsKey(day) ? "单独填的"
        : null;
}
