using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>
/// Who a bearer token stands for; null when it is unknown, ended, or idle for too long. Notes the visit at most once a minute, without
/// an audit row: it changes nothing but the idle clock.
/// </summary>
/// <param name="AskWhetherFiled">Also tell whether she has ever filed: the first complaint passes every limit.</param>
[AllowAnyone]
public sealed record ResumeSession(string Token, bool AskWhetherFiled = false) : IQuery<ResumedSession?>
{
    public override string ToString() => "ResumeSession(redacted)";
}

/// <param name="CitizenId">Null for a session opened by a receipt.</param>
/// <param name="HasFiled">False only when asked for and known to be so.</param>
public sealed record ResumedSession(Guid SessionId, Guid? CitizenId, bool HasFiled);

internal sealed class ResumeSessionHandler(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    ComplaintAccess complaints,
    IWriteGate gate
) : IQueryHandler<ResumeSession, ResumedSession?>
{
    private static readonly TimeSpan NoteVisitAfter = TimeSpan.FromMinutes(1);

    public async ValueTask<ResumedSession?> Handle(ResumeSession query, CancellationToken cancellationToken)
    {
        var digest = SessionToken.Digest(sealer, query.Token);
        var filers = complaints.Filers;
        var found = await db.Set<CitizenSession>()
            .AsNoTracking()
            .Where(session => session.TokenDigest == digest)
            .Select(session => new { Session = session, HasFiled = query.AskWhetherFiled && filers.Any(id => id == session.CitizenId) })
            .FirstOrDefaultAsync(cancellationToken);
        if (
            found?.Session is not { } session
            || session.RevokedAt is not null
            || session.ExpiresAt <= call.Now
            || session.LastSeenAt + CitizenSessionPolicy.Idle <= call.Now
        )
        {
            return null;
        }

        if (session.LastSeenAt + NoteVisitAfter <= call.Now)
        {
            await NoteVisitAsync(session.Id, cancellationToken);
        }

        return new ResumedSession(session.Id, session.CitizenId, !query.AskWhetherFiled || session.CitizenId is null || found.HasFiled);
    }

    private async Task NoteVisitAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var (now, earlier) = (call.Now, call.Now - NoteVisitAfter);
        using var turn = await gate.EnterAsync(cancellationToken);
        await db.Set<CitizenSession>()
            .Where(session => session.Id == sessionId && session.LastSeenAt <= earlier)
            .ExecuteUpdateAsync(change => change.SetProperty(session => session.LastSeenAt, now), cancellationToken);
    }
}
