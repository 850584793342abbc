using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>A provider never advises against somebody he acts for, and she never hears why.</summary>
public sealed class ClientTests(Databases databases)
{
    private const string His = "13800000099";
    private static readonly Respondent Husband = new(null, "+86 138 0000 0099", null);
    private static readonly DateOnly Tuesday = new(2026, 11, 3);

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeclareClient_KeepsHisOpponentsAwayUntilItIsTakenBack(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var county = (await core.StaffAsync()).County;
        var (lawyer, account) = await core.AddDeskAsync(county);
        var (_, other) = await core.AddDeskAsync(county, TestData.Lawyer("演示另一位", Sex.Male));
        var his = (await core.SlotsAsync(sex: Sex.Female)).Select(slot => slot.Id).ToList();

        var client = await core.Dispatcher.SendAsync(account, new DeclareClient(" 演示记号 ", His, null));
        var unclear = await Assert.ThrowsAsync<DomainException>(() =>
            core.Dispatcher.SendAsync(account, new DeclareClient("演示", "12", null))
        );
        var refused = await Assert.ThrowsAsync<DomainException>(() => core.BookAsync(Actor.Nobody, his[0], respondent: Husband));
        await core.BookAsync(Actor.Nobody, his[1], phone: His); // His own client may well ask him.
        var foreign = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.SendAsync(other, new RemoveClient(client)));
        var listed = Assert.Single(await core.Dispatcher.QueryAsync(account, new ListMyClients()));
        var others = await core.Dispatcher.QueryAsync(other, new ListMyClients());
        var kept = await core.LookAsync(db => db.Set<ProviderClient>().SingleAsync());
        await core.Dispatcher.SendAsync(account, new RemoveClient(client));
        await core.BookAsync(Actor.Nobody, his[2], phone: "13800000001", respondent: Husband with { Phone = "13800000077" });

        Assert.Equal("person-number-invalid", unclear.Error.Code);
        Assert.Equal(ConsultationErrors.Conflict, refused.Error);
        Assert.Equal(CommonErrors.NotFound, foreign.Error);
        Assert.Equal(new MyClient(client, "演示记号", core.Now.ChinaDate()), listed);
        Assert.Empty(others);
        Assert.Equal((lawyer, 16, null), (kept.ProviderId, kept.PhoneIndex!.Length, kept.IdIndex));
        Assert.DoesNotContain("演示记号", Encoding.UTF8.GetString(kept.Label), StringComparison.Ordinal);
        Assert.Empty(await core.Dispatcher.QueryAsync(account, new ListMyClients()));

        await core.Dispatcher.SendAsync(account, new DeclareClient("演示", null, "410402199001010010"));
        var row = (await core.Dispatcher.QueryAsync(county, new ListProviders())).Single(row => row.Id == lawyer);
        await core.Dispatcher.SendAsync(county, new RemoveProvider(lawyer, row.Version));
        Assert.Equal(0, await core.LookAsync(db => db.Set<ProviderClient>().CountAsync())); // Nothing is kept of who is of no use any more.
        Assert.Null(await core.Dispatcher.QueryAsync(account, new GetMyDesk()));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeclareClient_GivesBackWhatIsBooked_AndRehomingPassesHimBy(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var county = (await core.StaffAsync()).County;
        var (_, account) = await core.AddDeskAsync(county);
        var slots = await core.SlotsAsync();
        var against = (await core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000001", respondent: Husband)).Id;
        var unrelated = (await core.BookAsync(Actor.Nobody, slots[1].Id, phone: "13800000002")).Id;
        var (second, _) = await core.AddDeskAsync(county, TestData.Lawyer("演示另一位"));

        await core.Dispatcher.SendAsync(account, new DeclareClient("演示", His, null));
        var moved = await core.LookAsync(db => db.Set<Booking>().SingleAsync(b => b.Id == against));
        await core.Dispatcher.SendAsync(county, new ReportAbsence(second, Tuesday, Tuesday));
        var alone = await core.LookAsync(db => db.Set<Booking>().SingleAsync(b => b.Id == against));

        Assert.Equal((second, BookingStatus.Booked), (moved.ProviderId, moved.Status));
        Assert.Equal(BookingStatus.Displaced, alone.Status); // The first one is free at that hour, and his client's opponent is not for him.
        var mine = await core.Dispatcher.QueryAsync(account, new GetMyAgenda(Tuesday, Tuesday));
        Assert.Equal([unrelated], mine.Select(talk => talk.Id));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task DeclareKin_OfAParty_TakesHerTalksFromHim(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var (_, account) = await core.AddDeskAsync((await core.StaffAsync()).County);
        var slots = await core.SlotsAsync();
        var begun = (await core.BookAsync(Actor.Nobody, slots[0].Id, phone: "13800000001", respondent: Husband)).Id;
        var coming = (await core.BookAsync(Actor.Nobody, slots[3].Id, phone: "13800000002", respondent: Husband)).Id;
        core.Clock.SetUtcNow(slots[1].StartsAt);
        var now = await core.SignInAgainAsync(account);
        await core.Dispatcher.QueryAsync(now, new OpenConsultation(begun));

        await core.Dispatcher.SendAsync(now, new DeclareKin(His, null));
        var refused = await Assert.ThrowsAsync<DomainException>(() =>
            core.BookAsync(Actor.Nobody, slots[5].Id, phone: "13800000003", respondent: Husband)
        );
        var opening = await Assert.ThrowsAsync<DomainException>(() => core.Dispatcher.QueryAsync(now, new OpenConsultation(begun)));

        var status = await core.LookAsync(db => db.Set<Booking>().ToDictionaryAsync(b => b.Id, b => b.Status));
        Assert.Equal((BookingStatus.Booked, BookingStatus.Displaced), (status[begun], status[coming]));
        Assert.Equal(ConsultationErrors.Conflict, refused.Error);
        Assert.Equal(CommonErrors.NotFound, opening.Error);
    }
}
