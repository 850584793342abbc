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
}
