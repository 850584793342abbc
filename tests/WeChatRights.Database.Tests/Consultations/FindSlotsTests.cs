using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

public sealed class FindSlotsTests(Databases databases)
{
    private const int Providers = 7;
    private const int TimesOfEach = 24;
    private const int Group = 20;
    private const int Seed = 20261103;

    /// <summary>Seven providers at the same hours do not fill pages evenly; and somebody books while she reads the first page.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FindSlots_PageAfterPage_ShowsEveryTimeOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        for (var i = 0; i < Providers; i++)
        {
            await core.SitAsync(staff.County, await core.AddProviderAsync(staff.County), DayOfWeek.Tuesday, TestData.Mornings());
        }

        var today = core.Now.ChinaDate();
        var query = new FindSlots(TestCity.County, today, today.AddDays(60));
        var first = await core.Dispatcher.QueryAsync(Actor.Nobody, query);
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(first.Items[0].Id));
        var second = await core.Dispatcher.QueryAsync(Actor.Nobody, query with { After = first.Next });

        Assert.Equal(98, first.Items.Count); // Fourteen whole hours of seven.
        Assert.Equal(first.Items[^1].StartsAt, first.Next);
        Assert.Null(second.Next);
        Assert.Equal(Providers * TimesOfEach, first.Items.Concat(second.Items).Select(slot => slot.Id).Distinct().Count());
        Assert.All(second.Items, slot => Assert.True(slot.StartsAt > first.Next));
    }

    /// <summary>
    /// Hours of one seat and of twenty, with claims that hold and claims that have run out: whatever the database hands over for each, the pages show just
    /// what is free and how many seats are left.
    /// </summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FindSlots_OfGroupsAndSingles_ShowsWhatIsFreeAndHowMuch(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        foreach (var seats in new[] { 1, Group, 1, Group, 1, Group })
        {
            await core.SitAsync(staff.County, await core.AddProviderAsync(staff.County), DayOfWeek.Tuesday, TestData.Mornings(seats));
        }

        var left = await ClaimAtRandomAsync(core);

        var shown = await core.SlotsAsync();

        Assert.Equal(left.Where(slot => slot.Left > 0), shown.Select(slot => (slot.StartsAt, slot.Id, slot.SeatsLeft)));
        Assert.Contains(left, slot => slot.Left == 0);
        Assert.Contains(shown, slot => slot.SeatsLeft is > 1 and < Group);
    }

    /// <summary>Claims of nobody, the same in every run.</summary>
    /// <returns>All slots in the order of their beginning, with the seats that nobody has now.</returns>
    private static async Task<IReadOnlyList<(DateTimeOffset StartsAt, Guid Id, int Left)>> ClaimAtRandomAsync(TestCore core)
    {
        var dice = new Random(Seed);
        var left = new List<(DateTimeOffset, Guid, int)>();
        var slots = await core.LookAsync(db =>
            db.Set<Slot>().AsNoTracking().OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.Id).ToListAsync()
        );
        await core.ArrangeAsync(db =>
        {
            foreach (var slot in slots)
            {
                var taken = dice.Next(slot.Seats + 1);
                for (var seat = 0; seat < slot.Seats; seat++)
                {
                    // Some of the others were held until just now.
                    var since = seat < taken ? core.Now : core.Now - ConsultationPolicy.Hold;
                    if (seat < taken || dice.Next(2) == 0)
                    {
                        db.Add(new SeatClaim(Ids.New(core.Now), slot.Id, seat, sessionId: null, since));
                    }
                }

                left.Add((slot.StartsAt, slot.Id, slot.Seats - taken));
            }
        });
        return left;
    }
}
