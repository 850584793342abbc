using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>
/// Reads free times in the order of an index of their starts, and looks up provider and seats of one after the other until there are enough. All
/// outer joins, and no condition that a missing row would not meet: else the database may begin with the providers, and has to sort all their slots to
/// find the first. No subquery: MariaDB would plan each for itself and keep its answers in a table of their own.
/// </summary>
internal sealed class OfferedTimes(AppDbContext db, CallContext call)
{
    /// <summary>By so much longer is the next look where so many rows hold too few times.</summary>
    private const int Growth = 4;

    /// <returns>The soonest ones; fewer than <paramref name="wanted"/> only when these are all.</returns>
    public async Task<IReadOnlyList<OfferedTime>> FirstAsync(FindSlots query, int wanted, CancellationToken cancellationToken)
    {
        for (var most = wanted; ; most *= Growth)
        {
            var rows = await Rows(query).Take(most).ToListAsync(cancellationToken);
            var complete = rows.Count < most;
            var times = Free(rows, complete);
            if (complete || times.Count >= wanted)
            {
                return [.. times.Take(wanted)];
            }
        }
    }

    /// <summary>A row for each seat that is taken of a slot with several: those come one after the other, and are counted here.</summary>
    /// <param name="complete">There are no more rows. Else of the last slot some may be missing.</param>
    private static List<OfferedTime> Free(IReadOnlyList<OfferedRow> rows, bool complete)
    {
        var free = new List<OfferedTime>(rows.Count);
        for (var at = 0; at < rows.Count; )
        {
            var (row, end, taken) = (rows[at], at, 0);
            for (; end < rows.Count && rows[end].Id == row.Id; end++)
            {
                taken += rows[end].Taken ? 1 : 0;
            }

            if (taken < row.Seats && (row.Seats == 1 || complete || end < rows.Count))
            {
                free.Add(row.Tell(row.Seats - taken));
            }

            at = end;
        }

        return free;
    }

    private IQueryable<OfferedRow> Rows(FindSlots query)
    {
        var now = call.Now;
        // Not named inside of the query: what stands there is compiled anew for every search.
        var (providers, sittings) = (db.Set<Provider>(), db.Set<Sitting>());
        var claims = db.Set<SeatClaim>().Where(claim => claim.ExpiresAt > now);
        var offers =
            from slot in Slots(query, now)
            join one in providers on slot.ProviderId equals one.Id into ofSlot
            from provider in ofSlot.DefaultIfEmpty()
            select new Offer { Slot = slot, Provider = provider! };
        offers = Able(query, now).Aggregate(offers, (able, rule) => able.Where(MissingOr(rule)));
        return from offer in offers
            join one in claims on offer.Slot.Id equals one.SlotId into ofSlot
            from claim in ofSlot.DefaultIfEmpty()
            join one in sittings
                on (offer.Slot.Kind == ConsultationKind.OnSite ? (Guid?)offer.Slot.SittingId : null) equals (Guid?)one.Id
                into around
            from sitting in around.DefaultIfEmpty()
            where claim == null || offer.Slot.Seats > 1
            orderby offer.Slot.StartsAt, offer.Slot.Id
            select new OfferedRow
            {
                Id = offer.Slot.Id,
                StartsAt = offer.Slot.StartsAt,
                EndsAt = offer.Slot.EndsAt,
                Kind = offer.Slot.Kind,
                Seats = offer.Slot.Seats,
                Taken = claim != null,
                Name = offer.Provider.Name,
                Profession = offer.Provider.Profession,
                Sex = offer.Provider.Sex,
                Firm = offer.Provider.Firm,
                Languages = offer.Provider.Languages,
                LicenceUntil = offer.Provider.LicenceUntil,
                Station = sitting!.Station,
            };
    }

    private IQueryable<Slot> Slots(FindSlots query, DateTimeOffset now)
    {
        var earliest = Earliest(query, now);
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

        return query.Kind is { } kind ? slots.Where(slot => slot.Kind == kind) : slots;
    }

    private static IReadOnlyList<Expression<Func<Provider, bool>>> Able(FindSlots query, DateTimeOffset now)
    {
        var day = Earliest(query, now).ChinaDate();
        return [.. AbleProviders.Rules(query.Topic, query.Sex), provider => provider.LicenceUntil == null || provider.LicenceUntil >= day];
    }

    /// <summary>Every slot has a provider: that nobody could be missing is what the database must not conclude.</summary>
    private static Expression<Func<Offer, bool>> MissingOr(Expression<Func<Provider, bool>> rule)
    {
        var offer = Expression.Parameter(typeof(Offer), "offer");
        var provider = Expression.Property(offer, nameof(Offer.Provider));
        var missing = Expression.Equal(provider, Expression.Constant(null, typeof(Provider)));
        var kept = ReplacingExpressionVisitor.Replace(rule.Parameters[0], provider, rule.Body);
        return Expression.Lambda<Func<Offer, bool>>(Expression.OrElse(missing, kept), offer);
    }

    private static DateTimeOffset Earliest(FindSlots query, DateTimeOffset now)
    {
        var (open, from) = (now + ConsultationPolicy.LeadTime, ChinaTime.StartOfDay(query.From));
        return open > from ? open : from;
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed class Offer
    {
        public required Slot Slot { get; init; }
        public required Provider Provider { get; init; }
    }
}
