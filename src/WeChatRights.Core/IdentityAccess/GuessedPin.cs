using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>A PIN that somebody may try to guess: wrong tries in a row lock it, longer each time.</summary>
internal abstract class GuessedPin : Entity
{
    protected GuessedPin() { }

    protected GuessedPin(Guid id)
        : base(id) { }

    /// <summary>Wrong tries since the last right one.</summary>
    public int FailedTries { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Notes a try; while the lock is on, not even the right PIN counts.</summary>
    /// <returns>Whether it opens.</returns>
    public bool Count(bool right, DateTimeOffset now)
    {
        if (LockedUntil > now)
        {
            return false;
        }

        FailedTries = right ? 0 : FailedTries + 1;
        LockedUntil = right ? null : now + CitizenSessionPolicy.LockAfter(FailedTries);
        return right;
    }
}
