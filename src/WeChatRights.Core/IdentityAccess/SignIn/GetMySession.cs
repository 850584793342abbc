using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <summary>When the present sign-in ends. Asking is no sign of life.</summary>
[RequireStaff(DuringPasswordChange = true)]
public sealed record GetMySession : IQuery<MySession>;

/// <param name="IdleEndsAt">Unless the person does something before.</param>
/// <param name="EndsAt">Whatever the person does.</param>
public sealed record MySession(DateTimeOffset IdleEndsAt, DateTimeOffset EndsAt);

internal sealed class GetMySessionHandler(AppDbContext db, CallContext call) : IQueryHandler<GetMySession, MySession>
{
    public async ValueTask<MySession> Handle(GetMySession query, CancellationToken cancellationToken)
    {
        var id = ((StaffActor)call.Actor).SessionId;
        var session = await db.Set<StaffSession>().AsNoTracking().SingleAsync(session => session.Id == id, cancellationToken);
        return new MySession(session.LastSeenAt + StaffSessionPolicy.Idle, session.ExpiresAt);
    }
}
