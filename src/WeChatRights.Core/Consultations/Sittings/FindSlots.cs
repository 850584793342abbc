using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
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

internal sealed class FindSlotsHandler(AppDbContext db, CallContext call, DivisionDirectory divisions) : IQueryHandler<FindSlots, FreeSlots>
{
    public async ValueTask<FreeSlots> Handle(FindSlots query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var claims = db.Set<SeatClaim>(); // Not named inside of the query: what stands there is compiled anew for every search.
        var first = Free(query, now).OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.Id).Take(FindSlots.PageSize + 1);
        var found = await (
            from slot in first
            join provider in db.Set<Provider>() on slot.ProviderId equals provider.Id
            join sitting in db.Set<Sitting>() on slot.SittingId equals sitting.Id
            orderby slot.StartsAt, slot.Id
            select new
            {
                slot.Id,
                slot.StartsAt,
                slot.EndsAt,
                slot.Kind,
                Provider = new SlotProvider(provider.Name, provider.Profession, provider.Sex, provider.Firm, provider.Languages),
                provider.LicenceUntil,
                sitting.Station,
                // Of a single seat that is free, nothing is taken.
                Left = slot.Seats == 1 ? 1 : slot.Seats - claims.Count(claim => claim.SlotId == slot.Id && claim.ExpiresAt > now),
            }
        ).ToListAsync(cancellationToken);
        var (page, next) = WholeInstants([.. found], row => row.StartsAt);
        var free = new List<FreeSlot>(page.Count);
        foreach (var row in page.Where(row => !(row.LicenceUntil < row.StartsAt.ChinaDate())))
        {
            var station = row.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            free.Add(new FreeSlot(row.Id, row.StartsAt, row.EndsAt, row.Kind, row.Provider, station, row.Left));
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

    /// <summary>
    /// Looks up seats and provider for one slot after the other, in the order of the index of the starts, until there are enough. As a join, the database
    /// may begin with the providers, and then has to sort all their slots to find the first.
    /// </summary>
    private IQueryable<Slot> Free(FindSlots query, DateTimeOffset now)
    {
        var earliest = Max(now + ConsultationPolicy.LeadTime, ChinaTime.StartOfDay(query.From));
        var end = Min(ChinaTime.EndOfDay(query.To), ChinaTime.EndOfDay(now.ChinaDate().AddDays(ConsultationPolicy.HorizonDays)));
        var slots = db.Set<Slot>().Where(slot => slot.StartsAt >= earliest && slot.StartsAt <= end && !slot.Closed);
        if (query.After is { } after)
        {
            slots = slots.Where(slot => slot.StartsAt > after);
        }

        if (DivisionCode.TryParse(query.County) is { } county)
        {
            slots = slots.Where(slot => slot.County == county);
        }

        if (query.Kind is { } kind)
        {
            slots = slots.Where(slot => slot.Kind == kind);
        }

        var claims = db.Set<SeatClaim>();
        var day = earliest.ChinaDate();
        var able = db.Set<Provider>()
            .AbleTo(query.Topic, query.Sex)
            .Where(provider => provider.LicenceUntil == null || provider.LicenceUntil >= day);
        return slots
            .Where(slot => claims.Count(claim => claim.SlotId == slot.Id && claim.ExpiresAt > now) < slot.Seats)
            .Where(slot => able.Count(provider => provider.Id == slot.ProviderId) == 1); // "Any" would be made a join again.
    }

    internal static FreeSlot Tell(Slot slot, Provider provider, string? station, int left) =>
        new(slot.Id, slot.StartsAt, slot.EndsAt, slot.Kind, SlotProvider.Of(provider), station, left);

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
