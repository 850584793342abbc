namespace WeChatRights.Core.Data;

/// <summary>Tells apart what a database refused. The host supplies the one that fits its provider.</summary>
public interface IDatabaseErrors
{
    bool IsUniqueViolation(Exception exception);

    /// <summary>Deadlock, lock time-out, busy file, lost connection before the commit was sent: the same call may succeed a moment later.</summary>
    bool IsTransient(Exception exception);

    /// <summary>
    /// The database went away or could not write while the call was under way: whether it was committed, nobody here knows. Never repeated
    /// by us; a sender with an idempotency key may.
    /// </summary>
    bool IsOutage(Exception exception);
}

/// <summary>SQLite has one writer: callers queue here in order instead of spinning on a busy file. Free on MariaDB.</summary>
public interface IWriteGate
{
    ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);
}
