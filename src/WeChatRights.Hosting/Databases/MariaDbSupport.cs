using MySqlConnector;
using WeChatRights.Core.Data;

namespace WeChatRights.Hosting.Databases;

internal sealed class MariaDbErrors : IDatabaseErrors
{
    public bool IsUniqueViolation(Exception exception) => Find(exception)?.ErrorCode == MySqlErrorCode.DuplicateKeyEntry;

    /// <summary>
    /// A connection lost during the commit is NOT here: whether it was committed is unknown, and only a call with an idempotency key
    /// may then be sent again, by its sender.
    /// </summary>
    public bool IsTransient(Exception exception) =>
        Find(exception)?.ErrorCode
            is MySqlErrorCode.LockDeadlock
                or MySqlErrorCode.LockWaitTimeout
                or MySqlErrorCode.UnableToConnectToHost
                or MySqlErrorCode.TooManyUserConnections
        || (int?)Find(exception)?.ErrorCode == RecordChanged;

    /// <summary>ER_CHECKREAD: with snapshot isolation on, the row changed since the transaction's snapshot.</summary>
    private const int RecordChanged = 1020;

    private static MySqlException? Find(Exception? exception) =>
        exception as MySqlException ?? (exception?.InnerException is { } inner ? Find(inner) : null);
}

internal sealed class OpenGate : IWriteGate
{
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(Free.Instance);

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose() { }
    }
}
