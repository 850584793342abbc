using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.Messaging.Sending;
using WeChatRights.Core.Messaging.StaffNotices;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Hosting.Databases;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Consultations;

/// <summary>She is reminded a day and two hours before, once each; where no message can, somebody is asked to call.</summary>
public sealed class RemindBookingTests(Databases databases)
{
    private const string Template = "tpl-reminder";
    private static readonly Actor Jobs = Actor.System("test");

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RemindBooking_ADayAndTwoHoursBefore_OnceEach(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var startsAt = await BookAsync(core, await core.SignInCitizenAsync("anna"));

        Assert.Equal(0, await RunAsync(core, startsAt.AddHours(-24).AddSeconds(-1)));
        Assert.Equal(1, await RunAsync(core, startsAt.AddHours(-24)));
        Assert.Equal(1, await RunAsync(core, startsAt.AddHours(-23)));
        Assert.Equal(1, await RunAsync(core, startsAt.AddHours(-2).AddSeconds(-1)));
        Assert.Equal(2, await RunAsync(core, startsAt.AddHours(-2)));
        Assert.Equal(2, await RunAsync(core, startsAt.AddSeconds(-1)));

        var messages = await core.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.Template == MessageTemplate.Reminder).ToListAsync());
        Assert.All(messages, message => Assert.Equal(startsAt, message.UselessFrom));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RemindBooking_BookedOnTheDayOrMoved_RemindsOnlyOfWhatIsToCome(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var anna = await core.SignInCitizenAsync("anna");
        await BookAsync(core, anna);
        var slots = await core.SlotsAsync();
        core.Clock.SetUtcNow(slots[0].StartsAt.AddHours(-20));
        anna = await core.SignInCitizenAsync("anna");
        var late = await core.BookAsync(anna, slots[0].Id);

        Assert.Equal(0, await RunAsync(core, slots[0].StartsAt.AddHours(-19), late.Id));
        Assert.Equal(1, await RunAsync(core, slots[0].StartsAt.AddHours(-2), late.Id));
        anna = await core.SignInCitizenAsync("anna");
        await core.Dispatcher.SendAsync(anna, new StepUp(TestData.BookingPin, null));
        var held = await core.Dispatcher.SendAsync(anna, new HoldSeat(slots[^1].Id));
        await core.Dispatcher.SendAsync(anna, new MoveBooking(late.Id, held.HoldId));
        Assert.Equal(2, await RunAsync(core, slots[^1].StartsAt.AddHours(-24), late.Id));
    }

    [Theory]
    [MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task RemindBooking_WhereNoMessageCan_AsksTheAccountablePersonToCallOnce(DatabaseProvider provider)
    {
        await using var core = await databases.CoreOnAsync(provider);
        var startsAt = await BookAsync(core, Actor.Nobody);

        await RunAsync(core, startsAt.AddHours(-24));
        await RunAsync(core, startsAt.AddHours(-2));

        var owner = await core.LookAsync(db => db.Set<Case>().Select(c => c.OwnerId).SingleAsync());
        var notices = await CallsAsync(core);
        Assert.Equal(owner, Assert.Single(notices).StaffId);
        Assert.Equal(0, await core.LookAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Theory]
    [InlineData("00:00", "23:59", 0, DeliveryState.Failed)] // She has given no consent to a message.
    [InlineData("10:00", "11:00", 1, DeliveryState.Suppressed)] // Her hours begin when the talk has begun.
    [InlineData("06:00", "08:00", 1, DeliveryState.Leased)]
    public async Task Reminder_ThatCannotReachHer_BecomesACall(string from, string to, int credits, DeliveryState state)
    {
        await using var core = await TestCore.CreateAsync(customise: services =>
            services.Configure<SendOptions>(options =>
                options.Templates["Reminder"] = new SendTemplate { TemplateId = Template, Fields = ["thing1", "time2"] }
            )
        );
        var anna = await core.SignInCitizenAsync("anna");
        await core.ArrangeAsync(db => db.Add(Credit(anna.CitizenId!.Value, credits, core.Now)));
        var hours = new SafeHours(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));
        var startsAt = await BookAsync(core, anna, new SafeContact([ContactChannel.Wechat], [hours], null));
        core.Clock.SetUtcNow(startsAt.AddHours(-2));
        await core.Dispatcher.SendAsync(Jobs, new RemindBooking(await BookingAsync(core)));

        var message = await core.LookAsync(db => db.Set<OutboxMessage>().SingleAsync());
        await core.Dispatcher.SendAsync(Jobs, new LeaseMessage(message.Id));

        Assert.Equal(state, await core.LookAsync(db => db.Set<OutboxMessage>().Select(m => m.State).SingleAsync()));
        Assert.Equal(state == DeliveryState.Leased ? 0 : 1, (await CallsAsync(core)).Count);
    }

    [Fact]
    public async Task Reminder_NotSentBeforeTheBeginning_IsNeverSent()
    {
        await using var core = await TestCore.CreateAsync();
        var startsAt = await BookAsync(core, await core.SignInCitizenAsync("anna"));
        await RunAsync(core, startsAt.AddHours(-24));
        var message = await core.LookAsync(db => db.Set<OutboxMessage>().SingleAsync());

        core.Clock.SetUtcNow(startsAt);
        await core.Dispatcher.SendAsync(Jobs, new LeaseMessage(message.Id));

        Assert.Equal(DeliveryState.Suppressed, await core.LookAsync(db => db.Set<OutboxMessage>().Select(m => m.State).SingleAsync()));
    }

    private static SubscriptionCredit Credit(Guid citizenId, int credits, DateTimeOffset now)
    {
        var credit = new SubscriptionCredit(citizenId, Template);
        if (credits > 0)
        {
            credit.Confirmed(now, Guid.CreateVersion7());
        }

        return credit;
    }

    /// <summary>The first time of Wednesday; the answer is its beginning.</summary>
    private static async Task<DateTimeOffset> BookAsync(TestCore core, Actor her, SafeContact? contact = null)
    {
        var county = (await core.StaffAsync()).County;
        await core.SitAsync(county, await core.AddProviderAsync(county), DayOfWeek.Wednesday, TestData.Mornings());
        var slot = (await core.SlotsAsync())[0];
        var held = await core.Dispatcher.SendAsync(her, new HoldSeat(slot.Id));
        await core.Dispatcher.SendAsync(her, TestData.Booking(held.HoldId) with { SafeContact = contact });
        return slot.StartsAt;
    }

    private static Task<Guid> BookingAsync(TestCore core) => core.LookAsync(db => db.Set<Booking>().Select(b => b.Id).SingleAsync());

    /// <summary>The job at that instant; the answer is how often she has been reminded in all.</summary>
    private static async Task<int> RunAsync(TestCore core, DateTimeOffset at, Guid? caseId = null)
    {
        core.Clock.SetUtcNow(at);
        foreach (var id in await core.Dispatcher.QueryAsync(Jobs, new FindBookingsToRemind()))
        {
            await core.Dispatcher.SendAsync(Jobs, new RemindBooking(id));
        }

        return await core.LookAsync(db =>
            db.Set<Notice>().CountAsync(n => n.Kind == NoticeKind.AppointmentSoon && (caseId == null || n.CaseId == caseId))
        );
    }

    private static Task<List<StaffNotice>> CallsAsync(TestCore core) =>
        core.LookAsync(db => db.Set<StaffNotice>().Where(n => n.Kind == StaffNoticeKind.CallBeforeAppointment).ToListAsync());
}
