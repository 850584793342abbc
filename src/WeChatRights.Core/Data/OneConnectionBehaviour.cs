using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Data;

/// <summary>
/// A query reads over one connection from its first statement to its last: taking one from the pool resets it, which costs a round trip
/// every time. Commands do not: theirs would lie idle while a slow digest is computed, and a burst of them would empty the pool.
/// </summary>
internal sealed class OneConnectionBehaviour<TMessage, TResponse>(AppDbContext db) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IBaseQuery
{
    public async ValueTask<TResponse> Handle(
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
