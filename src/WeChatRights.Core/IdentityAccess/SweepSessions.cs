using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// Forgets sessions that can never be resumed: of citizens a day after their end, of the staff after a week, and what a session had
/// unlocked. Answers how many; each kind at most <see cref="Sweep.Batch"/> at a time.
/// </summary>
[SystemOnly]
public sealed record SweepSessions : ICommand<int>, IUnaudited;

internal sealed class SweepSessionsHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepSessions, int>
{
    public async ValueTask<int> Handle(SweepSessions command, CancellationToken cancellationToken)
    {
        var (aDayAgo, aWeekAgo) = (call.Now.AddDays(-1), call.Now.AddDays(-7));
        var unlocks = await db.RemoveBatchAsync(
            db.Set<SessionUnlock>().Where(unlock => unlock.Until < aDayAgo).OrderBy(unlock => unlock.Until),
            cancellationToken
        );
        var citizens = await db.RemoveBatchAsync(
            db.Set<CitizenSession>()
                .Where(session => session.ExpiresAt < aDayAgo || session.RevokedAt < aDayAgo)
                .OrderBy(session => session.ExpiresAt),
            cancellationToken
        );
        var staff = await db.RemoveBatchAsync(
            db.Set<StaffSession>()
                .Where(session => session.ExpiresAt < aWeekAgo || session.EndedAt < aWeekAgo)
                .OrderBy(session => session.ExpiresAt),
            cancellationToken
        );
        return Math.Max(unlocks, Math.Max(citizens, staff));
    }
}

/// <summary>Whether the city has an officer: without one no complaint could be answered for.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record HasCityOfficer : IQuery<bool>;

internal sealed class HasCityOfficerHandler(ActivePosts posts) : IQueryHandler<HasCityOfficer, bool>
{
    public async ValueTask<bool> Handle(HasCityOfficer query, CancellationToken cancellationToken) =>
        (await posts.CityOfficersAsync(cancellationToken)).Count > 0;
}

/// <summary>Answers when the caller may operate the system, else refuses like any other call.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record RequireOperator : IQuery<Unit>;

internal sealed class RequireOperatorHandler : IQueryHandler<RequireOperator, Unit>
{
    public ValueTask<Unit> Handle(RequireOperator query, CancellationToken cancellationToken) => ValueTask.FromResult(Unit.Value);
}
