using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Figures;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>The figures are those that one counts by hand, on both databases.</summary>
public sealed class SupplyAndDemandTests(Databases databases)
{
    private static readonly DateOnly From = new(2026, 11, 1);
    private static readonly DateOnly To = new(2026, 11, 30);
    private static readonly string[] Topics = ["violence", "divorce", "other", "work"];

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Figures_OfARandomMonth_AreTheSumsByHand(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        var city = await ArrangeAsync(core, staff, seed: 7);

        var all = await core.Dispatcher.QueryAsync(staff.City, new GetSupplyAndDemand(From, To));
        var one = await core.Dispatcher.QueryAsync(staff.County, new GetSupplyAndDemand(From, To));
        var chosen = await core.Dispatcher.QueryAsync(staff.City, new GetSupplyAndDemand(From, To, TestCity.County));

        Assert.Contains(all.Own, county => county.Code == TestCity.OtherCounty);
        Assert.Equal([TestCity.County], one.Own.Select(county => county.Code));
        foreach (var county in new[] { TestCity.County, TestCity.OtherCounty })
        {
            AssertByHand(city, county, all.Counties.Single(row => row.County == county), core.Now);
        }

        Assert.Equal(all.Counties.Single(row => row.County == TestCity.County), one.Counties.Single());
        Assert.Equal(one.Counties, chosen.Counties);
        AssertByHand(city, null, all.Total, core.Now);
        AssertTopics(city, all);
        AssertFree(city, all, core.Now);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Figures_OfAnotherCountyOrTooLong_AreRefused(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();

        async Task<string> CodeAsync(GetSupplyAndDemand query) =>
            (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(staff.County, query))).Error.Code;

        Assert.Equal("not-found", await CodeAsync(new(From, To, TestCity.OtherCounty)));
        Assert.Equal("invalid-input", await CodeAsync(new(From, To, "x")));
        Assert.Equal("invalid-input", await CodeAsync(new(To, From)));
        Assert.Equal("invalid-input", await CodeAsync(new(From, From.AddDays(366))));
        var empty = await core.Dispatcher.QueryAsync(staff.County, new GetSupplyAndDemand(From, From.AddDays(365)));
        Assert.Equal((0, null, null), (empty.Total.Offered, empty.Total.FillRate, empty.Total.Waiting));
        Assert.Equal(14, empty.Free.Count);
    }

    private static void AssertByHand(City city, string? county, CountyFigures figures, DateTimeOffset now)
    {
        var slots = city.Slots.Where(slot => county is null || slot.County.Value == county).ToList();
        var month = slots.Where(slot => slot.StartsAt.ChinaDate() >= From && slot.StartsAt.ChinaDate() <= To).ToList();
        var bookings = city.Bookings.Where(booking => month.Any(slot => slot.Id == booking.SlotId)).ToList();
        var taken = bookings.Where(booking => booking.Status is not (BookingStatus.Cancelled or BookingStatus.Displaced)).ToList();
        int With(BookingStatus status) => bookings.Count(booking => booking.Status == status);
        var closed = month.Where(slot => slot.Closed).Select(slot => slot.Id).ToHashSet();
        var waits = taken.Select(booking => (booking.StartsAt - booking.BookedAt).TotalHours).Order().ToList();

        Assert.True(taken.Count > 20 && closed.Count > 3 && With(BookingStatus.Displaced) > 0, "the month is too empty to say anything");
        Assert.Equal(
            month.Where(slot => !slot.Closed).Sum(slot => slot.Seats) + taken.Count(booking => closed.Contains(booking.SlotId)),
            figures.Offered
        );
        Assert.Equal(taken.Count, figures.Taken);
        Assert.Equal(
            (With(BookingStatus.Held), With(BookingStatus.NoShow), With(BookingStatus.Cancelled), With(BookingStatus.Displaced)),
            (figures.Held, figures.NoShow, figures.Cancelled, figures.Displaced)
        );
        Assert.Equal((int)Math.Round(100.0 * taken.Count / figures.Offered, MidpointRounding.AwayFromZero), figures.FillRate);
        // At least half, and at least nine of ten, wait no longer; with one hour less it would be fewer.
        Assert.True(waits.Count(wait => wait <= figures.Waiting!.MedianHours) * 2 >= waits.Count);
        Assert.True(waits.Count(wait => wait < figures.Waiting!.MedianHours) * 2 < waits.Count);
        Assert.True(waits.Count(wait => wait <= figures.Waiting!.LongHours) * 10 >= waits.Count * 9);
        Assert.True(waits.Count(wait => wait < figures.Waiting!.LongHours) * 10 < waits.Count * 9);
        Assert.Equal(slots.Sum(slot => FreeSeats(city, slot, now)), figures.FreeSoon);
    }

