using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A provider at his own desk sees his hours; of her he sees nothing before it is time, and nothing ever of anybody else's.</summary>
public sealed class DeskTests(Databases databases)
{
    private static readonly DateOnly Tuesday = new(2026, 11, 3);
    private StaffActor county = null!;

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task LinkProviderAccount_TakesOnlyAFreeVolunteerFromHere(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, second) = (await core.AddProviderAsync(county), await core.AddProviderAsync(county, TestData.Lawyer("演示另一位")));
        var here = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.Township);
        var elsewhere = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.OtherCounty);

        var offered = await core.Dispatcher.QueryAsync(county, new ListLinkableAccounts(first));
        var foreign = await LinkRefusalAsync(core, first, elsewhere.StaffId);
        var officer = await LinkRefusalAsync(core, first, county.StaffId);
        var both = await Task.WhenAll(LinkRefusalAsync(core, first, here.StaffId), LinkRefusalAsync(core, second, here.StaffId));
        var desk = await core.Dispatcher.QueryAsync(here, new GetMyDesk());
        var linked = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single(row => row.StaffId is not null);
        var left = await core.Dispatcher.QueryAsync(county, new ListLinkableAccounts(linked.Id == first ? second : first));
        await core.LinkAsync(county, linked.Id, null);
        var (_, dismissed) = await core.AddDeskAsync(county, TestData.Lawyer("演示第三位"));
        Assert.NotNull(await core.Dispatcher.QueryAsync(dismissed, new GetMyDesk()));
        await core.ArrangeAsync(db => db.RemoveRange(db.Set<StaffPost>().Where(post => post.StaffId == dismissed.StaffId)));

        Assert.Equal(here.StaffId, Assert.Single(offered).StaffId);
        Assert.Equal((ConsultationErrors.AccountUnfit, ConsultationErrors.AccountUnfit), (foreign, officer));
        Assert.Equal(ConsultationErrors.AccountTaken, Assert.Single(both, refusal => refusal is not null));
        Assert.Equal((linked.Name, true), (desk!.Name, desk.MayServe));
        Assert.Equal($"演示{StaffRole.Volunteer}{TestCity.Township}", linked.Account);
        Assert.Empty(left);
        Assert.Null(await core.Dispatcher.QueryAsync(here, new GetMyDesk()));
        Assert.Null(await core.Dispatcher.QueryAsync(dismissed, new GetMyDesk()));
        Assert.Equal(CommonErrors.NotFound, await RefusalAsync(core, here, new AbsentToday(null)));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task OpenConsultation_IsForThisProviderFromADayBeforeToAWeekAfter(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (_, lawyer) = await core.AddDeskAsync(county);
        var (_, other) = await core.AddDeskAsync(county, TestData.Lawyer("演示另一位", Sex.Male));
        var later = (await core.SlotsAsync(sex: Sex.Female)).First(slot => slot.StartsAt.ChinaDate() == Tuesday.AddDays(7));
        var held = await core.Dispatcher.SendAsync(Actor.Nobody, new HoldSeat(later.Id));
        var safe = new SafeContact([ContactChannel.Call], [new SafeHours(new TimeOnly(8, 0), new TimeOnly(10, 0))], "演示暗号");
        var respondent = new Respondent("演示对方", "13800000099", null);
        var filing = TestData.Booking(held.HoldId, "divorce", respondent: respondent) with { SafeContact = safe };
        var id = (await core.Dispatcher.SendAsync(Actor.Nobody, filing)).Id;

        var early = await OpeningRefusalAsync(core, lawyer, id);
        await TurnToAsync(core, later.StartsAt.AddHours(-24));
        var before = Assert.Single(await AgendaAsync(core, lawyer));
        var stranger = await OpeningRefusalAsync(core, other, id);
        var opened = await core.Dispatcher.QueryAsync(lawyer, new OpenConsultation(id));
        var after = Assert.Single(await AgendaAsync(core, lawyer));
        await TurnToAsync(core, later.StartsAt);
        await core.Dispatcher.SendAsync(
            lawyer,
            new RecordMyConsultation(id, after.Version, TestData.Advice("演示：先收好房产证。"), GoesOn: true)
        );
        await TurnToAsync(core, later.StartsAt + ConsultationPolicy.OpenAfterResult);
        await core.Dispatcher.QueryAsync(lawyer, new OpenConsultation(id));
        await TurnToAsync(core, later.StartsAt + ConsultationPolicy.OpenAfterResult + TimeSpan.FromSeconds(1));
        var late = await OpeningRefusalAsync(core, lawyer, id);

        Assert.Equal((ConsultationErrors.TooEarlyToOpen, CommonErrors.NotFound, ConsultationErrors.TooLateToOpen), (early, stranger, late));
        Assert.Equal((false, true, true), (before.Opened, before.MayOpen, before.MayGiveBack));
        Assert.True(after.Opened);
        Assert.Equal(("演示暗号", true, true), (opened.Contact.CodeWord, opened.Contact.Given, opened.Contact.InHoursNow));
        Assert.Equal(("13800000000", "演示对方"), (opened.Phone, opened.OtherSide));
        Assert.Equal(filing.Narrative, opened.Narrative);
        Assert.Empty(await AgendaAsync(core, other));
        var rows = await core.LookAsync(db => db.Set<AuditEntry>().Where(e => e.CaseId == id && e.Action == "Unseal").ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(
            rows,
            row =>
                Assert.Equal(
                    (nameof(UnsealPurpose.Consult), lawyer.StaffId.ToString(), "narrative,identity,safe_contact,text,respondent"),
                    (row.Purpose, row.ActorId, row.Fields)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task OpenConsultation_OfATalkAtAStation_KeepsHerNumber(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var lawyer = await core.AddProviderAsync(county);
        var onSite = TestData.Mornings(kind: ConsultationKind.OnSite, station: TestCity.Township);
        await core.SitAsync(county, lawyer, DayOfWeek.Tuesday, onSite);
        var account = await core.AddOfficerAsync(StaffRole.Volunteer, TestCity.County);
        await core.LinkAsync(county, lawyer, account.StaffId);
        var id = (await core.BookAsync(Actor.Nobody)).Id;

        var opened = await core.Dispatcher.QueryAsync(account, new OpenConsultation(id));

        Assert.Null(opened.Phone);
        Assert.NotNull(opened.Name);
        Assert.NotNull(opened.Talk.Station);
        Assert.False(opened.Contact.Given);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RecordMyConsultation_DoesWhatTheCountysDoes(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (_, lawyer) = await core.AddDeskAsync(county, seats: 2);
        var (_, other) = await core.AddDeskAsync(county, TestData.Lawyer("演示另一位", Sex.Male));
        var slot = (await core.SlotsAsync(sex: Sex.Female))[0];
        var (anna, berta) = (await core.SignInCitizenAsync("anna"), await core.SignInCitizenAsync("berta"));
        var came = (await core.BookAsync(anna, slot.Id, phone: "13800000001")).Id;
        var missed = (await core.BookAsync(berta, slot.Id, phone: "13800000002")).Id;
        var version = (await AgendaAsync(core, lawyer)).ToDictionary(talk => talk.Id, talk => talk.Version);

        var early = await RefusalAsync(core, lawyer, new RecordMyNoShow(missed, version[missed]));
        await TurnToAsync(core, slot.StartsAt);
        var stranger = await RefusalAsync(core, other, new RecordMyNoShow(missed, version[missed]));
        var direct = await RefusalAsync(core, lawyer, new RecordNoShow(missed, version[missed]));
        var stale = await RefusalAsync(core, lawyer, new RecordMyNoShow(missed, Ids.New(core.Now)));
        await core.Dispatcher.SendAsync(
            lawyer,
            new RecordMyConsultation(came, version[came], TestData.Advice("演示：先收好房产证。"), GoesOn: false)
        );
        await core.Dispatcher.SendAsync(lawyer, new RecordMyNoShow(missed, version[missed]));
        var now = (await AgendaAsync(core, lawyer)).Single(talk => talk.Id == came);
        var twice = await RefusalAsync(core, lawyer, new RecordMyNoShow(came, now.Version));

        Assert.Equal(ConsultationErrors.BookingNotBegun, early);
        Assert.Equal(
            (CommonErrors.NotFound, CommonErrors.Forbidden, CommonErrors.StaleData, ConsultationErrors.BookingFixed),
            (stranger, direct, stale, twice)
        );
        var cases = await core.LookAsync(db => db.Set<Case>().Include(c => c.Clocks).ToDictionaryAsync(c => c.Id));
        Assert.Equal((CaseStatus.Closed, CaseResult.Answered), (cases[came].Status, cases[came].Result));
        Assert.Contains(cases[missed].Clocks, clock => clock is { Kind: ClockKind.FirstContact, StoppedAt: null });
        var notices = await core.LookAsync(db => db.Set<Notice>().Where(n => n.CaseId == came).Select(n => n.Kind).ToListAsync());
        Assert.Contains(NoticeKind.Message, notices);
        var recorded = await core.LookAsync(db => db.Set<Booking>().Select(b => b.RecordedBy).Distinct().ToListAsync());
        Assert.Equal([lawyer.StaffId], recorded);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task ReportConflict_FindsAnEqualAndNeverComesBack(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (first, lawyer) = await core.AddDeskAsync(county);
        var slot = (await core.SlotsAsync())[0];
        var anna = await core.SignInCitizenAsync("anna");
        var id = (await core.BookAsync(anna, slot.Id)).Id;
        var (second, colleague) = await core.AddDeskAsync(county, TestData.Lawyer("演示另一位"));

        await core.Dispatcher.SendAsync(lawyer, new ReportConflict(id));
        var taken = Assert.Single(await AgendaAsync(core, colleague));
        var gone = await AgendaAsync(core, lawyer);
        await core.Dispatcher.SendAsync(colleague, new ReportConflict(id));
        var booking = await core.LookAsync(db => db.Set<Booking>().SingleAsync());
        await core.Dispatcher.SendAsync(anna, new Core.Intake.StepUp(TestData.BookingPin, null));
        var again = await MoveRefusalAsync(core, anna, id, first);
        var toOther = await MoveRefusalAsync(core, anna, id, second);

        Assert.Equal((id, false), (taken.Id, taken.Opened));
        Assert.Empty(gone);
        Assert.Equal((second, BookingStatus.Displaced), (booking.ProviderId, booking.Status)); // The first one was free, and is not asked again.
        Assert.Empty(await AgendaAsync(core, colleague));
        Assert.Equal(CommonErrors.NotFound, await OpeningRefusalAsync(core, colleague, id));
        Assert.Equal((ConsultationErrors.Conflict, ConsultationErrors.Conflict), (again, toOther));
        Assert.Contains(await core.SlotsAsync(), free => free.Id == slot.Id);
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task AbsentToday_CaresForWhoHadBookedFromNowOn(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var (id, lawyer) = await core.AddDeskAsync(county);
        var slots = await core.SlotsAsync();
        var begun = (await core.BookAsync(await core.SignInCitizenAsync("anna"), slots[0].Id, phone: "13800000001")).Id;
        var coming = (await core.BookAsync(await core.SignInCitizenAsync("berta"), slots[3].Id, phone: "13800000002")).Id;
        await TurnToAsync(core, slots[1].StartsAt);

        var past = await RefusalAsync(core, lawyer, new AbsentToday(Tuesday.AddDays(-1)));
        var affected = await core.Dispatcher.SendAsync(lawyer, new AbsentToday(null));

        Assert.Equal(ConsultationErrors.AbsencePast, past);
        Assert.Equal(new AffectedBookings(0, 1), affected);
        var status = await core.LookAsync(db => db.Set<Booking>().ToDictionaryAsync(b => b.Id, b => b.Status));
        Assert.Equal((BookingStatus.Booked, BookingStatus.Displaced), (status[begun], status[coming]));
        var absence = await core.LookAsync(db => db.Set<Absence>().SingleAsync());
        Assert.Equal((id, Tuesday, Tuesday, lawyer.StaffId), (absence.ProviderId, absence.From, absence.To, absence.RecordedBy));
        Assert.All(await core.SlotsAsync(), slot => Assert.True(slot.StartsAt.ChinaDate() > Tuesday));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task TellTalks_GivesTheNumberOnceADay(DatabaseProvider provider)
    {
        await using var core = await StartAsync(provider);
        var jobs = Actor.System("test");
        var (id, lawyer) = await core.AddDeskAsync(county, seats: 3);
        var slots = await core.SlotsAsync();
        var cancelled = await core.SignInCitizenAsync("carla");
        await core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000001");
        await core.BookAsync(Actor.Nobody, slots[5].Id, phone: "13800000002");
        var off = (await core.BookAsync(cancelled, slots[0].Id, phone: "13800000003")).Id;
        await core.Dispatcher.SendAsync(cancelled, new Core.Intake.StepUp(TestData.BookingPin, null));
        await core.Dispatcher.SendAsync(cancelled, new CancelBooking(off));
        Assert.Empty(await core.Dispatcher.QueryAsync(jobs, new FindProvidersToTell()));
        await TurnToAsync(core, ChinaTime.StartOfDay(Tuesday).AddHours(7.5));

        Assert.Equal([id], await core.Dispatcher.QueryAsync(jobs, new FindProvidersToTell()));
        await core.Dispatcher.SendAsync(jobs, new TellTalksOfToday(id));
        await core.Dispatcher.SendAsync(jobs, new TellTalksOfToday(id));

        var told = Assert.Single((await core.Dispatcher.QueryAsync(lawyer, new ListStaffNotices())).Items);
        Assert.Equal((StaffNoticeKind.TalksToday, 2, null, Guid.Empty), (told.Kind, told.Count, told.CaseNumber, told.CaseId));
    }

    private async Task<TestCore> StartAsync(DatabaseProvider provider)
    {
        var core = await databases.CoreOnAsync(provider);
        county = (await core.StaffAsync()).County;
        return core;
    }

    private static Task<IReadOnlyList<MyTalk>> AgendaAsync(TestCore core, StaffActor account) =>
        core.Dispatcher.QueryAsync(account, new GetMyAgenda(Tuesday, Tuesday.AddDays(27)));

    private static async Task TurnToAsync(TestCore core, DateTimeOffset instant)
    {
        core.Clock.SetUtcNow(instant);
        await core.ArrangeAsync(db =>
        {
            foreach (var session in db.Set<Core.IdentityAccess.StaffSession>())
            {
                session.Seen(instant);
                db.Entry(session).Property(nameof(session.ExpiresAt)).CurrentValue = instant.AddDays(1);
            }
        });
    }

    private async Task<DomainError?> LinkRefusalAsync(TestCore core, Guid providerId, Guid staffId)
    {
        var row = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single(p => p.Id == providerId);
        return await RefusalAsync(core, county, new LinkProviderAccount(providerId, row.Version, staffId));
    }

    private static async Task<DomainError?> MoveRefusalAsync(TestCore core, Actor her, Guid bookingId, Guid providerId)
    {
        var slot = await core.LookAsync(db =>
            db.Set<Core.Consultations.Sittings.Slot>()
                .Where(s => s.ProviderId == providerId)
                .OrderByDescending(s => s.StartsAt)
                .FirstAsync()
        );
        var held = await core.Dispatcher.SendAsync(her, new HoldSeat(slot.Id));
        return await RefusalAsync(core, her, new MoveBooking(bookingId, held.HoldId));
    }

    private static async Task<DomainError?> OpeningRefusalAsync(TestCore core, Actor actor, Guid id)
    {
        try
        {
            await core.Dispatcher.QueryAsync(actor, new OpenConsultation(id));
            return null;
        }
        catch (DomainException refusal)
        {
            return refusal.Error;
        }
    }
}
