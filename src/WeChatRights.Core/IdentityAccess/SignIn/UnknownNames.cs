using System.Collections.Concurrent;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <summary>
/// Counts tries at names that do not exist the way real accounts count theirs, so that "locked" tells nobody which names exist.
/// In memory, bounded, one for each process.
/// </summary>
internal sealed class UnknownNames
{
    private const int MaxNames = 10_000;
    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <returns>Until when the name is locked; null when this was merely a wrong try.</returns>
    public DateTimeOffset? Failed(string normalisedName, DateTimeOffset now)
    {
        if (_tries.Count >= MaxNames)
        {
            _tries.Clear();
        }

        return _tries.AddOrUpdate(normalisedName, _ => new Tries(1, null), (_, tries) => tries.Next(now)).LockedUntil;
    }

    private sealed record Tries(int Count, DateTimeOffset? LockedUntil)
    {
        public Tries Next(DateTimeOffset now)
        {
            if (LockedUntil > now)
            {
                return this;
            }

            var count = LockedUntil is null ? Count + 1 : 1;
            return new Tries(count, count >= StaffSessionPolicy.MaxFailedTries ? now + StaffSessionPolicy.Lockout : null);
        }
    }
}
