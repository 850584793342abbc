using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Phones;

/// <summary>
/// Who a token of the staff's part stands for; null when it is unknown. Whether the session still lives is read by every call itself. Notes the
/// visit at most once a minute.
/// </summary>
[AllowAnyone]
public sealed record ResumePhoneSession(string Token) : IQuery<StaffActor?>
{
    public override string ToString() => "ResumePhoneSession(redacted)";
}

internal sealed class ResumePhoneSessionHandler(AppDbContext db, CallContext call, RingSealer sealer, IWriteGate gate)
    : IQueryHandler<ResumePhoneSession, StaffActor?>
{
    public async ValueTask<StaffActor?> Handle(ResumePhoneSession query, CancellationToken cancellationToken)
    {
        var digest = StaffPhones.DigestOfToken(sealer, query.Token);
        var (now, idleSince) = (call.Now, call.Now - StaffSessionPolicy.Idle);
        var session = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(session => session.TokenDigest == digest)
            .Where(session => session.EndedAt == null && session.ExpiresAt > now && session.LastSeenAt > idleSince)
            .FirstOrDefaultAsync(cancellationToken);
        if (session is null)
        {
            return null;
        }

        if (session.LastSeenAt + StaffSessionPolicy.TouchInterval <= now)
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await db.Set<StaffSession>()
                .Where(row => row.Id == session.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        }

        return new StaffActor(session.StaffId, session.Id);
    }
}
