using System.Runtime.ExceptionServices;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Data;

/// <summary>
/// Last step around the handler: reactions to domain events, the audit row of the call, then ONE save: data, audit and outbox are
/// committed together or not at all. A query saves only when it wrote audit rows (it opened something sealed). Whatever was slow is over when the
/// handler has answered: reactions and save share one connection.
/// </summary>
internal sealed class SaveBehaviour<TMessage, TResponse>(
    AppDbContext db,
    IPublisher publisher,
    CallContext call,
    AuditTrail audit,
    IWriteGate gate
) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private const int MaxEventRounds = 10;

    public async ValueTask<TResponse> Handle(
        TMessage message,
        MessageHandlerDelegate<TMessage, TResponse> next,
        CancellationToken cancellationToken
    )
    {
        var response = await next(message, cancellationToken);
        var audited = message is IBaseCommand and not (IHeartbeat or IUnaudited);
        if (!audited && !db.ChangeTracker.HasChanges())
        {
            await PublishEventsAsync(cancellationToken);
            return response;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await PublishEventsAsync(cancellationToken);
            if (audited)
            {
                audit.RecordCommand(message, call);
            }

            using var turn = await gate.EnterAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return response;
    }

    private async Task PublishEventsAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxEventRounds; round++)
        {
            var raised = db.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).Where(entity => entity.Events.Count > 0).ToList();
            if (raised.Count == 0)
            {
                return;
            }

            var events = raised.SelectMany(entity => entity.Events).ToList();
            raised.ForEach(entity => entity.ClearEvents());
            foreach (var domainEvent in events)
            {
                await PublishAsync(domainEvent, cancellationToken);
            }
        }

        throw new InvalidOperationException("Domain events keep raising one another.");
    }

    /// <summary>The first reaction that refuses is the answer: several are thrown together.</summary>
    private async Task PublishAsync(IDomainEvent domainEvent, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.Publish((object)domainEvent, cancellationToken);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
