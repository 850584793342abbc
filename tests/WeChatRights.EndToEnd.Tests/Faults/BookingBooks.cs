using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Intake;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Faults;

/// <summary>What the phones were told about their bookings against what the database holds.</summary>
internal static class BookingBooks
{
    /// <returns>Empty: everything is as it must be.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this TestCore core, BookingLoad load)
    {
        var books = await Books.ReadAsync(core);
        return
        [
            .. books.Overbooked(),
            .. books.Crooked(),
            .. books.SittingTwice(),
            .. load.Times.SelectMany(books.Untrue),
            .. books.Extra(load),
        ];
    }

    private sealed record Books(
        Dictionary<Guid, Slot> Slots,
        IReadOnlyList<SeatClaim> Claims,
        Dictionary<Guid, Booking> Bookings,
        IReadOnlyList<Sitting> Sittings,
        Dictionary<Guid, string> Numbers
    )
    {
        public static Task<Books> ReadAsync(TestCore core) =>
            core.LookAsync(async db => new Books(
                await db.Set<Slot>().AsNoTracking().ToDictionaryAsync(slot => slot.Id),
                await db.Set<SeatClaim>().AsNoTracking().Where(claim => claim.BookingId != null).ToListAsync(),
                await db.Set<Booking>().AsNoTracking().ToDictionaryAsync(booking => booking.Id),
                await db.Set<Sitting>().AsNoTracking().ToListAsync(),
                await db.Set<Complaint>().AsNoTracking().ToDictionaryAsync(complaint => complaint.Id, complaint => complaint.Number)
            ));

        private IEnumerable<Booking> Open => Bookings.Values.Where(booking => booking.Status == BookingStatus.Booked);

        public IEnumerable<string> Overbooked() =>
            Open.GroupBy(booking => booking.SlotId)
                .Where(slot => slot.Count() > Slots[slot.Key].Seats)
                .Select(slot => $"overbooked: {slot.Count()} bookings of {Slots[slot.Key].Seats} seats of {slot.Key}");

        /// <summary>A booking that is open has one seat, and it is one of its slot; nothing else has any.</summary>
        public IEnumerable<string> Crooked()
        {
            var seats = Claims.ToLookup(claim => claim.BookingId!.Value, claim => claim.SlotId);
            return Bookings
                .Values.Where(booking =>
                    !seats[booking.Id].SequenceEqual(booking.Status == BookingStatus.Booked ? [booking.SlotId] : Array.Empty<Guid>())
                )
                .Select(booking => $"crooked: {booking.Status} {booking.Id} has {seats[booking.Id].Count()} seats")
                .Concat(Claims.Where(claim => !Bookings.ContainsKey(claim.BookingId!.Value)).Select(claim => $"nobody's seat: {claim.Id}"))
                .Concat(Claims.Where(claim => claim.Seat >= Slots[claim.SlotId].Seats).Select(claim => $"no such seat: {claim.Id}"));
        }

        public IEnumerable<string> SittingTwice() =>
            Sittings
                .GroupBy(sitting => sitting.ProviderId)
                .Select(provider => provider.OrderBy(sitting => sitting.BeginsAt).ToList())
                .SelectMany(row => row.Zip(row.Skip(1)))
                .Where(pair => pair.Second.BeginsAt < pair.First.EndsAt)
                .Select(pair => $"two at once: {pair.First.ProviderId} at {pair.Second.BeginsAt:u}");

        public IEnumerable<string> Untrue(TimeOfHers time)
        {
            if (!Bookings.TryGetValue(time.Id, out var booking) || Numbers.GetValueOrDefault(time.Id) != time.Number)
            {
                yield return $"lost: {time.Number}";
            }
            else if (booking.Status != (time.Cancelled ? BookingStatus.Cancelled : BookingStatus.Booked))
            {
                yield return $"untrue: {time.Number} is {booking.Status}";
            }
            else if (!time.Slots.Contains(booking.SlotId))
            {
                yield return $"elsewhere: {time.Number} is at {booking.SlotId}";
            }
        }

        /// <summary>Each phone insisted on an answer: what it knows nothing of must not be there.</summary>
        public IEnumerable<string> Extra(BookingLoad load)
        {
            var known = load.Times.Select(time => time.Id).ToHashSet();
            return Numbers.Where(number => !known.Contains(number.Key)).Select(number => $"nobody's: {number.Value}");
        }
    }
}
