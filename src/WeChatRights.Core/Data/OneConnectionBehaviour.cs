using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Data;

/// <summary>
/// A query, and a command that is <see cref="IBrief"/>, keeps one connection from its first statement to its last: taking one from the pool resets
/// it, which costs a round trip every time. Other commands do not before they save (<see cref="SaveBehaviour{TMessage,TResponse}"/>): theirs would lie idle
/// while a slow digest is computed, and a burst of them would empty the pool.
/// </summary>
internal sealed class OneConnectionBehaviour<TMessage, TResponse>(AppDbContext db) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public ValueTask<TResponse> Handle(
        TMessage message,
        MessageHandlerDelegate<TMessage, TResponse> next,
        CancellationToken cancellationToken
    ) => message is IBaseQuery or IBrief ? OverOneAsync(message, next, cancellationToken) : next(message, cancellationToken);

    private async ValueTask<TResponse> OverOneAsync(
        TMessage message,
        MessageHandlerDelegate<TMessage, TResponse> next,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await next(message, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
