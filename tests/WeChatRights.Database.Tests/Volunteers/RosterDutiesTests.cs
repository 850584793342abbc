using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters;
using WeChatRights.Core.Volunteers.Rosters.Board;
using WeChatRights.Core.Volunteers.Rosters.Duties;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Volunteers;

public sealed class RosterDutiesTests(Databases databases)
{
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Publish_ADraft_TellsVolunteersAndEndsPlanning(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var (_, account) = await core.AddRosterVolunteerAsync(staff, 1);
        var draft = await core.PlannedWeekAsync(staff);
        var before = await core.Dispatcher.QueryAsync(account, new GetMyRoster());
        var publish = new PublishRosterWeek(draft.Week!.Id, draft.Week.Version);

        var county = await RefusalAsync(core, staff.County, publish);
        await core.Dispatcher.SendAsync(staff.City, publish);
        var again = await RefusalAsync(core, staff.City, publish);
        var replan = await RefusalAsync(core, staff.City, new Core.Volunteers.Rosters.Planning.RequestPlanning(draft.Week.Id, 1));
        var pin = await RefusalAsync(core, staff.City, new PinSeat(draft.Stations[0].Seats[0].Id, true));
        var mine = await core.Dispatcher.QueryAsync(account, new GetMyRoster());
        var notice = Assert.Single((await core.Dispatcher.QueryAsync(account, new ListStaffNotices())).Items);

        Assert.Empty(before.Duties);
        Assert.Equal(["forbidden", "roster-published", "roster-published", "roster-published"], new[] { county, again, replan, pin });
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], mine.Duties.Select(duty => duty.Day.DayOfWeek));
        Assert.Equal((StaffNoticeKind.DutiesPublished, 2), (notice.Kind, notice.Count));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Publish_AfterSomebodyWentOnLeave_IsRefusedUntilMended(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var (volunteer, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var draft = await core.PlannedWeekAsync(staff);
        var version = (await core.VolunteerAsync(staff.Station, volunteer)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new PauseVolunteer(volunteer, version, "演示：家中有事"));

        var refused = await RefusalAsync(core, staff.City, new PublishRosterWeek(draft.Week!.Id, draft.Week.Version));
        var board = await core.Dispatcher.QueryAsync(staff.Station, new GetRosterBoard());
        var seat = board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning);

        Assert.Equal("roster-breaches", refused);
        Assert.Equal("not-active", Assert.Single(seat.Broken).Code);
        Assert.Equal(1, board.Count.Broken);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DoorRoster_OfAPublishedWeek_SaysWhatHelpIsThere(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(
            staff,
            TestCity.Township,
            TestData.Need(),
            TestData.Need(mandatory: false, skill: VolunteerSkill.Helper),
            TestData.Need(DayOfWeek.Thursday, HalfDay.Afternoon, VolunteerSkill.Lawyer)
        );
        await core.SetNeedsAsync(staff, TestCity.OtherTownship, TestData.Need(DayOfWeek.Friday));
        var (first, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var ask = new GetDoorRoster(TestCity.Township, TestData.RosterMonday.AddDays(6));
        var before = await core.Dispatcher.QueryAsync(staff.Station, ask);
        await core.PlannedWeekAsync(staff);
        var draft = await core.Dispatcher.QueryAsync(staff.Station, ask);
        var board = await core.PublishedWeekAsync(staff);

        var door = await core.Dispatcher.QueryAsync(staff.Station, ask);
        var version = (await core.VolunteerAsync(staff.Station, first)).Version;
        await core.Dispatcher.SendAsync(staff.Station, new PauseVolunteer(first, version, "演示：家中有事"));
        var paused = await core.Dispatcher.QueryAsync(staff.County, ask);

        Assert.Equal(((RosterState?)null, (RosterState?)RosterState.Draft), (before.State, draft.State));
        Assert.Empty(before.Stretches);
        Assert.Empty(draft.Stretches);
        Assert.Equal((RosterState.Published, TestData.RosterMonday), (door.State, door.Monday));
        Assert.Equal(
            [(DayOfWeek.Monday, HalfDay.Morning), (DayOfWeek.Thursday, HalfDay.Afternoon)],
            door.Stretches.Select(stretch => (stretch.Day.DayOfWeek, stretch.HalfDay))
        );
        Assert.Equal((8, 12), (door.Stretches[0].StartsAt.InChina().Hour, door.Stretches[0].EndsAt.InChina().Hour));
        var taken = Assert.Single(
            board.Stations.Single(each => each.Township == TestCity.Township).Seats,
            seat => seat.VolunteerId == first
        );
        Assert.Equal(taken.Skill, Assert.Single(door.Stretches[0].Help));
        Assert.Empty(door.Stretches[1].Help);
        Assert.All(paused.Stretches, stretch => Assert.Empty(stretch.Help));
        foreach (var stranger in new[] { ask with { Township = TestCity.OtherTownship }, ask with { Township = "410422999" } })
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(staff.Station, stranger));
            Assert.Equal(CommonErrors.NotFound, refusal.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Release_OfADuty_AsksOthersInTurnUntilOneAccepts(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 3; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var seat = (await core.PublishedWeekAsync(staff)).Stations[0].Seats[0];
        var first = people[seat.VolunteerId!.Value];
        var release = new ReleaseDuty(seat.Id, null);

        await core.Dispatcher.SendAsync(first, release);
        await core.Dispatcher.SendAsync(first, release);
        var asked = await AskedAsync(core, people);
        await core.Dispatcher.SendAsync(people[asked.Who], new DeclineDutyOffer(asked.Offer.OfferId));
        var next = await AskedAsync(core, people);
        var tooLate = await RefusalAsync(core, people[asked.Who], new AcceptDutyOffer(asked.Offer.OfferId));
        var foreign = await RefusalAsync(core, people[asked.Who], new AcceptDutyOffer(next.Offer.OfferId));
        await core.Dispatcher.SendAsync(people[next.Who], new AcceptDutyOffer(next.Offer.OfferId));
        await core.Dispatcher.SendAsync(people[next.Who], new AcceptDutyOffer(next.Offer.OfferId));
        var after = (await core.Dispatcher.QueryAsync(staff.Station, new GetRosterBoard())).Stations[0].Seats[0];
        var moves = await core.Dispatcher.QueryAsync(staff.Station, new ListRosterMoves((await WeekIdAsync(core))));

        Assert.Equal(3, new[] { seat.VolunteerId.Value, asked.Who, next.Who }.Distinct().Count());
        Assert.Equal(["duty-offer-ended", "not-found"], new[] { tooLate, foreign });
        Assert.Equal((next.Who, DutyOrigin.Replacement, null), (after.VolunteerId!.Value, after.Origin!.Value, after.Asked));
        Assert.Equal([RosterMoveKind.Replaced, RosterMoveKind.DroppedOut], moves.Items.Select(move => move.Kind));
        Assert.Empty((await core.Dispatcher.QueryAsync(first, new GetMyRoster())).Duties);
        Assert.Single((await core.Dispatcher.QueryAsync(people[next.Who], new GetMyRoster())).Duties);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Offer_WithoutAnswer_GoesOnAndEndsAtTheStation(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need());
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 2; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var seat = (await core.PublishedWeekAsync(staff)).Stations[0].Seats[0];
        await core.Dispatcher.SendAsync(people[seat.VolunteerId!.Value], new ReleaseDuty(seat.Id, null));
        var asked = await AskedAsync(core, people);

        core.Clock.Advance(RosterPolicy.LongestAnswer);
        await core.KeepSignedInAsync();
        var late = await RefusalAsync(core, people[asked.Who], new AcceptDutyOffer(asked.Offer.OfferId));
        await TendAsync(core);
        await TendAsync(core);
        var offers = await core.LookAsync(db => db.Set<DutyOffer>().ToListAsync());
        var told = await core.Dispatcher.QueryAsync(staff.Station, new ListStaffNotices());

        Assert.Equal(asked.Offer.AnswerBy, core.Now);
        Assert.Equal("duty-offer-ended", late);
        Assert.Equal(DutyOfferState.Expired, Assert.Single(offers).State);
        Assert.Equal(StaffNoticeKind.SeatLeftOpen, Assert.Single(told.Items).Kind);
        Assert.Single(
            await core.Dispatcher.QueryAsync(people[asked.Who], new ListOpenSeats()),
            open => open.Seat.SeatId == seat.Id && open.WhyNot.Count == 0
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task OpenSeat_TakenByTwoAtOnce_HasOneOfThem(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Wednesday));
        var (_, first) = await core.AddRosterVolunteerAsync(staff, 1, TestData.MondayMornings());
        var (_, second) = await core.AddRosterVolunteerAsync(staff, 2, TestData.MondayMornings());
        await core.PublishedWeekAsync(staff);
        var open = Assert.Single(await core.Dispatcher.QueryAsync(first, new ListOpenSeats()));

        var answers = await Task.WhenAll(TakeAsync(core, first, open.Seat.SeatId), TakeAsync(core, second, open.Seat.SeatId));
        var again = await Task.WhenAll(TakeAsync(core, first, open.Seat.SeatId), TakeAsync(core, second, open.Seat.SeatId));

        Assert.Equal(["duty-taken", "taken"], answers.Order(StringComparer.Ordinal));
        Assert.Equal(answers, again);
        Assert.Equal(DayOfWeek.Wednesday, open.Seat.Day.DayOfWeek);
        Assert.Equal(1, await core.LookAsync(db => db.Set<Duty>().CountAsync(duty => duty.SeatId == open.Seat.SeatId)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Place_AgainstTheRules_IsRefusedWithTheReason(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(
            staff,
            TestCity.Township,
            TestData.Need(forChildren: true),
            TestData.Need(DayOfWeek.Tuesday),
            TestData.Need(DayOfWeek.Wednesday),
            TestData.Need(DayOfWeek.Thursday)
        );
        var (volunteer, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var board = await core.PublishedWeekAsync(staff);
        var children = board.SeatAt(TestCity.Township, DayOfWeek.Monday, HalfDay.Morning);
        var third = board.Stations[0].Seats.First(seat => seat.VolunteerId is null && !seat.ForChildren);

        var uncleared = await Assert.ThrowsAsync<DomainException>(() => PlaceAsync(children.Id, beyond: true, "演示"));
        var tooOften = await Assert.ThrowsAsync<DomainException>(() => PlaceAsync(third.Id, beyond: false, "演示"));
        var silent = await Assert.ThrowsAsync<DomainException>(() => PlaceAsync(third.Id, beyond: true, null));
        var foreign = await RefusalAsync(core, staff.OtherStation, new PlaceVolunteer(third.Id, null, volunteer, true, "演示"));
        var stale = await RefusalAsync(core, staff.Station, new PlaceVolunteer(third.Id, volunteer, null, true, "演示"));
        await PlaceAsync(third.Id, beyond: true, "演示：问过本人");
        var explained = await core.Dispatcher.QueryAsync(staff.Station, new ExplainSeat(children.Id));
        var moved = await core.Dispatcher.QueryAsync(staff.Station, new ListRosterMoves(board.Week!.Id));

        Assert.Equal("duty-against-rules", uncleared.Error.Code);
        Assert.Contains("没有有效的涉未成年人准入查询", uncleared.Error.Text, StringComparison.Ordinal);
        Assert.Contains("这周已有 2 次，最多 2 次", tooOften.Error.Text, StringComparison.Ordinal);
        Assert.Equal("roster-reason", silent.Error.Code);
        Assert.Equal(["not-found", "stale-data"], new[] { foreign, stale });
        Assert.Equal("演示：问过本人", Assert.Single(moved.Items).Reason);
        Assert.Equal((0, 0), (explained.MayTake, explained.MightEver));
        Assert.Contains(explained.People[0].Against, reason => reason is { Code: "clearance", MayBeLifted: false });

        Task PlaceAsync(Guid seatId, bool beyond, string? reason) =>
            core.Dispatcher.SendAsync(staff.Station, new PlaceVolunteer(seatId, null, volunteer, beyond, reason));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Exchange_OfTwoSeats_ChangesBothOrNone(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need());
        var (first, _) = await core.AddRosterVolunteerAsync(staff, 1);
        var (second, _) = await core.AddRosterVolunteerAsync(staff, 2);
        var seats = (await core.PublishedWeekAsync(staff)).Stations[0].Seats;
        var (one, two) = (seats[0], seats[1]);

        // The same half-day: each key is given up and taken in one save.
        await core.Dispatcher.SendAsync(
            staff.Station,
            new ExchangeDuties(one.Id, one.VolunteerId!.Value, two.Id, two.VolunteerId, "演示：互换")
        );
        var stale = await RefusalAsync(
            core,
            staff.Station,
            new ExchangeDuties(one.Id, one.VolunteerId.Value, two.Id, two.VolunteerId, "演示：互换")
        );
        var after = (await core.Dispatcher.QueryAsync(staff.Station, new GetRosterBoard())).Stations[0].Seats;

        Assert.Equal([two.VolunteerId, one.VolunteerId], after.Select(seat => seat.VolunteerId));
        Assert.Equal("stale-data", stale);
        Assert.Equal(2, (await core.Dispatcher.QueryAsync(staff.City, new ListRosterMoves(await WeekIdAsync(core)))).Total);
        Assert.Equal([first, second], after.Select(seat => seat.VolunteerId!.Value).Order());
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Swap_AskedAndAccepted_ChangesBothDutiesAndIsRecorded(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 3; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var board = await core.PublishedWeekAsync(staff);
        var (monday, thursday) = (board.Stations[0].Seats[0], board.Stations[0].Seats[1]);
        var (asker, other) = (people[monday.VolunteerId!.Value], people[thursday.VolunteerId!.Value]);
        var third = people.First(each => each.Key != monday.VolunteerId && each.Key != thursday.VolunteerId).Value;

        var partners = await core.Dispatcher.QueryAsync(asker, new ListSwapPartners(monday.Id));
        var foreign = await RefusalAsync(core, third, new AskSwap(monday.Id, thursday.Id));
        var open = await RefusalAsync(core, asker, new AskSwap(monday.Id, monday.Id));
        var first = await core.Dispatcher.SendAsync(asker, new AskSwap(monday.Id, thursday.Id));
        var second = await core.Dispatcher.SendAsync(asker, new AskSwap(monday.Id, thursday.Id));
        var taken = await RefusalAsync(core, other, new AcceptSwap(first));
        var unasked = await RefusalAsync(core, third, new AcceptSwap(second));
        var question = Assert.Single((await core.Dispatcher.QueryAsync(other, new GetMyRoster())).Swaps);
        await core.Dispatcher.SendAsync(other, new AcceptSwap(question.SwapId));
        await core.Dispatcher.SendAsync(other, new AcceptSwap(question.SwapId));
        var late = await RefusalAsync(core, other, new DeclineSwap(question.SwapId));
        var after = (await core.Dispatcher.QueryAsync(staff.Station, new GetRosterBoard())).Stations[0].Seats;
        var moves = await core.Dispatcher.QueryAsync(staff.City, new ListRosterMoves(board.Week!.Id));

        Assert.Equal(thursday.Id, Assert.Single(partners).Seat.SeatId);
        Assert.Equal(
            ["not-found", "not-found", "duty-offer-ended", "not-found", "duty-offer-ended"],
            new[] { foreign, open, taken, unasked, late }
        );
        Assert.Equal((thursday.Id, monday.Id), (question.Mine.SeatId, question.Theirs.SeatId));
        Assert.Equal([thursday.VolunteerId, monday.VolunteerId], after.Select(seat => seat.VolunteerId));
        Assert.Equal([RosterMoveKind.Swapped, RosterMoveKind.Swapped], moves.Items.Select(move => move.Kind));
        Assert.Equal(
            2,
            (await core.Dispatcher.QueryAsync(other, new ListStaffNotices())).Items.Count(notice =>
                notice.Kind == StaffNoticeKind.SwapAsked
            )
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Swap_AfterOneGaveHerDutyBack_IsOver(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(staff, TestCity.Township, TestData.Need(), TestData.Need(DayOfWeek.Thursday));
        var people = new Dictionary<Guid, StaffActor>();
        for (var number = 1; number <= 2; number++)
        {
            var (id, account) = await core.AddRosterVolunteerAsync(staff, number);
            people[id] = account;
        }

        var board = await core.PublishedWeekAsync(staff);
        var (monday, thursday) = (board.Stations[0].Seats[0], board.Stations[0].Seats[1]);
        var (asker, other) = (people[monday.VolunteerId!.Value], people[thursday.VolunteerId!.Value]);
        var asked = await core.Dispatcher.SendAsync(asker, new AskSwap(monday.Id, thursday.Id));
        await core.Dispatcher.SendAsync(asker, new ReleaseDuty(monday.Id, null));

        Assert.Equal("duty-offer-ended", await RefusalAsync(core, other, new AcceptSwap(asked)));
        await core.Dispatcher.SendAsync(other, new DeclineSwap(asked));
        Assert.Empty((await core.Dispatcher.QueryAsync(other, new GetMyRoster())).Swaps);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Figures_OfAWeek_CountCoverAndShares(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var staff = await core.StaffAsync();
        await core.SetNeedsAsync(
            staff,
            TestCity.Township,
            TestData.Need(),
            TestData.Need(DayOfWeek.Tuesday),
            TestData.Need(DayOfWeek.Friday, skill: VolunteerSkill.Lawyer)
        );
        await core.AddRosterVolunteerAsync(staff, 1);
        await core.AddRosterVolunteerAsync(staff, 2, AvailabilityPlan.Never);
        var week = (await core.PublishedWeekAsync(staff)).Week!;

        var figures = await core.Dispatcher.QueryAsync(staff.Station, new GetRosterFigures(week.Id));
        var elsewhere = await core.Dispatcher.QueryAsync(staff.OtherStation, new GetRosterFigures(week.Id));

        var county = Assert.Single(figures.Counties);
        Assert.Equal((TestCity.County, 3, 2, 1), (county.County, county.Seats, county.Taken, county.OpenMandatory));
        Assert.Equal([new DutyShare(0, 1), new DutyShare(2, 1)], figures.Shares);
        Assert.Equal((0, 0, 0), (figures.LeftOut, figures.DroppedOut, figures.Refilled));
        Assert.Empty(elsewhere.Counties);
    }

    private static async Task<(Guid Who, MyDutyOffer Offer)> AskedAsync(TestCore core, Dictionary<Guid, StaffActor> people)
    {
        List<(Guid, MyDutyOffer)> asked = [];
        foreach (var (id, account) in people)
        {
            asked.AddRange((await core.Dispatcher.QueryAsync(account, new GetMyRoster())).Offers.Select(offer => (id, offer)));
        }

        return Assert.Single(asked);
    }

    private static async Task<string> TakeAsync(TestCore core, StaffActor who, Guid seatId)
    {
        try
        {
            await core.Dispatcher.SendAsync(who, new TakeSeat(seatId));
            return "taken";
        }
        catch (DomainException refusal)
        {
            return refusal.Error.Code;
        }
    }

    private static async Task TendAsync(TestCore core)
    {
        await using var scope = core.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TendDutyOffersJob>().RunAsync(CancellationToken.None);
    }

    private static Task<Guid> WeekIdAsync(TestCore core) =>
        core.LookAsync(db => db.Set<RosterWeek>().Select(week => week.Id).SingleAsync());

    private static async Task<string> RefusalAsync<T>(TestCore core, Actor actor, Mediator.ICommand<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(actor, command))).Error.Code;
}
