using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Closing;

/// <summary>Tells who answers that a case can be filed, once its ten working days are over. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindArchive(Guid CaseId) : ICommand<Unit>, IUnaudited;

/// <summary>Cases that have ended so long ago that they may have to be filed, the oldest first.</summary>
[SystemOnly]
public sealed record FindCasesToArchive(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class RemindArchiveHandler(
    AppDbContext db,
    CallContext call,
    WhoAnswers answers,
    WorkingCalendar calendar,
    IPublisher publisher
) : ICommandHandler<RemindArchive, Unit>, IQueryHandler<FindCasesToArchive, IReadOnlyList<Guid>>
{
    public async ValueTask<Unit> Handle(RemindArchive command, CancellationToken cancellationToken)
    {
        var about = await db.Set<Case>().Include(c => c.Members).FirstOrDefaultAsync(c => c.Id == command.CaseId, cancellationToken);
        if (about is not { ArchivedAt: null, ArchiveReminded: false, ClosedAt: { } closedAt })
        {
            return Unit.Value;
        }

        var visits = await db.Set<ReturnVisit>()
            .AsNoTracking()
            .Where(visit => visit.CaseId == about.Id && visit.State != ReturnVisitState.CalledOff)
            .ToListAsync(cancellationToken);
        var over = visits.Select(visit => visit.EndedAt).OfType<DateTimeOffset>().Append(closedAt).Max().ChinaDate();
        if (call.Now.ChinaDate() <= ArchivePolicy.DueOn(over, calendar))
        {
            return Unit.Value;
        }

        about.RemindedOfArchive();
        var told = await answers.ForAsync(about, alsoAbove: false, cancellationToken);
        await publisher.Publish(new ArchiveDue(about.Id, told), cancellationToken);
        return Unit.Value;
    }

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindCasesToArchive query, CancellationToken cancellationToken)
    {
        // Working days are never fewer calendar days.
        var ended = call.Now.AddDays(-ArchivePolicy.WorkingDays);
        var orders = db.OrdersInHand();
        return await db.Set<Case>()
            .Where(c => c.ArchivedAt == null && !c.ArchiveReminded && c.ClosedAt != null && c.ClosedAt < ended)
            .Where(c => c.Status != CaseStatus.Merged)
            .Where(c => !db.Set<ReturnVisit>().Any(visit => visit.CaseId == c.Id && visit.State == ReturnVisitState.Planned))
            .Where(c => !orders.Any(order => order.CaseId == c.Id))
            .OrderBy(c => c.ClosedAt)
            .Select(c => c.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Reminds of what has ended and is not filed.</summary>
public sealed class RemindArchivesJob(Dispatcher dispatcher, ILogger<RemindArchivesJob> logger)
{
    private static readonly Actor System = Actor.System("remind-archives");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindCasesToArchive(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new RemindArchive(id), cancellationToken), logger);
    }
}
