using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Rosters;

/// <summary>Section <c>Rosters</c>: when duties begin and end, in China's time, the same for all stations; and how long the job plans.</summary>
public sealed class RosterOptions : IValidatableObject
{
    public const string Section = "Rosters";

    [Required]
    public Stretch Morning { get; set; } = new() { From = new TimeOnly(8, 30), To = new TimeOnly(12, 0) };

    [Required]
    public Stretch Afternoon { get; set; } = new() { From = new TimeOnly(14, 30), To = new TimeOnly(17, 30) };

    [Required]
    public Stretch Evening { get; set; } = new() { From = new TimeOnly(18, 30), To = new TimeOnly(21, 0) };

    /// <summary>Seconds that the job works on a week that it has just opened. Real seconds, whatever clock the rules are given.</summary>
    [Range(RosterPolicy.LeastSeconds, RosterPolicy.MostSeconds)]
    public int PlanningSeconds { get; set; } = RosterPolicy.SecondsByJob;

    public Stretch Of(HalfDay halfDay) =>
        halfDay switch
        {
            HalfDay.Morning => Morning,
            HalfDay.Afternoon => Afternoon,
            _ => Evening,
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!(Morning.From < Morning.To && Morning.To <= Afternoon.From && Afternoon.From < Afternoon.To))
        {
            yield return new ValidationResult("Rosters: the morning must end before the afternoon begins.", [nameof(Morning)]);
        }

        if (!(Afternoon.To <= Evening.From && Evening.From < Evening.To))
        {
            yield return new ValidationResult("Rosters: the afternoon must end before the evening begins.", [nameof(Evening)]);
        }
    }

    public sealed class Stretch
    {
        public TimeOnly From { get; set; }
        public TimeOnly To { get; set; }

        public int Minutes => (int)(To - From).TotalMinutes;
    }
}
