using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>The parts of a day that are planned with.</summary>
public enum HalfDay
{
    Morning,
    Afternoon,
    Evening,
}

/// <summary>When somebody has time: a weekly pattern, single days that differ from it, and spans without any. Days are China's.</summary>
public sealed record AvailabilityPlan(
    [property: Required(ErrorMessage = "请选择每周哪些时候有空。"), MaxLength(21, ErrorMessage = "请重新选择每周哪些时候有空。")]
        IReadOnlyList<WeeklyHalfDay> Weekly,
    [property:
        Required(ErrorMessage = "请重新填单独的日子。"),
        MaxLength(VolunteerPolicy.MostExceptions, ErrorMessage = "单独的日子最多填 60 天。")
    ]
        IReadOnlyList<DayException> Exceptions,
    [property:
        Required(ErrorMessage = "请重新填没空的日子。"),
        MaxLength(VolunteerPolicy.MostBlackOuts, ErrorMessage = "没空的日子最多填 20 段。")
    ]
        IReadOnlyList<BlackOut> BlackOuts
) : IValidatableObject
{
    public static readonly AvailabilityPlan Never = new([], [], []);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Weekly is not null && Weekly.Any(part => part is null || !Enum.IsDefined(part.Day) || !Enum.IsDefined(part.HalfDay)))
        {
            yield return new ValidationResult("请重新选择每周哪些时候有空。", [nameof(Weekly)]);
        }

        if (
            Exceptions is not null
            && (
                Exceptions.Any(day => day?.Free is null || day.Free.Any(part => !Enum.IsDefined(part)) || !IsPlausible(day.Day))
                || Exceptions.DistinctBy(day => day.Day).Count() != Exceptions.Count
            )
        )
        {
            yield return new ValidationResult("单独的日子每天只填一次，请检查一下。", [nameof(Exceptions)]);
        }

        if (
            BlackOuts is not null
            && BlackOuts.Any(span => span is null || !IsPlausible(span.From) || !IsPlausible(span.To) || !span.IsOrderly)
        )
        {
            yield return new ValidationResult("没空的日子不对，请重新选择。", [nameof(BlackOuts)]);
        }
    }

    private static bool IsPlausible(DateOnly day) => day.Year is >= 2000 and < 3000;
}

/// <summary>Every week on this half-day she has time.</summary>
public sealed record WeeklyHalfDay(DayOfWeek Day, HalfDay HalfDay);

/// <summary>A single day that differs: she has time exactly then, whatever the weekly pattern says.</summary>
/// <param name="Free">Empty: not at all on that day.</param>
public sealed record DayException(DateOnly Day, IReadOnlyList<HalfDay> Free);

/// <summary>Days without any time, the last included. Goes before everything else.</summary>
public sealed record BlackOut(DateOnly From, DateOnly To)
{
    internal bool IsOrderly => From <= To && To.DayNumber - From.DayNumber < VolunteerPolicy.LongestBlackOutDays;
}
