using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <param name="Token">Given to the device once; the server keeps a digest.</param>
/// <param name="ExpiresAt">The absolute end; an idle session ends earlier.</param>
internal sealed record IssuedToken(string Token, Guid SessionId, DateTimeOffset ExpiresAt);

internal sealed record LiveUnlocks(IReadOnlyList<Guid> Pins, IReadOnlyList<Guid> Complaints)
{
    public bool None => Pins.Count == 0 && Complaints.Count == 0;
}

/// <summary>Opens sessions of the mini-program, records what they have proven, and ends them.</summary>
internal sealed class CitizenSessions(AppDbContext db, CallContext call, RingSealer sealer)
{
    /// <param name="citizenId">Null for a session that a receipt opened: it stands for one complaint, not for a person.</param>
    public IssuedToken Open(Guid? citizenId)
    {
        var token = SessionToken.Create();
        var session = new CitizenSession(Ids.New(call.Now), citizenId, SessionToken.Digest(sealer, token), call.Now);
        db.Add(session);
        return new IssuedToken(token, session.Id, session.ExpiresAt);
    }

    /// <summary>All complaints filed with this PIN are open to the session until the answer.</summary>
    public DateTimeOffset UnlockPin(Guid sessionId, Guid pinId) => Unlock(sessionId, pinId, null);

    /// <summary>One complaint is open to the session until the answer.</summary>
    public DateTimeOffset UnlockComplaint(Guid sessionId, Guid complaintId) => Unlock(sessionId, null, complaintId);

    /// <summary>What the session has proven and what has not run out.</summary>
    public async Task<LiveUnlocks> LiveUnlocksAsync(Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var live = await db.Set<SessionUnlock>()
            .AsNoTracking()
            .Where(unlock => unlock.SessionId == sessionId && unlock.Until > now)
            .ToListAsync(cancellationToken);
        return new LiveUnlocks(
            [.. live.Select(unlock => unlock.PinId).OfType<Guid>().Distinct()],
            [.. live.Select(unlock => unlock.ComplaintId).OfType<Guid>().Distinct()]
        );
    }

    /// <summary>Signs the person out everywhere. Answers how many sessions ended.</summary>
    public async Task<int> RevokeAllAsync(Guid citizenId, CancellationToken cancellationToken)
    {
        var live = await db.Set<CitizenSession>()
            .Where(session => session.CitizenId == citizenId && session.RevokedAt == null)
            .ToListAsync(cancellationToken);
        live.ForEach(session => session.Revoke(call.Now));
        return live.Count;
    }

    private DateTimeOffset Unlock(Guid sessionId, Guid? pinId, Guid? complaintId)
    {
        var until = call.Now + CitizenSessionPolicy.StepUp;
        db.Add(new SessionUnlock(Ids.New(call.Now), sessionId, pinId, complaintId, until));
        return until;
    }
}
