using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.Inbox;
using WeChatRights.Core.Messaging.Sending;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A freed seat is kept for who waits longest, for a while and by day, and for nobody else.</summary>
public sealed class WaitingTests(Databases databases)
{
    private static readonly Actor Jobs = Actor.System("test");
    private const string Template = "tpl-reminder";
    private readonly List<Guid> _booked = [];
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task FreedSeat_IsKeptForTheFirst_AndBookedByHerAloneFromAnySession(DatabaseProvider provider)
    {
        await using var core = await FullAsync(provider);
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        await core.Dispatcher.SendAsync(anna, Wish(core));
        core.Clock.Advance(TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(berta, Wish(core));
        await TendAsync(core);
        Assert.Equal(WaitingState.Waiting, (await OneAsync(core, "anna")).State);

        await FreeAsync(core);
        await TendAsync(core);
        await TendAsync(core);

        var offer = (await OneAsync(core, "anna")).Offer!;
        Assert.Equal(core.Now + ConsultationPolicy.Offer, offer.ExpiresAt);
        Assert.Null((await OneAsync(core, "berta")).Offer);
        Assert.Empty(await core.SlotsAsync());
        await core.Dispatcher.SendAsync(Actor.Nobody, new ReleaseSeat(offer.HoldId)); // Whoever has learnt its id.
        foreach (var other in new Actor[] { Actor.Nobody, berta, new CitizenActor(anna.SessionId, null) })
        {
            Assert.Equal(ConsultationErrors.HoldExpired, await RefusalAsync(core, other, TestData.Booking(offer.HoldId)));
        }

        core.Clock.Advance(ConsultationPolicy.Offer - TimeSpan.FromSeconds(1));
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("anna"), TestData.Booking(offer.HoldId));
        core.Clock.Advance(TimeSpan.FromMinutes(5));
        await TendAsync(core);

        Assert.Empty(await MineAsync(core, "anna"));
        Assert.Equal(WaitingState.Waiting, (await OneAsync(core, "berta")).State);
        Assert.Equal([OfferOutcome.Taken], await OutcomesAsync(core));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Offer_ThatSheLetsPass_GoesToTheNext_AndNoneComesAfterTheThird(DatabaseProvider provider)
    {
        await using var core = await FullAsync(provider);
        await FreeAsync(core);
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("anna"), Wish(core));
        await TendAsync(core);
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("berta"), Wish(core, "violence"));
        await TendAsync(core); // She is urgent, but a seat that is kept is kept.
        var seat = (await OneAsync(core, "anna")).Offer!;
        Assert.Null((await OneAsync(core, "berta")).Offer);

