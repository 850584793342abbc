using WeChatRights.Core.Audit.Contracts;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Consultations.Desk;

/// <summary>Bookings as the provider sees them.</summary>
internal sealed class MyTalks(CallContext call, BookedTimes times, DivisionDirectory divisions, AccessHistory history)
{
    public async Task<IReadOnlyList<MyTalk>> TellAsync(IReadOnlyList<BookedTime> found, CancellationToken cancellationToken)
    {
        var opened = await history.OpenedByAsync(
            call.RequireStaff().StaffId,
            [.. found.Select(time => time.Booking.Id)],
            cancellationToken
        );
        var talks = new List<MyTalk>();
        foreach (var time in found)
        {
            talks.Add(await TellAsync(time, opened.Contains(time.Booking.Id), cancellationToken));
        }

        return talks;
    }

    public async Task<MyTalk> TellAsync(BookedTime time, bool opened, CancellationToken cancellationToken)
    {
        var (booking, now) = (time.Booking, call.Now);
        var topic = ConsultationTopic.Of(booking.Topic);
        var waits = booking.Status == BookingStatus.Booked;
        return new MyTalk(
            booking.Id,
            booking.Version,
            booking.StartsAt,
            booking.EndsAt,
            booking.Kind,
            await divisions.PathNameAsync(booking.County, cancellationToken),
            await times.StationNameAsync(time, cancellationToken),
            topic.Words,
            topic.Urgent,
            booking.Status,
            opened,
            OpeningWindow.RefusalAt(booking, now) is null,
            waits && booking.StartsAt <= now,
            waits && booking.StartsAt > now
        );
    }
}
