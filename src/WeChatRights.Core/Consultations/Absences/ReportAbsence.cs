using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Absences;

/// <summary>
/// A provider cannot come on these days, from this moment on. Free times are taken out of the offer; who had booked gets an equal provider
/// at the same time, or is asked to choose anew.
/// </summary>
/// <param name="From">First day, in China; not in the past.</param>
/// <param name="To">Last day; at most <see cref="MostDays"/> days in all.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ReportAbsence(Guid ProviderId, DateOnly From, DateOnly To) : ICommand<AffectedBookings>, IValidatableObject
{
    public const int MostDays = 366;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DaySpan.Check(From, To, MostDays, nameof(From));
}

/// <summary>
/// A provider serves no more. Weekly times end; bookings are cared for as in an absence; the account and the declared clients are let go.
/// </summary>
/// <param name="Version">As read; <c>stale-data</c> when the facts were changed meanwhile.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record RemoveProvider(Guid ProviderId, Guid Version) : ICommand<AffectedBookings>;

/// <param name="Rehomed">Have an equal provider at the same time.</param>
/// <param name="Displaced">Have to choose anew; somebody calls them.</param>
public sealed record AffectedBookings(int Rehomed, int Displaced);

internal sealed class ReportAbsenceHandler(
    AppDbContext db,
    CallContext call,
    OwnProviders providers,
    OwnDesk desk,
    BookingRehoming rehoming,
    AuditTrail audit
)
    : ICommandHandler<ReportAbsence, AffectedBookings>,
        ICommandHandler<AbsentToday, AffectedBookings>,
        ICommandHandler<RemoveProvider, AffectedBookings>
{
    public async ValueTask<AffectedBookings> Handle(ReportAbsence command, CancellationToken cancellationToken) =>
        await BeginAsync(await providers.GetAsync(command.ProviderId, cancellationToken), command.From, command.To, cancellationToken);

    public async ValueTask<AffectedBookings> Handle(AbsentToday command, CancellationToken cancellationToken)
    {
        var (me, today) = (await desk.GetAsync(cancellationToken), call.Now.ChinaDate());
        return await BeginAsync(me, today, command.To ?? today, cancellationToken);
    }

    public async ValueTask<AffectedBookings> Handle(RemoveProvider command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, command.Version, cancellationToken);
        provider.Leave(call.Now);
        var times = await db.Set<SittingTemplate>()
            .Where(template => template.ProviderId == provider.Id && template.EndedAt == null)
            .ToListAsync(cancellationToken);
        times.ForEach(template => template.End(call.Now));
        db.RemoveRange(await db.Set<ProviderClient>().Where(client => client.ProviderId == provider.Id).ToListAsync(cancellationToken));
        audit.RecordObject(call, "ProviderRemoved", provider.Id.ToString());
        return await ClearAsync(
            provider,
            SlotClosing.Ended,
            call.Now,
            call.Now.AddDays(2 * ConsultationPolicy.HorizonDays),
            cancellationToken
        );
    }

    private Task<AffectedBookings> BeginAsync(Provider provider, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (to < call.Now.ChinaDate())
        {
            throw new DomainException(ConsultationErrors.AbsencePast);
        }

        if (to.DayNumber - from.DayNumber >= ReportAbsence.MostDays)
        {
            throw new DomainException(CommonErrors.Invalid);
        }

        db.Add(new Absence(Ids.New(call.Now), provider.Id, from, to, call.RequireStaff().StaffId));
        audit.RecordObject(call, "AbsenceReported", provider.Id.ToString());
        return ClearAsync(provider, SlotClosing.Absence, ChinaTime.StartOfDay(from), ChinaTime.EndOfDay(to), cancellationToken);
    }

    /// <summary>Takes the free times out of the offer and cares for who had booked.</summary>
    private async Task<AffectedBookings> ClearAsync(
        Provider provider,
        SlotClosing reason,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var now = call.Now;
        var slots = await db.Set<Slot>()
            .Where(slot => slot.ProviderId == provider.Id && slot.StartsAt > now && slot.StartsAt >= from && slot.StartsAt <= until)
            .ToListAsync(cancellationToken);
        slots.ForEach(slot => slot.Close(reason));
        var ids = slots.ConvertAll(slot => slot.Id);
        var bookings = await db.Set<Booking>()
            .Where(booking => ids.Contains(booking.SlotId) && booking.Status == BookingStatus.Booked)
            .OrderBy(booking => booking.BookedAt)
            .ToListAsync(cancellationToken);
        var rehomed = 0;
        foreach (var booking in bookings)
        {
            rehomed += await rehoming.RehomeAsync(booking, cancellationToken) ? 1 : 0;
        }

        return new AffectedBookings(rehomed, bookings.Count - rehomed);
    }
}
