using System.Net.Sockets;
using MySqlConnector;
using WeChatRights.Core.Data;

namespace WeChatRights.Hosting.Databases;

internal sealed class MariaDbErrors : IDatabaseErrors
{
    public bool IsUniqueViolation(Exception exception) => Find(exception)?.ErrorCode == MySqlErrorCode.DuplicateKeyEntry;

    /// <summary>
    /// A connection lost during the commit is NOT here: see <see cref="IsOutage"/>.
    /// </summary>
    public bool IsTransient(Exception exception) =>
        Find(exception)?.ErrorCode
            is MySqlErrorCode.LockDeadlock
                or MySqlErrorCode.LockWaitTimeout
                or MySqlErrorCode.UnableToConnectToHost
                or MySqlErrorCode.TooManyUserConnections
        || (int?)Find(exception)?.ErrorCode == RecordChanged;

    public bool IsOutage(Exception exception) =>
        WireEnded(exception)
        || Find(exception) is { } failure
            && (
                failure.ErrorCode
                    is MySqlErrorCode.ServerShutdown
                        or MySqlErrorCode.QueryInterrupted
                        or MySqlErrorCode.DiskFull
                        or MySqlErrorCode.RecordFileFull
                || (int)failure.ErrorCode == ConnectionKilled
                || WireBroke(failure)
            );

    /// <summary>ER_CONNECTION_KILLED of MariaDB: what a server that stops says to those who are connected.</summary>
    private const int ConnectionKilled = 1927;

    /// <summary>ER_CHECKREAD: with snapshot isolation on, the row changed since the transaction's snapshot.</summary>
    private const int RecordChanged = 1020;

    /// <summary>When a transaction is begun on a connection that has just died, the connector lets the bare failure of the wire through.</summary>
    private static bool WireEnded(Exception exception) =>
        exception is SocketException or EndOfStreamException || (exception.InnerException is { } inner && WireEnded(inner));

    private static bool WireBroke(Exception failure) =>
        failure.InnerException is { } inner && (inner is IOException or SocketException || WireBroke(inner));

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
