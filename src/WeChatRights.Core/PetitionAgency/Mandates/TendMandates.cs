using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.PetitionAgency.Guidance;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>A mandate whose term is over ends; what an agent has left undone is told to her and the named superior, once for each limit. Harmless to repeat.</summary>
[SystemOnly]
public sealed record TendMandate(Guid MandateId) : ICommand<Unit>, IUnaudited;

/// <summary>Mandates of which time has brought something, the oldest first.</summary>
[SystemOnly]
public sealed record FindMandatesToTend(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class TendMandateHandler(AppDbContext db, CallContext call, CaseMandates mandates, AgencyCases journal)
    : ICommandHandler<TendMandate, Unit>,
        IQueryHandler<FindMandatesToTend, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(TendMandate command, CancellationToken cancellationToken)
    {
        var mandate = await db.Set<Mandate>()
            .Include(found => found.Agents)
            .FirstOrDefaultAsync(found => found.Id == command.MandateId, cancellationToken);
        if (mandate is null)
        {
            return Unit.Value;
        }

        if (mandate.Expire(mandates.ArchiveBy, call.Now) && mandate.SignedAt is not null)
        {
            await journal.LogAsync(mandate.CaseId, CaseEventKind.MandateEnded, null, cancellationToken);
            await mandates.TellAsync(mandate, AgencyNewsKind.Expired, mandates.Mark(), cancellationToken);
        }

        foreach (var duty in mandate.Remind(call.Now))
        {
            await mandates.TellAsync(mandate, Of(duty), $"{mandate.RemindedFor!.Value.ToUnixTimeSeconds()}", cancellationToken);
        }

        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindMandatesToTend query, CancellationToken cancellationToken)
    {
        var (now, today) = (call.Now, call.Now.ChinaDate());
        return await db.Set<Mandate>()
            .Where(mandate =>
                (mandate.OpenCaseId != null && mandate.Until < today)
                || (mandate.FirstActBy < now && (mandate.RemindedFor == null || mandate.RemindedFor < mandate.FirstActBy))
                || (mandate.ReportBy < now && (mandate.RemindedFor == null || mandate.RemindedFor < mandate.ReportBy))
                || (mandate.ArchiveBy < now && (mandate.RemindedFor == null || mandate.RemindedFor < mandate.ArchiveBy))
            )
            .OrderBy(mandate => mandate.Until)
            .ThenBy(mandate => mandate.Id)
            .Select(mandate => mandate.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }

    private static AgencyNewsKind Of(AgencyDuty duty) =>
        duty switch
        {
            AgencyDuty.FirstAct => AgencyNewsKind.FirstActLate,
            AgencyDuty.Report => AgencyNewsKind.ReportLate,
            _ => AgencyNewsKind.ArchiveLate,
        };
}

/// <summary>Watches the limits of mandates, and the promise to answer who asks about them.</summary>
public sealed class TendMandatesJob(Dispatcher dispatcher, ILogger<TendMandatesJob> logger)
{
    private static readonly Actor System = Actor.System("tend-mandates");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindMandatesToTend(), cancellationToken);
        var tended = await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TendMandate(id), cancellationToken), logger);
        var late = await dispatcher.QueryAsync(System, new FindGuidanceToRemind(), cancellationToken);
        return tended
            + await DueItems.ForEachAsync(late, id => dispatcher.SendAsync(System, new RemindGuidance(id), cancellationToken), logger);
    }
}
