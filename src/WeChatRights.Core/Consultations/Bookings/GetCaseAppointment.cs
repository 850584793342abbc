using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
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

internal sealed class GetCaseAppointmentHandler(CallContext call, VisibleCases cases, BookedTimes times)
    : IQueryHandler<GetCaseAppointment, CaseAppointment?>
{
    public async ValueTask<CaseAppointment?> Handle(GetCaseAppointment query, CancellationToken cancellationToken)
    {
        if (!await cases.To(call.RequireStaff()).AnyAsync(c => c.Id == query.CaseId, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var time = await times.All.FirstOrDefaultAsync(time => time.Booking.Id == query.CaseId, cancellationToken);
        return time is null
            ? null
            : new CaseAppointment(
                time.Booking.StartsAt,
                time.Booking.EndsAt,
                time.Booking.Kind,
                time.Provider.Name,
                await times.StationNameAsync(time, cancellationToken),
                ConsultationTopic.Of(time.Booking.Topic).Words,
                time.Booking.Status
            );
    }
}
