using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Testing;

public static partial class TestData
{
    public const string Questions = "演示：离婚后房子怎么分，孩子跟谁。";

    public static AdviceContent Advice(string advice = "演示：先收好房产证。", string[]? articles = null, FollowUpStep[]? steps = null) =>
        new(Questions, advice, articles, steps);

    /// <summary>The clock goes to the beginning of a booked talk, and the person of the county writes down what was advised.</summary>
    /// <returns>The person, signed in anew.</returns>
    public static async Task<StaffActor> AdviseAsync(
        this TestCore core,
        StaffActor county,
        Guid bookingId,
        AdviceContent? note = null,
        bool goesOn = true
    )
    {
        var startsAt = await core.LookAsync(db => Task.FromResult(db.Set<Booking>().Single(booking => booking.Id == bookingId).StartsAt));
        core.Clock.SetUtcNow(startsAt > core.Now ? startsAt : core.Now);
        var staff = await core.SignInAgainAsync(county);
        var rows = await core.Dispatcher.QueryAsync(staff, new ListBookings(startsAt.ChinaDate(), startsAt.ChinaDate()));
        var version = rows.Single(row => row.Id == bookingId).Version;
        await core.Dispatcher.SendAsync(staff, new RecordConsultation(bookingId, version, note ?? Advice(), goesOn));
        return staff;
    }
}
