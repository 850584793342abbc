using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>
/// Makes the sittings of one weekly time that are missing within the horizon. Touches none that is there, unless its provider turns out to be busy, so it may run as
/// often as it likes. A day on which the provider is taken already is passed over; where the station is no longer open at that time, none is made.
/// </summary>
/// <returns>How many were made.</returns>
[SystemOnly]
public sealed record MakeSittings(Guid TemplateId) : ICommand<int>, IUnaudited;

internal sealed class MakeSittingsHandler(AppDbContext db, CallContext call, WorkingCalendar calendar, StationHours stations)
    : ICommandHandler<MakeSittings, int>
{
    public async ValueTask<int> Handle(MakeSittings command, CancellationToken cancellationToken)
    {
        var template = await db.Set<SittingTemplate>()
            .AsNoTracking()
            .FirstOrDefaultAsync(template => template.Id == command.TemplateId && template.EndedAt == null, cancellationToken);
        var provider = template is null
            ? null
            : await db.Set<Provider>().AsNoTracking().FirstAsync(provider => provider.Id == template.ProviderId, cancellationToken);
        if (
            template is null
            || provider is null
            || !await stations.MayHoldAsync(template.Station, template.Day, template.From, template.To, cancellationToken)
        )
        {
            return 0;
        }

        var today = call.Now.ChinaDate();
        var known = await db.Set<Sitting>()
            .Where(sitting => sitting.TemplateId == template.Id && sitting.Day >= today)
            .Select(sitting => sitting.Day)
            .ToListAsync(cancellationToken);
        var taken = await TakenAsync(provider.Id, cancellationToken);
        var away = await AwayAsync(provider.Id, today, cancellationToken);
        var busy = await db.BusyAsync(provider.Id, call.Now, cancellationToken);
        if (busy.Count > 0)
        {
            await CloseMissedAsync(template.Id, busy, cancellationToken);
        }

        var made = 0;
        foreach (var day in SittingPlan.DaysOf(template.Day, today, calendar, away).Except(known).Where(provider.MayServeOn))
        {
            var sitting = template.On(day, template.Station?.AtLevel(DivisionLevel.County) ?? provider.County, () => Ids.New(call.Now));
            if (!sitting.Quarters.Any(quarter => taken.Contains(quarter.StartsAt)))
            {
                sitting.Slots.ToList().ForEach(slot => slot.Mark(SlotClosing.Busy, busy.Any(stretch => stretch.Meets(slot))));
                db.Add(sitting);
                made++;
            }
        }

        return made;
    }

    /// <summary>An import at the same instant as this job does not see the times that the job just makes. The next run makes up for it.</summary>
    private async Task CloseMissedAsync(Guid templateId, IReadOnlyList<BusyStretch> busy, CancellationToken cancellationToken)
    {
        var open = await db.Set<Slot>()
            .Where(slot => slot.StartsAt > call.Now && !slot.Closed)
            .Join(
                db.Set<Sitting>().Where(sitting => sitting.TemplateId == templateId),
                slot => slot.SittingId,
                sitting => sitting.Id,
                (slot, _) => slot
            )
            .ToListAsync(cancellationToken);
        open.Where(slot => busy.Any(stretch => stretch.Meets(slot))).ToList().ForEach(slot => slot.Close(SlotClosing.Busy));
    }

    private async Task<List<(DateOnly From, DateOnly To)>> AwayAsync(
        Guid providerId,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db.Set<Absence>()
                    .AsNoTracking()
                    .Where(absence => absence.ProviderId == providerId && absence.To >= today)
                    .ToListAsync(cancellationToken)
            ).Select(absence => (absence.From, absence.To)),
        ];

    /// <summary>
    /// A look that spares collisions; what keeps two sittings apart is the key of the quarters. From this morning on, as sittings of today are made
    /// even when their hour has passed.
    /// </summary>
    private async Task<HashSet<DateTimeOffset>> TakenAsync(Guid providerId, CancellationToken cancellationToken)
    {
        var since = ChinaTime.StartOfDay(call.Now.ChinaDate()) - ConsultationPolicy.Travel;
        return
        [
            .. await db.Set<SittingQuarter>()
                .Where(quarter => quarter.ProviderId == providerId && quarter.StartsAt >= since)
                .Select(quarter => quarter.StartsAt)
                .ToListAsync(cancellationToken),
        ];
    }
}

/// <summary>The weekly times that are in force.</summary>
[SystemOnly]
public sealed record FindSittingTemplates : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindSittingTemplatesHandler(AppDbContext db) : IQueryHandler<FindSittingTemplates, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindSittingTemplates query, CancellationToken cancellationToken) =>
        await db.Set<SittingTemplate>()
            .Where(template => template.EndedAt == null)
            .OrderBy(template => template.Id)
            .Select(template => template.Id)
            .ToListAsync(cancellationToken);
}