        core.Clock.SetUtcNow(seat.ExpiresAt);
        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal(seat.Slot.Id, (await OneAsync(core, "berta")).Offer!.Slot.Id);
        Assert.Null((await OneAsync(core, "anna")).Offer); // Never twice the same.
        var bertas = (await OneAsync(core, "berta")).Id;
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("berta"), new LeaveWaitingList(bertas));
        await SitAsync(core, DayOfWeek.Thursday);
        for (var i = 1; i < ConsultationPolicy.MostPasses; i++)
        {
            await TendAsync(core);
            Assert.Equal(WaitingState.Offered, (await OneAsync(core, "anna")).State);
            core.Clock.Advance(ConsultationPolicy.Offer);
        }

        await TendAsync(core);
        await TendAsync(core);

        Assert.Equal(WaitingState.Passed, (await OneAsync(core, "anna")).State);
        Assert.Equal((ConsultationPolicy.MostPasses + 1, 1), await NoticesAsync(core));
        Assert.Equal(0, await core.LookAsync(db => db.Set<SeatClaim>().CountAsync(claim => claim.CitizenId != null)));
        core.Clock.Advance(TimeSpan.FromDays(ConsultationPolicy.EndedWaitingDays + 1));
        Assert.Equal(2, await core.Dispatcher.SendAsync(Jobs, new SweepWaiting()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Offers_OfManyNodesAtOnce_NeverTwoOfOneSeatNorTwoToOneEntry(DatabaseProvider provider)
    {
        const int Seats = 3;
        await using var core = await FullAsync(provider, Seats);
        for (var i = 0; i < 6; i++)
        {
            await core.Dispatcher.SendAsync(await core.SignInCitizenAsync($"woman{i}"), Wish(core));
        }

        await FreeAsync(core);
        await SitAsync(core, DayOfWeek.Thursday); // Six more: an entry could get a second one.
        var due = await core.Dispatcher.QueryAsync(Jobs, new FindWaiting());
        await Task.WhenAll(
            Enumerable.Range(0, 3).SelectMany(_ => due).Select(id => Task.Run(() => RefusalAsync(core, Jobs, new TendWaiting(id))))
        );
        await TendAsync(core);

        var offers = await core.LookAsync(db => db.Set<WaitingOffer>().ToListAsync());
        Assert.Equal(6, due.Count);
        Assert.Equal(6, offers.Select(offer => offer.EntryId).Distinct().Count());
        Assert.Equal(6, offers.Count);
        var claims = await core.LookAsync(db => db.Set<SeatClaim>().Where(claim => claim.BookingId == null).ToListAsync());
        Assert.Equal(offers.Select(offer => offer.Id).Order(), claims.Select(claim => claim.Id).Order());
        Assert.Equal(6, claims.Select(claim => (claim.SlotId, claim.Seat)).Distinct().Count());
        var second = new WaitingOffer(Guid.CreateVersion7(), offers[0].EntryId, Guid.CreateVersion7(), offers[0].ExpiresAt, core.Now);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => core.ArrangeAsync(db => db.Add(second)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Joining_ManyTimesAtOnce_NeverMoreThanThreeEntries_AndTheSameIsOne(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        string[] topics = ["divorce", "children", "wages", "work", "land", "support"];

        var answers = await Task.WhenAll(topics.Select(topic => Task.Run(() => RefusalAsync(core, anna, Wish(core, topic)))));
        var some = await MineAsync(core, "anna");
        Assert.InRange(some.Count, 1, ConsultationPolicy.MostWaiting);
        Assert.Equal(topics.Length - some.Count, answers.Count(answer => answer is not null));
        foreach (var topic in topics)
        {
            await RefusalAsync(core, anna, Wish(core, topic));
        }

        var kept = await core.LookAsync(db => db.Set<WaitingEntry>().Select(entry => entry.Topic).FirstAsync());
        await core.Dispatcher.SendAsync(anna, Wish(core, kept) with { WomanOnly = true });
        var mine = await MineAsync(core, "anna");
        Assert.Equal((ConsultationPolicy.MostWaiting, 1), (mine.Count, mine.Count(entry => entry.WomanOnly)));
        Assert.Equal(ConsultationErrors.TooManyWaiting, await RefusalAsync(core, anna, Wish(core)));
        Assert.Equal(
            ConsultationPolicy.MostWaiting,
            (await core.Dispatcher.QueryAsync(county, new CountWaiting())).Sum(count => count.Waiting)
        );
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, berta, new LeaveWaitingList(mine[0].Id)));
        await core.Dispatcher.SendAsync(anna, new LeaveWaitingList(mine[0].Id));
        Assert.Null(await RefusalAsync(core, anna, Wish(core)));
        Assert.Equal(ConsultationErrors.WaitingDay, await RefusalAsync(core, berta, Wish(core) with { LastDay = Day(core, -1) }));
        Assert.Equal(ConsultationErrors.WaitingDay, await RefusalAsync(core, berta, Wish(core) with { LastDay = Day(core, 29) }));
        Assert.Equal(ConsultationErrors.UnknownCounty, await RefusalAsync(core, berta, Wish(core) with { County = "999999" }));
        Assert.Equal(CommonErrors.SignInRequired, await RefusalAsync(core, new CitizenActor(berta.SessionId, null), Wish(core)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Offer_FitsHerWish_AndEndsWithTheTimeOrHerLastDay(DatabaseProvider provider)
    {
        await using var core = await FullAsync(provider);
        var berta = await core.SignInCitizenAsync("berta");
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("anna"), Wish(core) with { WomanOnly = true });
        await core.Dispatcher.SendAsync(berta, Wish(core) with { LastDay = Day(core, 1) });
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("carla"), Wish(core, "heart")); // Wants a counsellor.
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("dora"), Wish(core) with { Kind = ConsultationKind.Video });
        var man = await SitAsync(core, DayOfWeek.Wednesday, Sex.Male);
        await TendAsync(core);
        Assert.Equal(0, await core.LookAsync(db => db.Set<WaitingOffer>().CountAsync()));

        await core.Dispatcher.SendAsync(berta, Wish(core) with { LastDay = Day(core, 2) });
        await TendAsync(core);
        var offer = (await OneAsync(core, "berta")).Offer!;
        await core.Dispatcher.SendAsync(county, new ReportAbsence(man, Day(core, 0), Day(core, 20)));
        Assert.Null((await OneAsync(core, "berta")).Offer);
        Assert.Equal(ConsultationErrors.SlotClosed, await RefusalAsync(core, berta, TestData.Booking(offer.HoldId)));
        await TendAsync(core);
        Assert.Equal([OfferOutcome.Withdrawn], await OutcomesAsync(core));

        core.Clock.SetUtcNow(ChinaTime.StartOfDay(Day(core, 3)));
        await TendAsync(core);
        Assert.Equal(WaitingState.Over, (await OneAsync(core, "berta")).State);
        Assert.Equal(0, await core.LookAsync(db => db.Set<WaitingEntry>().SumAsync(entry => entry.Passes)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task WhoFindsATimeHerself_WaitsNoMore_AndWhatWasKeptForHerIsFree(DatabaseProvider provider)
    {
        await using var core = await FullAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        await core.Dispatcher.SendAsync(anna, Wish(core));
        await core.Dispatcher.SendAsync(anna, Wish(core, "divorce"));
        await FreeAsync(core);
        await TendAsync(core);
        var offered = (await MineAsync(core, "anna")).Single(mine => mine.Offer is not null).Offer!.Slot.Id;
        await SitAsync(core, DayOfWeek.Friday);

        await core.BookAsync(anna);

        Assert.Null(Assert.Single(await MineAsync(core, "anna")).Offer);
        Assert.Contains(await core.SlotsAsync(), slot => slot.Id == offered);
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        var told = await core.Dispatcher.QueryAsync(anna, new ReadInbox());
        var notice = Assert.Single(told.Items, item => item.Kind == NoticeKind.SeatOffered);
        Assert.Equal((null, null), (notice.ComplaintId, notice.Number));
        await core.Dispatcher.SendAsync(anna, new MarkNoticeRead(notice.Id));
    }

    /// <summary>It is about no case, so every profile of hers has a say.</summary>
    [Theory]
    [InlineData("other", "10:00", "11:00", 1, DeliveryState.Leased)]
    [InlineData("other", "10:00", "11:00", 0, DeliveryState.Failed)]
    [InlineData("other", "11:30", "13:00", 1, DeliveryState.Pending)] // Not yet; it is still worth something then.
    [InlineData("other", "12:00", "13:00", 1, DeliveryState.Suppressed)] // Her hours begin when the offer is over.
    [InlineData("other", null, null, 1, DeliveryState.Leased)]
    [InlineData("violence", null, null, 1, DeliveryState.Suppressed)]
    public async Task Message_OfAnOffer_KeepsToAllSheSaidOfHerPhone(
        string topic,
        string? from,
        string? to,
        int credits,
        DeliveryState state
    )
    {
        await using var core = await TestCore.CreateAsync(customise: services =>
            services.Configure<SendOptions>(options =>
                options.Templates["Reminder"] = new SendTemplate { TemplateId = Template, Fields = ["thing1", "time2"] }
            )
        );
        county = (await core.StaffAsync()).County;
        await SitAsync(core, DayOfWeek.Thursday);
        var anna = await core.SignInCitizenAsync("anna");
        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat((await core.SlotsAsync())[^1].Id));
        var contact = from is null ? null : new SafeContact([ContactChannel.Wechat], [new SafeHours(At(from), At(to!))], null);
        await core.Dispatcher.SendAsync(anna, TestData.Booking(held.HoldId, topic) with { SafeContact = contact });
        var credit = new SubscriptionCredit(anna.CitizenId!.Value, Template);
        credit.Change(credits, Guid.CreateVersion7());
        await core.ArrangeAsync(db => db.Add(credit));

        await core.Dispatcher.SendAsync(anna, Wish(core, "divorce") with { MayMessage = true });
        await core.Dispatcher.SendAsync(await core.SignInCitizenAsync("berta"), Wish(core)); // Wants no message.
        await TendAsync(core);
        var message = await core.LookAsync(db => db.Set<OutboxMessage>().SingleAsync());
        await core.Dispatcher.SendAsync(Jobs, new LeaseMessage(message.Id));

        Assert.Equal((null, core.Now + ConsultationPolicy.Offer), (message.CaseId, message.UselessFrom));
        Assert.Equal(state, await core.LookAsync(db => db.Set<OutboxMessage>().Select(m => m.State).SingleAsync()));
    }

    [Fact]
    public void Message_AboutNoCase_LeavesByDayOnly()
    {
        var night = new DateTimeOffset(2026, 11, 2, 23, 0, 0, ChinaTime.Offset);

        Assert.Equal(SafeSendVerdict.Later, SafeSendPolicy.ByDay(night).Verdict);
        Assert.Equal(new DateTimeOffset(2026, 11, 3, 8, 0, 0, ChinaTime.Offset), SafeSendPolicy.ByDay(night).NotBefore);
        Assert.Equal(SafeSendVerdict.Send, SafeSendPolicy.ByDay(night.AddHours(9)).Verdict);
    }

    private static TimeOnly At(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static DateOnly Day(TestCore core, int ahead) => core.Now.ChinaDate().AddDays(ahead);

    private static JoinWaitingList Wish(TestCore core, string topic = "other") =>
        new(TestCity.County, topic, ConsultationKind.Phone, WomanOnly: false, Day(core, 20), MayMessage: false);

    private static async Task<IReadOnlyList<MyWaiting>> MineAsync(TestCore core, string name) =>
        await core.Dispatcher.QueryAsync(await core.SignInCitizenAsync(name), new ListMyWaiting());

    private static async Task<MyWaiting> OneAsync(TestCore core, string name) => Assert.Single(await MineAsync(core, name));

    private static Task<List<OfferOutcome>> OutcomesAsync(TestCore core) =>
        core.LookAsync(db => db.Set<WaitingOffer>().Select(offer => offer.Outcome!.Value).ToListAsync());

    /// <summary>How often somebody was told of an offer, and of the end.</summary>
    private static async Task<(int Offers, int Ends)> NoticesAsync(TestCore core)
    {
        var kinds = await core.LookAsync(db => db.Set<Notice>().Where(n => n.CaseId == null).Select(n => n.Kind).ToListAsync());
        return (kinds.Count(kind => kind == NoticeKind.SeatOffered), kinds.Count(kind => kind == NoticeKind.WaitingEnded));
    }

    /// <summary>As the job does.</summary>
    private static async Task TendAsync(TestCore core)
    {
        foreach (var id in await core.Dispatcher.QueryAsync(Jobs, new FindWaiting()))
        {
            await core.Dispatcher.SendAsync(Jobs, new TendWaiting(id));
        }
    }

    private async Task<Guid> SitAsync(TestCore core, DayOfWeek day, Sex sex = Sex.Female)
    {
        county = await core.SignInAgainAsync(county);
        var lawyer = await core.AddProviderAsync(county, TestData.Lawyer($"演示{day}", sex));
        await core.SitAsync(county, lawyer, day, TestData.Mornings());
        return lawyer;
    }

    /// <summary>One hour on the next Tuesday, and each of its seats is booked by the same woman.</summary>
    private async Task<TestCore> FullAsync(DatabaseProvider provider, int seats = 1)
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        var hour = new SittingShape(ConsultationKind.Phone, null, new TimeOnly(9, 0), new TimeOnly(9, 30), SlotMinutes: 30, Seats: seats);
        await core.SitAsync(county, await core.AddProviderAsync(county), DayOfWeek.Tuesday, hour);
        var first = (await core.SlotsAsync())[0].Id;
        await core.LookAsync(async db =>
        {
            (await db.Set<Slot>().Where(slot => slot.Id != first).ToListAsync()).ForEach(slot => slot.Close(SlotClosing.ByHand));
            return await db.SaveChangesAsync();
        });
        var zoe = await core.SignInCitizenAsync("zoe");
        for (var i = 0; i < seats; i++)
        {
            _booked.Add((await core.BookAsync(zoe, first)).Id);
        }

        return core;
    }

    /// <summary>She cancels: the seats are free.</summary>
    private async Task FreeAsync(TestCore core)
    {
        var zoe = await core.SignInCitizenAsync("zoe");
        await core.Dispatcher.SendAsync(zoe, new StepUp(TestData.BookingPin, null));
        foreach (var booking in _booked)
        {
            await core.Dispatcher.SendAsync(zoe, new CancelBooking(booking));
        }
    }
}
