using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>Tells who answers that a protection order nears its end, and ends it when its last day is over. Harmless to repeat.</summary>
[SystemOnly]
public sealed record TendOrder(Guid OrderId) : ICommand<Unit>, IUnaudited;

internal sealed class TendOrderHandler(AppDbContext db, CallContext call, WhoAnswers answers, IPublisher publisher)
    : ICommandHandler<TendOrder, Unit>
{
    public async ValueTask<Unit> Handle(TendOrder command, CancellationToken cancellationToken)
    {
        var order = await db.Set<ProtectionOrder>().FirstOrDefaultAsync(found => found.Id == command.OrderId, cancellationToken);
        if (order?.Tend(call.Now.ChinaDate()) is not { } daysLeft)
        {
            return Unit.Value;
        }

        var about = await db.Set<Case>().Include(c => c.Members).FirstAsync(c => c.Id == order.CaseId, cancellationToken);
        if (daysLeft == 0)
        {
            about.OrderExpired(call.Now);
        }

        var told = await answers.ForAsync(about, alsoAbove: false, cancellationToken);
        await publisher.Publish(new OrderNearsEnd(about.Id, order.Id, order.Until!.Value, daysLeft, told), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Orders of which time may have brought something, the nearest end first.</summary>
[SystemOnly]
public sealed record FindOrdersToTend(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindOrdersToTendHandler(AppDbContext db, CallContext call) : IQueryHandler<FindOrdersToTend, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindOrdersToTend query, CancellationToken cancellationToken)
    {
        var today = call.Now.ChinaDate();
        var due = OrderPolicy.ReminderDays.Select(days => (Mark: days, Until: today.AddDays(days))).OrderBy(due => due.Mark).ToList();
        var (far, near, nearest) = (due[2], due[1], due[0]);
        return await db.Set<ProtectionOrder>()
            .Where(order => order.State == OrderState.InForce && order.Until <= far.Until)
            .Where(order =>
                order.Until < today
                || order.RemindedMark == null
                || (order.RemindedMark > near.Mark && order.Until <= near.Until)
                || (order.RemindedMark > nearest.Mark && order.Until <= nearest.Until)
            )
            .OrderBy(order => order.Until)
            .Select(order => order.Id)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>Watches the end of protection orders.</summary>
public sealed class TendOrdersJob(Dispatcher dispatcher, ILogger<TendOrdersJob> logger)
{
    private static readonly Actor System = Actor.System("tend-orders");

    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await dispatcher.QueryAsync(System, new FindOrdersToTend(), cancellationToken);
        return await DueItems.ForEachAsync(due, id => dispatcher.SendAsync(System, new TendOrder(id), cancellationToken), logger);
    }
}
