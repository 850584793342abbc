using WeChatRights.Rostering.Tests.Support;

namespace WeChatRights.Rostering.Tests;

public sealed class VolunteerPricingTests
{
    [Fact]
    public void Solve_TheBestPairHasNoThird_FindsTheBestThree()
    {
        // Near: two that pay 20 each. Far, too far for the same day: three that pay 18, 18 and 15.
        var person = Village.Somebody() with
        {
            KnownStations = [Village.Near1, Village.Far],
        };
        int[] hours = [8, 12, 16];
        var raw = Village.Of(
            [person],
            Village.SeatAt(Village.Near1, 0),
            Village.SeatAt(Village.Near1, 1),
            Village.SeatAt(Village.Far, 0),
            Village.SeatAt(Village.Far, 1),
            Village.SeatAt(Village.Far, 2)
        ) with
        {
            Times = [.. hours.Select(hour => new DutyTime(0, hour * 60, (hour + 3) * 60))],
            Weights = new RosterWeights { FairnessStep = 0, TravelPerKm = 0 },
        };
        int[] pays = [20, 20, 18, 18, 15];
        var prices = pays.SelectMany(pay => Enumerable.Repeat((double)pay, SeatKinds.Count)).ToArray();
        var pricing = new VolunteerPricing(PreparedProblem.From(raw));

        var value = pricing.Solve(0, prices);

        Assert.Equal(-51, value);
        Assert.Equal([2, 3, 4], pricing.Chosen[..pricing.ChosenCount].Order());
    }
}
