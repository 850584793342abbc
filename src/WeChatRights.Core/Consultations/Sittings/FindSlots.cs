using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>Free times, the soonest first, a page at a time. What the answer says of a provider is meant for the public.</summary>
/// <param name="County">Where she wants it; the whole city without.</param>
/// <param name="From">First day, in China; today when it has passed.</param>
/// <param name="To">Last day; no further ahead than times are made.</param>
/// <param name="Topic">Only providers who know about it.</param>
/// <param name="Sex">Her wish for a woman, or a man.</param>
/// <param name="After">Only what begins later: <see cref="FreeSlots.Next"/> of the page before.</param>
[AllowAnyone]
public sealed record FindSlots(
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "没有这个县区，请重新选择。")] string? County,
    DateOnly From,
    DateOnly To,
    ConsultationKind? Kind = null,
    [property: StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string? Topic = null,
    Sex? Sex = null,
    DateTimeOffset? After = null
) : IQuery<FreeSlots>, IValidatableObject
{
    /// <summary>More times than anybody looks through at once.</summary>
    public const int PageSize = 100;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Year is < 2000 or > 2999 || To.Year is < 2000 or > 2999 || To < From)
        {
            yield return new ValidationResult("日期不对，请重新选择。", [nameof(From)]);
        }
    }
}

/// <param name="Items">With every free time up to the last one's beginning, so that the next page can go on after it.</param>
/// <param name="Next">There may be later ones: ask for what begins after this instant. Null: these are all.</param>
public sealed record FreeSlots(IReadOnlyList<FreeSlot> Items, DateTimeOffset? Next);

/// <param name="SeatsLeft">At this moment; a hold decides.</param>
public sealed record FreeSlot(
    Guid Id,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    SlotProvider Provider,
    string? Station,
    int SeatsLeft
);

public sealed record SlotProvider(string Name, Profession Profession, Sex Sex, string Firm, string Languages)
{
    internal static SlotProvider Of(Provider provider) =>
        new(provider.Name, provider.Profession, provider.Sex, provider.Firm, provider.Languages);
}

internal sealed class FindSlotsHandler(OfferedTimes offered, DivisionDirectory divisions) : IQueryHandler<FindSlots, FreeSlots>
{
    public async ValueTask<FreeSlots> Handle(FindSlots query, CancellationToken cancellationToken)
    {
        var found = await offered.FirstAsync(query, FindSlots.PageSize + 1, cancellationToken);
        var (page, next) = WholeInstants(found, time => time.StartsAt);
        var free = new List<FreeSlot>(page.Count);
        foreach (var time in page.Where(time => !(time.LicenceUntil < time.StartsAt.ChinaDate())))
        {
            var station = time.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            free.Add(new FreeSlot(time.Id, time.StartsAt, time.EndsAt, time.Kind, time.Provider, station, time.SeatsLeft));
        }

        return new FreeSlots(free, next);
    }

    /// <summary>
    /// Ends the page with a whole instant: the next one begins after it, whoever books meanwhile. Of more providers at one instant than a page holds, the
    /// rest is not shown.
    /// </summary>
    /// <param name="found">One more than a page where there are more.</param>
    private static (IReadOnlyList<T> Page, DateTimeOffset? Next) WholeInstants<T>(IReadOnlyList<T> found, Func<T, DateTimeOffset> startOf)
    {
        if (found.Count <= FindSlots.PageSize)
        {
            return (found, null);
        }

        var cut = startOf(found[^1]);
        List<T> page = [.. found.TakeWhile(each => startOf(each) < cut)];
        return page.Count > 0 ? (page, startOf(page[^1])) : ([.. found.Take(FindSlots.PageSize)], cut);
    }

    internal static FreeSlot Tell(Slot slot, Provider provider, string? station, int left) =>
        new(slot.Id, slot.StartsAt, slot.EndsAt, slot.Kind, SlotProvider.Of(provider), station, left);
}
