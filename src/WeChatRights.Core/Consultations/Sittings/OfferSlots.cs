using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>
/// Takes single times out of the offer, or puts them back: a meeting, a station that is shut for a day. Who has booked keeps her time; who
/// holds one is told when she goes on. A time that an absence closed stays closed.
/// </summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record OfferSlots(
    [property: MinLength(1, ErrorMessage = "请先选时间。"), MaxLength(OfferSlots.Most, ErrorMessage = "一次最多 500 个时间，请分几次。")]
        IReadOnlyList<Guid> SlotIds,
    bool Offered
) : ICommand<ChangedSlots>
{
    public const int Most = 500;
}

/// <param name="Changed">Times that are offered now and were not before, or the other way round.</param>
/// <param name="Booked">Of those that were closed: somebody has booked them, and comes.</param>
public sealed record ChangedSlots(int Changed, int Booked);

internal sealed class OfferSlotsHandler(AppDbContext db, CallContext call, AuditTrail audit) : ICommandHandler<OfferSlots, ChangedSlots>
{
    public async ValueTask<ChangedSlots> Handle(OfferSlots command, CancellationToken cancellationToken)
    {
        var ids = command.SlotIds.Distinct().ToList();
        var slots = await db.Set<Slot>().Where(slot => ids.Contains(slot.Id)).ToListAsync(cancellationToken);
        var staff = call.RequireStaff();
        if (slots.Count != ids.Count || slots.Any(slot => !staff.Covers(Permission.ManageConsultations, slot.County)))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var changing = slots.Where(slot => slot.StartsAt > call.Now && slot.Closed == command.Offered).ToList();
        changing.ForEach(slot => slot.Mark(SlotClosing.ByHand, holds: !command.Offered));
        audit.RecordObject(call, command.Offered ? "SlotsOpened" : "SlotsClosed", ids[0].ToString());
        var changed = changing.Where(slot => slot.Closed != command.Offered).Select(slot => slot.Id).ToList();
        var booked = command.Offered ? 0 : await BookedAsync(changed, cancellationToken);
        return new ChangedSlots(changed.Count, booked);
    }

    private Task<int> BookedAsync(List<Guid> slots, CancellationToken cancellationToken) =>
        db.Set<SeatClaim>().CountAsync(claim => slots.Contains(claim.SlotId) && claim.BookingId != null, cancellationToken);
}
