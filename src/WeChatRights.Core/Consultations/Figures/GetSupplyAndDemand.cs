using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Figures;

/// <summary>How many seats one's own counties offer, who takes them, how long women wait, and what is free soon.</summary>
/// <param name="From">First day of the talks that are counted, in China.</param>
/// <param name="To">Last day; at most <see cref="MostDays"/> in all.</param>
/// <param name="County">Only this one; all of one's own without.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record GetSupplyAndDemand(
    DateOnly From,
    DateOnly To,
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "没有这个县区，请重新选择。")] string? County = null
) : IQuery<SupplyAndDemand>, IValidatableObject
{
    public const int MostDays = 366;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Year is < 2000 or > 2999 || To.Year is < 2000 or > 2999 || To < From || To.DayNumber - From.DayNumber >= MostDays)
        {
            yield return new ValidationResult("日期不对，一次最多看一年。", [nameof(From)]);
        }
    }
}

/// <param name="Own">All counties that the reader may choose from.</param>
/// <param name="Counties">The chosen ones, in the order of their codes.</param>
/// <param name="Topics">What people booked for, the most frequent first.</param>
/// <param name="Free">From today on; days without any are there, too.</param>
public sealed record SupplyAndDemand(
    IReadOnlyList<CountyName> Own,
    IReadOnlyList<CountyFigures> Counties,
    CountyFigures Total,
    IReadOnlyList<TopicFigures> Topics,
    IReadOnlyList<FreeDay> Free
);

public sealed record CountyName(string Code, string Name);

/// <param name="County">Six digits; empty for the total.</param>
/// <param name="Offered">Seats that could be booked, or were before the time was closed.</param>
/// <param name="Taken">Seats that somebody has, or had when the time came.</param>
/// <param name="NoShow">Did not come; counted for those who plan, held against nobody.</param>
/// <param name="Cancelled">By her. The seat was free again.</param>
/// <param name="Displaced">The provider cannot come, and she has not chosen anew.</param>
/// <param name="FreeSoon">Seats that can be had within <see cref="ConsultationPolicy.SoonDays"/> days, from now on, whatever days are chosen.</param>
/// <param name="Waiting">Of those who took seats; null when nobody did.</param>
public sealed record CountyFigures(
    string County,
    string Name,
    int Offered,
    int Taken,
    int Held,
    int NoShow,
    int Cancelled,
    int Displaced,
    int FreeSoon,
    WaitingTime? Waiting
)
{
    /// <summary>Taken of offered, in percent, rounded; null when nothing was offered.</summary>
    public int? FillRate => Offered == 0 ? null : (int)Math.Round(100m * Taken / Offered, MidpointRounding.AwayFromZero);
}

/// <param name="Counts">One for each county of the answer; null: too small to be shown, or it would tell another that is.</param>
/// <param name="Total">Null likewise.</param>
/// <param name="Waiting">Null also when the total is.</param>
public sealed record TopicFigures(string Topic, string Words, IReadOnlyList<int?> Counts, int? Total, WaitingTime? Waiting);

/// <param name="Seats">Without those that are held or booked.</param>
public sealed record FreeDay(DateOnly Day, int Seats);
