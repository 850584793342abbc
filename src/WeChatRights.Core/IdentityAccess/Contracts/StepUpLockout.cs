using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Slows the guessing of a PIN by whoever holds her phone. The count is saved with the call, so a refusal must not be thrown.</summary>
internal sealed class StepUpLockout(AppDbContext db, CallContext call)
{
    /// <summary>Notes a try. While the lock is on, nothing counts, not even the right PIN.</summary>
    /// <returns>Whether the session may be unlocked.</returns>
    public async Task<bool> CountAsync(Guid citizenId, bool right, CancellationToken cancellationToken)
    {
        var citizen = await db.Set<Citizen>().FirstAsync(c => c.Id == citizenId, cancellationToken);
        if (citizen.StepUpLocked(call.Now))
        {
            return false;
        }

        if (right)
        {
            citizen.StepUpSucceeded();
        }
        else
        {
            citizen.StepUpFailed(call.Now);
        }

        return right;
    }
}
