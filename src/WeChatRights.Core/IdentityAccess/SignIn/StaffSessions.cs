using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

public enum SessionState
{
    Live,

    /// <summary>Idle or open too long.</summary>
    Expired,

    /// <summary>Signed out.</summary>
    Ended,

    /// <summary>The account's rights, password or state changed, or there is no such session.</summary>
    Revoked,
}

/// <summary>Signs out, on the server.</summary>
[RequireStaff(DuringPasswordChange = true)]
public sealed record EndStaffSession : ICommand<Unit>;

/// <summary>A sign of life from the person at the screen. Written at most once a minute.</summary>
[RequireStaff(DuringPasswordChange = true)]
public sealed record TouchStaffSession : ICommand<Unit>, IUnaudited;

/// <summary>The state of many sessions in one query; for the host that keeps pages open.</summary>
[SystemOnly]
public sealed record CheckStaffSessions(IReadOnlyCollection<Guid> SessionIds) : IQuery<IReadOnlyDictionary<Guid, SessionState>>;

internal sealed class EndStaffSessionHandler(AppDbContext db, CallContext call) : ICommandHandler<EndStaffSession, Unit>
{
    public async ValueTask<Unit> Handle(EndStaffSession command, CancellationToken cancellationToken)
    {
        var session = await db.OwnSessionAsync(call, cancellationToken);
        session.End(call.Now);
        return Unit.Value;
    }
}

internal sealed class TouchStaffSessionHandler(AppDbContext db, CallContext call) : ICommandHandler<TouchStaffSession, Unit>
{
    public async ValueTask<Unit> Handle(TouchStaffSession command, CancellationToken cancellationToken)
    {
        var session = await db.OwnSessionAsync(call, cancellationToken);
        if (call.Now - session.LastSeenAt >= StaffSessionPolicy.TouchInterval)
        {
            session.Seen(call.Now);
        }

        return Unit.Value;
    }
}

internal sealed class CheckStaffSessionsHandler(AppDbContext db, CallContext call)
    : IQueryHandler<CheckStaffSessions, IReadOnlyDictionary<Guid, SessionState>>
{
    public async ValueTask<IReadOnlyDictionary<Guid, SessionState>> Handle(CheckStaffSessions query, CancellationToken cancellationToken)
    {
        var idleSince = call.Now - StaffSessionPolicy.Idle;
        var found = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(session => query.SessionIds.Contains(session.Id))
            .Join(
                db.Set<StaffAccount>(),
                session => session.StaffId,
                account => account.Id,
                (session, account) =>
                    new
                    {
                        session.Id,
                        session.EndedAt,
                        session.ExpiresAt,
                        session.LastSeenAt,
                        Valid = !account.Disabled && account.SecurityStamp == session.SecurityStamp,
                    }
            )
            .ToDictionaryAsync(
                session => session.Id,
                session =>
                    !session.Valid ? SessionState.Revoked
                    : session.EndedAt is not null ? SessionState.Ended
                    : session.ExpiresAt <= call.Now || session.LastSeenAt <= idleSince ? SessionState.Expired
                    : SessionState.Live,
                cancellationToken
            );
        return query.SessionIds.Distinct().ToDictionary(id => id, id => found.GetValueOrDefault(id, SessionState.Revoked));
    }
}

internal static class OwnSession
{
    public static Task<StaffSession> OwnSessionAsync(this AppDbContext db, CallContext call, CancellationToken cancellationToken)
    {
        var id = ((StaffActor)call.Actor).SessionId;
        return db.Set<StaffSession>().SingleAsync(session => session.Id == id, cancellationToken);
    }
}
