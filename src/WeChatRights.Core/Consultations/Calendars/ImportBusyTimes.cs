using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Calendars;

/// <summary>
/// When the provider is busy, from a file of his own calendar, in place of what was imported before. Of the file only beginnings and ends are
/// kept. Free times that meet one are taken out of the offer, those that only the former import had taken out come back.
/// Addresses are not fetched: the server must not be led to places by a file or a form.
/// </summary>
/// <param name="File">iCalendar, as text.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ImportBusyTimes(
    Guid ProviderId,
    [property: Required(ErrorMessage = "文件是空的，请重新选一个 .ics 文件。")]
    [property: StringLength(ConsultationPolicy.LongestBusyFile, ErrorMessage = "文件最大 1 MB，请只导出最近几个月的安排。")]
        string File
) : ICommand<BusyImport>
{
    public override string ToString() => "ImportBusyTimes(redacted)";
}

/// <summary>Forgets the imported busy times; what only they had taken out of the offer comes back.</summary>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ForgetBusyTimes(Guid ProviderId) : ICommand<BusyImport>;

/// <param name="Stretches">Busy times that are kept.</param>
/// <param name="Closed">Times taken out of the offer.</param>
/// <param name="Reopened">Times that are offered again.</param>
/// <param name="Booked">Somebody has these: they stay, and somebody has to look.</param>
public sealed record BusyImport(int Stretches, int Closed, int Reopened, IReadOnlyList<BookedMeeting> Booked);

public sealed record BookedMeeting(DateTimeOffset StartsAt, DateTimeOffset EndsAt, ConsultationKind Kind);

internal sealed class ImportBusyTimesHandler(AppDbContext db, CallContext call, OwnProviders providers, AuditTrail audit)
    : ICommandHandler<ImportBusyTimes, BusyImport>,
        ICommandHandler<ForgetBusyTimes, BusyImport>
{
    public async ValueTask<BusyImport> Handle(ImportBusyTimes command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, cancellationToken);
        var until = ChinaTime.EndOfDay(call.Now.ChinaDate().AddDays(ConsultationPolicy.BusyDays));
        var stretches = BusyFile.Read(command.File, call.Now, until);
        audit.RecordObject(call, "BusyTimesImported", provider.Id.ToString());
        return await ReplaceAsync(provider.Id, stretches, cancellationToken);
    }

    public async ValueTask<BusyImport> Handle(ForgetBusyTimes command, CancellationToken cancellationToken)
    {
        var provider = await providers.GetAsync(command.ProviderId, cancellationToken);
        audit.RecordObject(call, "BusyTimesForgotten", provider.Id.ToString());
        return await ReplaceAsync(provider.Id, [], cancellationToken);
    }

    private async Task<BusyImport> ReplaceAsync(Guid providerId, IReadOnlyList<BusyStretch> stretches, CancellationToken cancellationToken)
    {
        var now = call.Now;
        db.RemoveRange(await db.Set<BusyTime>().Where(busy => busy.ProviderId == providerId).ToListAsync(cancellationToken));
        db.AddRange(stretches.Select(stretch => new BusyTime(Ids.New(now), providerId, stretch, now)));
        var slots = await db.Set<Slot>()
            .Where(slot => slot.ProviderId == providerId && slot.StartsAt > now)
            .OrderBy(slot => slot.StartsAt)
            .ToListAsync(cancellationToken);
        var booked = await db.Set<SeatClaim>()
            .Where(claim => claim.BookingId != null)
            .Join(db.Set<Slot>(), claim => claim.SlotId, slot => slot.Id, (_, slot) => slot)
            .Where(slot => slot.ProviderId == providerId && slot.StartsAt > now)
            .Select(slot => slot.Id)
            .Distinct()
            .ToListAsync(cancellationToken);
        var open = slots.Where(slot => !slot.Closed).ToHashSet();
        slots.ForEach(slot => slot.Mark(SlotClosing.Busy, stretches.Any(stretch => stretch.Meets(slot))));
        return new BusyImport(
            stretches.Count,
            open.Count(slot => slot.Closed && !booked.Contains(slot.Id)),
            slots.Count(slot => !slot.Closed && !open.Contains(slot) && !booked.Contains(slot.Id)),
            [
                .. slots
                    .Where(slot => slot.Closing.HasFlag(SlotClosing.Busy) && booked.Contains(slot.Id))
                    .Select(slot => new BookedMeeting(slot.StartsAt, slot.EndsAt, slot.Kind)),
            ]
        );
    }
}
