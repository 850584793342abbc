using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.FollowUps;

/// <summary>Asks her how things stand, and later sees that she has not answered. Harmless when nothing is due.</summary>
[SystemOnly]
public sealed record TendFollowUp(Guid BookingId) : ICommand<Unit>, IUnaudited;

internal sealed class TendFollowUpHandler(AppDbContext db, CallContext call) : ICommandHandler<TendFollowUp, Unit>
{
    public async ValueTask<Unit> Handle(TendFollowUp command, CancellationToken cancellationToken)
    {
        (await db.Set<FollowUp>().FirstOrDefaultAsync(followUp => followUp.Id == command.BookingId, cancellationToken))?.Tend(call.Now);
        return Unit.Value;
    }
}

/// <summary>Talks that something is due after, the longest due first.</summary>
[SystemOnly]
public sealed record FindDueFollowUps(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindDueFollowUpsHandler(AppDbContext db, CallContext call) : IQueryHandler<FindDueFollowUps, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindDueFollowUps query, CancellationToken cancellationToken)
    {
        var now = call.Now;
        return await db.Set<FollowUp>()
            .Where(followUp => followUp.NextAt <= now)
            .OrderBy(followUp => followUp.NextAt)
            .Select(followUp => followUp.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Asks a week after each talk what became of it.</summary>
public sealed class TendFollowUpsJob(Dispatcher dispatcher, ILogger<TendFollowUpsJob> logger)
{
    private static readonly Actor System = Actor.System("tend-follow-ups");

    /// <returns>How many talks were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindDueFollowUps(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TendFollowUp(id), cancellationToken), logger);
    }
}
