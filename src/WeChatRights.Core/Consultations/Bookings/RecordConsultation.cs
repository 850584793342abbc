using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>They have talked: the advice goes into her file, for her to read again, and the matter ends or goes on.</summary>
/// <param name="GoesOn">There is more to do: her case stays open and is handled like any other.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RecordConsultation(
    Guid BookingId,
    Guid Version,
    [property: Required(ErrorMessage = "请写下给她的建议。"), StringLength(5000, ErrorMessage = "最多写 5000 个字。")] string Advice,
    bool GoesOn
) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;

    public override string ToString() => "RecordConsultation(redacted)";
}

/// <summary>She did not come. Nothing is held against her; somebody asks over her safe channel whether she is well.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RecordNoShow(Guid BookingId, Guid Version) : ICommand<Unit>, IConcernsCase
{
    public Guid CaseId => BookingId;
}

internal sealed class RecordConsultationHandler(AppDbContext db, CallContext call, VisibleCases cases, OwnDesk desk)
    : ICommandHandler<RecordConsultation, Unit>,
        ICommandHandler<RecordNoShow, Unit>
{
    public async ValueTask<Unit> Handle(RecordConsultation command, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(command.BookingId, command.Version, cancellationToken);
        booking.Record(call.RequireStaff().StaffId, command.Advice, command.GoesOn, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RecordNoShow command, CancellationToken cancellationToken)
    {
        var booking = await GetAsync(command.BookingId, command.Version, cancellationToken);
        booking.Record(call.RequireStaff().StaffId, advice: null, goesOn: true, call.Now);
        return Unit.Value;
    }

    /// <exception cref="DomainException"><c>not-found</c>, also for another county or a case that she may not see; <c>stale-data</c></exception>
    private async Task<Booking> GetAsync(Guid bookingId, Guid version, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var booking = await db.Set<Booking>().FirstOrDefaultAsync(booking => booking.Id == bookingId, cancellationToken);
        if (
            booking is null
            || !(
                await desk.IsMineAsync(booking, cancellationToken)
                || (
                    staff.Covers(Permission.ManageConsultations, booking.County)
                    && await cases.To(staff).AnyAsync(c => c.Id == bookingId, cancellationToken)
                )
            )
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        return booking.Version == version ? booking : throw new DomainException(CommonErrors.StaleData);
    }
}
