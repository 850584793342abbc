using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>Signs out on the server: the token is worth nothing from now on, and what it had unlocked is locked.</summary>
[RequireCitizen]
public sealed record CloseSession : ICommand<Unit>;

internal sealed class CloseSessionHandler(AppDbContext db, CallContext call) : ICommandHandler<CloseSession, Unit>
{
    public async ValueTask<Unit> Handle(CloseSession command, CancellationToken cancellationToken)
    {
        if (call.Actor is CitizenActor citizen)
        {
            var session = await db.Set<CitizenSession>().FirstOrDefaultAsync(s => s.Id == citizen.SessionId, cancellationToken);
            session?.Revoke(call.Now);
        }

        return Unit.Value;
    }
}
