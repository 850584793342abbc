using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Regions;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Bench;

/// <summary>
/// 300 providers over all counties, each with eight half hours on each of the next three weeks' days: 50,400 slots of one seat. The same seed takes
/// the same seats. Written past the commands, because nobody measures the filling.
/// </summary>
/// <param name="Kind">Of all slots; null: of every kind, one in four each.</param>
/// <param name="Booked">Share of the seats that are booked.</param>
/// <param name="Held">Share of the seats that are held, longer than the bench lasts.</param>
internal sealed record SlotCity(ConsultationKind? Kind, double Booked, double Held)
{
    private const int Providers = 300;
    private const int Days = 21;
    private const int Seed = 20261102;
    private static readonly TimeSpan BenchLasts = TimeSpan.FromHours(3);

    /// <returns>Slots that nobody has, in an order of chance: a crowd does not book one day after the other.</returns>
    public async Task<IReadOnlyList<Guid>> FillAsync(TestCore core)
    {
        var dice = new Random(Seed);
        var counties = await core.Dispatcher.QueryAsync(Actor.System("bench"), new ListDivisions());
        var free = new List<Guid>();
        for (var number = 0; number < Providers; number++)
        {
            var county = counties[number % counties.Count];
            await core.ArrangeAsync(db =>
            {
                var provider = ProviderOf(number, county, core.Now);
                db.Add(provider);
                foreach (var sitting in SittingsOf(number, provider, county, core.Now))
                {
                    db.Add(sitting);
                    var claims = sitting.Slots.Select(slot => (slot.Id, Claim: Claim(slot, dice.NextDouble(), core.Now))).ToList();
                    db.AddRange(claims.Select(pair => pair.Claim).OfType<SeatClaim>());
                    free.AddRange(claims.Where(pair => pair.Claim is null).Select(pair => pair.Id));
                }
            });
        }

        var shuffled = free.ToArray();
        dice.Shuffle(shuffled);
        return shuffled;
    }

    private static Provider ProviderOf(int number, CountyPlace county, DateTimeOffset now)
    {
        var provider = new Provider(Ids.New(now), DivisionCode.Parse(county.Code));
        provider.Describe(
            TestData.Lawyer(
                $"演示律师{number:D3}",
                number % 3 == 0 ? Sex.Male : Sex.Female,
                licenceUntil: now.ChinaDate().AddYears(2),
                specialities: number % 2 == 0 ? "DEF" : "ABG"
            )
        );
        provider.Verify(Ids.New(now), now);
        return provider;
    }

    private IEnumerable<Sitting> SittingsOf(int number, Provider provider, CountyPlace county, DateTimeOffset now)
    {
        var kind = Kind ?? (ConsultationKind)(number / 10 % 4);
        var begins = new TimeOnly(8 + (number % 6), 0);
        var shape = new SittingShape(
            kind,
            kind == ConsultationKind.OnSite ? county.Townships[number % county.Townships.Count].Code : null,
            begins,
            begins.AddHours(4),
            SlotMinutes: 30
        );
        return Enumerable
            .Range(1, Days)
            .Select(day => new Sitting(
                Ids.New(now),
                provider.Id,
                templateId: null,
                now.ChinaDate().AddDays(day),
                shape,
                provider.County,
                () => Ids.New(now)
            ));
    }

    private SeatClaim? Claim(Slot slot, double chance, DateTimeOffset now)
    {
        if (chance >= Booked + Held)
        {
            return null;
        }

        var claim = new SeatClaim(Ids.New(now), slot.Id, seat: 0, sessionId: null, now + BenchLasts);
        if (chance < Booked)
        {
            claim.Book(Ids.New(now)); // Of a booking that no search reads.
        }

        return claim;
    }
}
