using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>The booked consultation of a case that the reader may see; null when it has none.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record GetCaseAppointment(Guid CaseId) : IQuery<CaseAppointment?>, IConcernsCase;

/// <param name="Station">For example 叶县 · 任店镇; null unless on site.</param>
public sealed record CaseAppointment(
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    ConsultationKind Kind,
    string Provider,
    string? Station,
    string Topic,
    BookingStatus Status
);

internal sealed class GetCaseAppointmentHandler(AppDbContext db, CallContext call, VisibleCases cases, DivisionDirectory divisions)
    : IQueryHandler<GetCaseAppointment, CaseAppointment?>
{
    public async ValueTask<CaseAppointment?> Handle(GetCaseAppointment query, CancellationToken cancellationToken)
    {
        if (!await cases.To(call.RequireStaff()).AnyAsync(c => c.Id == query.CaseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (await db.Set<Booking>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == query.CaseId, cancellationToken) is not { } booking)
        {
            return null;
        }

        var provider = await db.Set<Provider>().AsNoTracking().FirstAsync(p => p.Id == booking.ProviderId, cancellationToken);
        var station = await db.Set<Slot>()
            .Where(slot => slot.Id == booking.SlotId)
            .Join(db.Set<Sitting>(), slot => slot.SittingId, sitting => sitting.Id, (_, sitting) => sitting.Station)
            .FirstAsync(cancellationToken);
        return new CaseAppointment(
            booking.StartsAt,
            booking.EndsAt,
            booking.Kind,
            provider.Name,
            station is { } township ? await divisions.PathNameAsync(township, cancellationToken) : null,
            ConsultationTopic.Of(booking.Topic).Words,
            booking.Status
        );
    }
}
