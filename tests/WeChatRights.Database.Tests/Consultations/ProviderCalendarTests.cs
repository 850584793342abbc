using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>Times go out to a provider's own calendar without a word about any client, and come in as nothing but busy hours.</summary>
public sealed class ProviderCalendarTests(Databases databases)
{
    private StaffActor county = null!;
    private Guid lawyer;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Feed_ShowsTimesAndNothingOfWhoBooked(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, ConsultationKind.OnSite, TestCity.Township);
        var booked = await core.BookAsync(await core.SignInCitizenAsync("anna"), topic: "violence");
        await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat((await core.SlotsAsync())[0].Id)); // Not booked yet.
        var secret = (await core.Dispatcher.SendAsync(county, new IssueCalendarAddress(lawyer))).Secret;

        var feed = await FeedAsync(core, secret);
        core.Clock.Advance(TimeSpan.FromHours(2));
        var later = await FeedAsync(core, secret);

        Assert.Equal(43, secret.Length);
        Assert.Equal(24, Count(feed.Text, "BEGIN:VEVENT"));
        Assert.Equal((1, 23), (Count(feed.Text, "SUMMARY:咨询 当面 已约"), Count(feed.Text, "SUMMARY:咨询 当面 空")));
        Assert.Equal(24, Count(feed.Text, "LOCATION:叶县 · 任店镇"));
        Assert.Contains("DTSTART:20261103T010000Z", feed.Text, StringComparison.Ordinal);
        // Nothing but these: no name, number, topic, words, case.
        var members = feed.Text.Split("\r\n").Select(line => line.Split(':', ';')[0]).Where(name => name.Length > 0).ToHashSet();
        string[] allowed =
        [
            .. "BEGIN END VERSION PRODID METHOD X-WR-CALNAME X-WR-TIMEZONE X-PUBLISHED-TTL UID DTSTAMP LAST-MODIFIED DTSTART DTEND".Split(
                ' '
            ),
            .. "SUMMARY LOCATION CLASS TRANSP SEQUENCE".Split(' '),
        ];
        Assert.Empty(members.Except(allowed));
        Assert.DoesNotContain(booked.Number, feed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(booked.Id.ToString("N"), feed.Text, StringComparison.Ordinal);
        // The same times carry the same mark, though the text is stamped anew.
        Assert.Equal(feed.Mark, later.Mark);
        Assert.NotEqual(feed.Text, later.Text);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Feed_AfterBookingMovingAndCancelling_KeepsTheIdsAndTellsTheTruth(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var secret = (await core.Dispatcher.SendAsync(county, new IssueCalendarAddress(lawyer))).Secret;
        var empty = await FeedAsync(core, secret);
        var anna = await core.SignInCitizenAsync("anna");
        var booked = await core.BookAsync(anna);

        var first = await FeedAsync(core, secret);
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        await core.Dispatcher.SendAsync(anna, new CancelBooking(booked.Id));
        var after = await FeedAsync(core, secret);
        core.Clock.Advance(TimeSpan.FromDays(8)); // The first Tuesday is seven days past.
        var past = await FeedAsync(core, secret);
        core.Clock.Advance(TimeSpan.FromDays(1));
        var gone = await FeedAsync(core, secret);

        Assert.NotEqual(empty.Mark, first.Mark);
        Assert.Equal(empty.Mark, after.Mark);
        Assert.Equal(Uids(empty), Uids(first));
        Assert.Equal((24, 18), (Uids(past).Count, Uids(gone).Count));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Address_RenewedRevokedOrOfSomebodyWhoLeft_IsUnknown(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var first = (await core.Dispatcher.SendAsync(county, new IssueCalendarAddress(lawyer))).Secret;
        var second = (await core.Dispatcher.SendAsync(county, new IssueCalendarAddress(lawyer))).Secret;
        var foreigner = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);

        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, first));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, first[..^1]));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, ""));
        Assert.Null(await RefusalAsync(core, second));
        var foreign = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(foreigner, new RevokeCalendarAddress(lawyer))
        );
        var stolen = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(foreigner, new IssueCalendarAddress(lawyer))
        );
        Assert.Equal((CommonErrors.NotFound, CommonErrors.NotFound), (foreign.Error, stolen.Error));

        // What is stored does not open it.
        var kept = await core.LookAsync(db => db.Set<CalendarAddress>().SingleAsync());
        Assert.Equal(32, kept.Digest.Length);
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, Convert.ToBase64String(kept.Digest)));
        Assert.NotNull((await core.Dispatcher.QueryAsync(county, new GetProviderCalendar(lawyer))).AddressIssuedAt);
        await core.Dispatcher.SendAsync(county, new RevokeCalendarAddress(lawyer));
        await core.Dispatcher.SendAsync(county, new RevokeCalendarAddress(lawyer));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, second));
        Assert.Null((await core.Dispatcher.QueryAsync(county, new GetProviderCalendar(lawyer))).AddressIssuedAt);

        var third = (await core.Dispatcher.SendAsync(county, new IssueCalendarAddress(lawyer))).Secret;
        var version = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single().Version;
        await core.Dispatcher.SendAsync(county, new RemoveProvider(lawyer, version));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, third));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task BookingCalendar_IsHersAlone_AndSaysNothing(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        var booked = await core.BookAsync(anna, topic: "violence");
        await core.BookAsync(berta);
        await core.Dispatcher.SendAsync(berta, new StepUp(TestData.BookingPin, null));

        var locked = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(anna, new GetBookingCalendar(booked.Id)));
        var foreign = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(berta, new GetBookingCalendar(booked.Id)));
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        var file = await core.Dispatcher.QueryAsync(anna, new GetBookingCalendar(booked.Id));
        await core.Dispatcher.SendAsync(anna, new CancelBooking(booked.Id));
        var over = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(anna, new GetBookingCalendar(booked.Id)));

        Assert.Equal(["step-up-required", "not-found", "not-found"], [locked.Error.Code, foreign.Error.Code, over.Error.Code]);
        Assert.Equal(
            $"""
            BEGIN:VCALENDAR
            METHOD:PUBLISH
            PRODID:-//Calendar//ZH
            VERSION:2.0
            BEGIN:VEVENT
            CLASS:PRIVATE
            DTEND:20261103T013000Z
            DTSTAMP:20261102T020000Z
            DTSTART:20261103T010000Z
            LAST-MODIFIED:20261102T020000Z
            SEQUENCE:0
            SUMMARY:预约
            TRANSP:OPAQUE
            UID:{GetBookingCalendarHandler.UidOf(booked.Id)}
            END:VEVENT
            END:VCALENDAR

            """,
            file.Replace("\r\n", "\n", StringComparison.Ordinal)
        );
    }

    /// <summary>Each of the two reads before the other writes: the busy time is there, and so are open times that meet it.</summary>
    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task MakeSittings_AfterAnImportThatMissedItsTimes_TakesThemOutOfTheOffer(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var slots = await core.SlotsAsync();
        await core.ArrangeAsync(db =>
            db.Add(new BusyTime(Ids.New(core.Now), lawyer, new BusyStretch(slots[1].StartsAt, slots[1].EndsAt), core.Now))
        );

        await MakeAsync(core);

        Assert.Equal(
            slots.Where(slot => slot.Id != slots[1].Id).Select(slot => slot.Id),
            (await core.SlotsAsync()).Select(slot => slot.Id)
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Import_ClosesWhatIsFree_NamesWhatIsBooked_AndComesBackWithTheNext(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider);
        var slots = await core.SlotsAsync();
        var anna = await core.SignInCitizenAsync("anna");
        await core.BookAsync(anna, slots[1].Id); // Tuesday the 3rd, half past nine.
        await core.LookAsync(async db =>
        {
            var withdrawn = await db.Set<Slot>().SingleAsync(slot => slot.Id == slots[2].Id);
            withdrawn.Close(SlotClosing.ByHand); // Ten o'clock, by hand.
            return await db.SaveChangesAsync();
        });
        // Tuesdays from nine to half past ten; the last one is after the times made so far.
        var weekly = TestData.CalendarFile(
            TestData.CalendarEvent("a", "DTSTART:20261103T010000Z\r\nDTEND:20261103T023000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5")
        );

        var first = await core.Dispatcher.SendAsync(county, new ImportBusyTimes(lawyer, weekly));
        var again = await core.Dispatcher.SendAsync(county, new ImportBusyTimes(lawyer, weekly));
        var left = await core.SlotsAsync();
        var stored = await core.LookAsync(db => db.Set<BusyTime>().CountAsync());
        core.Clock.Advance(TimeSpan.FromDays(7));
        await MakeAsync(core);
        var later = await core.SlotsAsync();

        // Nine o'clock on the 3rd, three times on each of the other three Tuesdays.
        Assert.Equal((5, 10, 0), (first.Stretches, first.Closed, first.Reopened));
        Assert.Equal((5, 0, 0), (again.Stretches, again.Closed, again.Reopened));
        Assert.Equal([slots[1].StartsAt], first.Booked.Select(meeting => meeting.StartsAt));
        Assert.Equal((12, 5), (left.Count, stored));
        // The fifth Tuesday (December 1st) was made since: half of it is closed.
        Assert.Equal(3, later.Count(slot => slot.StartsAt.ChinaDate() == new DateOnly(2026, 12, 1)));
        Assert.Equal(BookingStatus.Booked, (await core.LookAsync(db => db.Set<Booking>().SingleAsync())).Status);

        var none = await core.Dispatcher.SendAsync(await core.SignInAgainAsync(county), new ForgetBusyTimes(lawyer));
        Assert.Equal((0, 0, 12), (none.Stretches, none.Closed, none.Reopened));
        Assert.Equal(24, (await core.SlotsAsync()).Count);
        Assert.True((await core.LookAsync(db => db.Set<Slot>().SingleAsync(slot => slot.Id == slots[2].Id))).Closed);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Import_ThatCannotBeRead_ChangesNothing(DatabaseProvider provider)
    {
        await using var core = await WithTimesAsync(provider, ConsultationKind.OnSite, TestCity.Township);
        // At eight, and gone at half past eight: the way to the station takes until nine.
        await core.Dispatcher.SendAsync(
            county,
            new ImportBusyTimes(
                lawyer,
                TestData.CalendarFile(TestData.CalendarEvent("a", "DTSTART:20261103T000000Z\r\nDTEND:20261103T003100Z"))
            )
        );
        Assert.Equal(23, (await core.SlotsAsync()).Count);
        var stranger = await core.AddOfficerAsync(StaffRole.CountyOfficer, TestCity.OtherCounty);

        async Task<string> CodeAsync(StaffActor who, string file) =>
            (await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(who, new ImportBusyTimes(lawyer, file)))).Error.Code;

        Assert.Equal("calendar-unreadable", await CodeAsync(county, "演示：不是日历"));
        Assert.Equal("not-found", await CodeAsync(stranger, TestData.CalendarFile()));
        Assert.Equal("invalid-input", await CodeAsync(county, new string('x', ConsultationPolicy.LongestBusyFile + 1)));
        Assert.Equal(23, (await core.SlotsAsync()).Count);
        Assert.Equal(1, (await core.Dispatcher.QueryAsync(county, new GetProviderCalendar(lawyer))).BusyStretches);
    }

    private async Task<TestCore> WithTimesAsync(
        DatabaseProvider provider,
        ConsultationKind kind = ConsultationKind.Phone,
        string? station = null
    )
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        lawyer = await core.AddProviderAsync(county);
        await core.SitAsync(county, lawyer, DayOfWeek.Tuesday, TestData.Mornings(kind: kind, station: station));
        return core;
    }

    private static async Task MakeAsync(TestCore core)
    {
        foreach (var id in await core.Dispatcher.QueryAsync(Actor.System("test"), new FindSittingTemplates()))
        {
            await core.Dispatcher.SendAsync(Actor.System("test"), new MakeSittings(id));
        }
    }

    private static Task<CalendarFeed> FeedAsync(TestCore core, string secret) =>
        core.Dispatcher.QueryAsync(Actor.Nobody, new ReadCalendarFeed(secret));

    private static async Task<DomainError?> RefusalAsync(TestCore core, string secret)
    {
        try
        {
            await FeedAsync(core, secret);
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }

    private static List<string> Uids(CalendarFeed feed) =>
        [.. feed.Text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