    private static void AssertTopics(City city, SupplyAndDemand all)
    {
        var columns = all.Counties.Select(county => county.County).ToList();
        Assert.Equal(Topics.Order(), all.Topics.Select(topic => topic.Topic).Order());
        foreach (var topic in all.Topics)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var count = city.Bookings.Count(booking =>
                    booking.Topic == topic.Topic
                    && booking.County.Value == columns[column]
                    && booking.StartsAt.ChinaDate() >= From
                    && booking.StartsAt.ChinaDate() <= To
                    && booking.Status is not (BookingStatus.Cancelled or BookingStatus.Displaced)
                );
                Assert.True(topic.Counts[column] == count || topic.Counts[column] is null);
                Assert.True(topic.Counts[column] is null or 0 or >= 5);
            }
        }

        Assert.Contains(all.Topics, topic => topic.Total > 5);
    }

    private static void AssertFree(City city, SupplyAndDemand all, DateTimeOffset now)
    {
        Assert.Equal(Enumerable.Range(0, 14).Select(now.ChinaDate().AddDays), all.Free.Select(day => day.Day));
        foreach (var day in all.Free)
        {
            Assert.Equal(city.Slots.Where(slot => slot.StartsAt.ChinaDate() == day.Day).Sum(slot => FreeSeats(city, slot, now)), day.Seats);
        }

        Assert.True(all.Free.Sum(day => day.Seats) > 10);
    }

    private static int FreeSeats(City city, Slot slot, DateTimeOffset now) =>
        slot.Closed
        || slot.ProviderId == city.Unable
        || slot.StartsAt < now.AddHours(1)
        || slot.StartsAt.ChinaDate() > now.ChinaDate().AddDays(13)
            ? 0
            : slot.Seats - city.Claims.Count(claim => claim.SlotId == slot.Id && claim.ExpiresAt > now);

    /// <summary>Three providers in two counties, one of them not verified, over two months; about half of the seats have a story.</summary>
    private static async Task<City> ArrangeAsync(TestCore core, TestStaff staff, int seed)
    {
        var random = new Random(seed);
        var unable = await core.Dispatcher.SendAsync(staff.County, new AddProvider(TestCity.County, TestData.Lawyer("演示未核实")));
        Guid[] providers = [await core.AddProviderAsync(staff.County), await core.AddProviderAsync(staff.County), unable];
        var city = new City([], [], [], unable);
        await core.ArrangeAsync(db =>
        {
            foreach (var (who, index) in providers.Select((who, index) => (who, index)))
            {
                for (var day = From.AddDays(-4); day <= To.AddDays(4); day = day.AddDays(1))
                {
                    var county = DivisionCode.Parse(index == 1 ? TestCity.OtherCounty : TestCity.County);
                    var sitting = new Sitting(
                        Ids.New(core.Now),
                        who,
                        null,
                        day,
                        TestData.Mornings(seats: 2),
                        county,
                        () => Ids.New(core.Now)
                    );
                    db.Add(sitting);
                    city.Slots.AddRange(sitting.Slots);
                    foreach (var slot in sitting.Slots)
                    {
                        Tell(city, slot, random, core.Now);
                    }
                }
            }

            db.AddRange(city.Bookings);
            db.AddRange(city.Claims);
        });
        return city;
    }

    private static void Tell(City city, Slot slot, Random random, DateTimeOffset now)
    {
        slot.Mark(SlotClosing.ByHand, random.Next(8) == 0);
        for (var seat = 0; seat < slot.Seats && random.Next(2) == 0; seat++)
        {
            var booking = new Booking(
                Ids.New(now),
                slot,
                Topics[Math.Min(random.Next(5), random.Next(4))],
                citizenId: null,
                slot.StartsAt.AddMinutes(-random.Next(61, 20_000))
            );
            city.Bookings.Add(booking);
            switch (random.Next(6))
            {
                case 0:
                    booking.Cancel(slot.StartsAt.AddHours(-1));
                    break;
                case 1:
                    booking.Displace(slot.StartsAt.AddHours(-1));
                    break;
                case 2:
                    booking.Record(Ids.New(now), advice: null, goesOn: true, slot.EndsAt);
                    break;
                case 3 or 4:
                    booking.Record(Ids.New(now), "演示", goesOn: false, slot.EndsAt);
                    break;
            }

            if (booking.Status is not (BookingStatus.Cancelled or BookingStatus.Displaced))
            {
                var claim = new SeatClaim(Ids.New(now), slot.Id, seat, sessionId: null, now);
                claim.Book(booking.Id);
                city.Claims.Add(claim);
            }
        }
    }

    private sealed record City(List<Slot> Slots, List<Booking> Bookings, List<SeatClaim> Claims, Guid Unable);
}
