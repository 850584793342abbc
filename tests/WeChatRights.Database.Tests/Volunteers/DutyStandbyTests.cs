using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

/// <summary>"I would if nobody else does."</summary>
public sealed class DutyStandbyTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task OpenSeat_StillOpenADayBefore_IsOfferedOnceToWhoStandsBy(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (staff, first, second) = await TwoAsync(core);
        var open = Assert.Single(await core.Dispatcher.QueryAsync(first, new ListOpenSeats()));

        await core.Dispatcher.SendAsync(first, new StandBy(open.Seat.SeatId));
        await core.Dispatcher.SendAsync(first, new StandBy(open.Seat.SeatId));
        var listed = Assert.Single(await core.Dispatcher.QueryAsync(first, new ListOpenSeats()));
        var others = Assert.Single(await core.Dispatcher.QueryAsync(second, new ListOpenSeats()));
        await core.TurnToAsync(open.Seat.StartsAt - RosterPolicy.LastCall - TimeSpan.FromMinutes(1));
        await TendAsync(core);
        var early = await core.Dispatcher.QueryAsync(first, new GetMyRoster());
        await core.TurnToAsync(open.Seat.StartsAt - RosterPolicy.LastCall);
        await TendAsync(core);
        await TendAsync(core);
        var offer = Assert.Single((await core.Dispatcher.QueryAsync(first, new GetMyRoster())).Offers);
        await core.Dispatcher.SendAsync(first, new DeclineDutyOffer(offer.OfferId));
        await TendAsync(core);

        Assert.Equal((true, false), (listed.StandsBy, others.StandsBy));
        Assert.Empty(early.Offers);
        Assert.Equal(open.Seat.SeatId, offer.Seat.SeatId);
        Assert.Empty((await core.Dispatcher.QueryAsync(first, new GetMyRoster())).Offers);
        Assert.Empty((await core.Dispatcher.QueryAsync(second, new GetMyRoster())).Offers);
        Assert.NotNull(staff);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task SeatGivenBack_WhenNobodyElseIsLeft_GoesToWhoStandsByBeforeTheStationIsTold(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (staff, first, second) = await TwoAsync(core);
        var seat = Assert.Single(await core.Dispatcher.QueryAsync(first, new ListOpenSeats())).Seat.SeatId;
        await core.Dispatcher.SendAsync(first, new StandBy(seat));
        await core.Dispatcher.SendAsync(second, new StandBy(seat));
        await core.Dispatcher.SendAsync(second, new StandDown(seat));
        await core.Dispatcher.SendAsync(second, new TakeSeat(seat));

        await core.Dispatcher.SendAsync(second, new ReleaseDuty(seat, null));
        var offer = Assert.Single((await core.Dispatcher.QueryAsync(first, new GetMyRoster())).Offers);
        var before = await SeatsLeftOpenAsync(core, staff);
        await core.Dispatcher.SendAsync(first, new DeclineDutyOffer(offer.OfferId));
        var refused = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(staff.Station, new StandBy(seat)));

        Assert.Equal(seat, offer.Seat.SeatId);
        Assert.Equal(0, before);
        Assert.Equal(1, await SeatsLeftOpenAsync(core, staff));
        Assert.Equal(CommonErrors.NotFound, refused.Error);
    }

    /// <summary>Both have time on Mondays alone, so the Wednesday of the published week stays open.</summary>
    private static async Task<(TestStaff Staff, StaffActor First, StaffActor Second)> TwoAsync(TestCore core)
    {
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Wednesday));
        var (_, first) = await core.AddRosterVolunteerAsync(staff, 1, TestData.MondayMornings());
        var (_, second) = await core.AddRosterVolunteerAsync(staff, 2, TestData.MondayMornings());
        await core.PublishedWeekAsync(staff);
        return (staff, first, second);
    }

    private static Task TendAsync(TestCore core) =>
        ActivatorUtilities.CreateInstance<TendDutyOffersJob>(core.Services).RunAsync(TestContext.Current.CancellationToken);

    private static async Task<int> SeatsLeftOpenAsync(TestCore core, TestStaff staff) =>
        (await core.Dispatcher.QueryAsync(staff.Station, new ListStaffNotices())).Items.Count(notice =>
            notice.Kind == StaffNoticeKind.SeatLeftOpen
        );
}
