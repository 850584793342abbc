using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>Free times, the soonest first. What the answer says of a provider is meant for the public.</summary>
/// <param name="County">Where she wants it; the whole city without.</param>
/// <param name="From">First day, in China; today when it has passed.</param>
/// <param name="To">Last day; no further ahead than times are made.</param>
/// <param name="Topic">Only providers who know about it.</param>
/// <param name="Sex">Her wish for a woman, or a man.</param>
[AllowAnyone]
public sealed record FindSlots(
    [property: RegularExpression("^[0-9]{6}$", ErrorMessage = "没有这个县区，请重新选择。")] string? County,
    DateOnly From,
    DateOnly To,
    ConsultationKind? Kind = null,
    [property: StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string? Topic = null,
    Sex? Sex = null
) : IQuery<IReadOnlyList<FreeSlot>>, IValidatableObject
{
    /// <summary>More times than anybody looks through.</summary>
    public const int Most = 300;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Year is < 2000 or > 2999 || To.Year is < 2000 or > 2999 || To < From)
        {
            yield return new ValidationResult("日期不对，请重新选择。", [nameof(From)]);
        }
    }
}

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

internal sealed class FindSlotsHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<FindSlots, IReadOnlyList<FreeSlot>>
{
    public async ValueTask<IReadOnlyList<FreeSlot>> Handle(FindSlots query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        var earliest = Max(now + ConsultationPolicy.LeadTime, ChinaTime.StartOfDay(query.From));
        var end = Min(ChinaTime.EndOfDay(query.To), ChinaTime.EndOfDay(now.ChinaDate().AddDays(ConsultationPolicy.HorizonDays)));
        var slots = db.Set<Slot>().AsNoTracking().Where(slot => slot.StartsAt >= earliest && slot.StartsAt <= end && !slot.Closed);
        if (DivisionCode.TryParse(query.County) is { } county)
        {
            slots = slots.Where(slot => slot.County == county);
        }

        if (query.Kind is { } kind)
        {
            slots = slots.Where(slot => slot.Kind == kind);
        }

        var found = await slots
            .Join(
                db.Set<Provider>().AbleTo(query.Topic, query.Sex),
                slot => slot.ProviderId,
                provider => provider.Id,
                (slot, provider) => new { slot, provider }
            )
            .Join(db.Set<Sitting>(), pair => pair.slot.SittingId, sitting => sitting.Id, (pair, sitting) => new { pair, sitting.Station })
            .Select(row => new
            {
                row.pair.slot,
                row.pair.provider,
                row.Station,
                Taken = db.Set<SeatClaim>().Count(claim => claim.SlotId == row.pair.slot.Id && claim.ExpiresAt > now),
            })
            .Where(row => row.Taken < row.slot.Seats)
            .OrderBy(row => row.slot.StartsAt)
            .ThenBy(row => row.slot.Id)
            .Take(FindSlots.Most)
            .ToListAsync(cancellationToken);
        var free = new List<FreeSlot>();
        foreach (var row in found.Where(row => row.provider.MayServeOn(row.slot.StartsAt.ChinaDate())))
        {
            var station = row.Station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null;
            free.Add(Tell(row.slot, row.provider, station, row.slot.Seats - row.Taken));
        }

        return free;
    }

    internal static FreeSlot Tell(Slot slot, Provider provider, string? station, int left) =>
        new(slot.Id, slot.StartsAt, slot.EndsAt, slot.Kind, SlotProvider.Of(provider), station, left);

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
