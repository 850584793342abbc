using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>Reads a person's rights from the database on every call: a role taken away is gone at the next click.</summary>
internal sealed class StaffRightsReader(AppDbContext db) : IStaffRightsReader
{
    /// <summary>Null when the session has ended, the account is closed, or its stamp has changed since sign-in.</summary>
    public async Task<StaffRights?> ReadAsync(StaffActor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var idleSince = now - StaffSessionPolicy.Idle;
        var found = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(session => session.Id == actor.SessionId && session.StaffId == actor.StaffId)
            .Where(session => session.EndedAt == null && session.ExpiresAt > now && session.LastSeenAt > idleSince)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                session => new { Id = session.StaffId, session.SecurityStamp },
                account => new { account.Id, account.SecurityStamp },
                (_, account) => account
            )
            .Select(account => new
            {
                account.Id,
                account.DisplayName,
                account.MustChangePassword,
                Posts = account.Posts.Select(post => new Post(post.Role, post.Division, post.InCharge)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new StaffRights(found.Id, found.DisplayName, found.Posts, found.MustChangePassword);
    }
}
