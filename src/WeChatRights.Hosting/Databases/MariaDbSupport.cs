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
        WireBroke(exception)
        || Find(exception)?.ErrorCode
            is MySqlErrorCode.ServerShutdown
                or MySqlErrorCode.QueryInterrupted
                or MySqlErrorCode.DiskFull
                or MySqlErrorCode.RecordFileFull
        || (int?)Find(exception)?.ErrorCode == ConnectionKilled;

    /// <summary>ER_CONNECTION_KILLED of MariaDB: what a server that stops says to those who are connected.</summary>
    private const int ConnectionKilled = 1927;

    /// <summary>ER_CHECKREAD: with snapshot isolation on, the row changed since the transaction's snapshot.</summary>
    private const int RecordChanged = 1020;

    /// <summary>
    /// Wrapped by the connector, or bare: when a transaction is begun on a connection that has just died, it lets the failure of the wire
    /// through as it is. What broke below a web request is another peer's wire.
    /// </summary>
    private static bool WireBroke(Exception exception) =>
        exception is SocketException or EndOfStreamException or MySqlException { InnerException: IOException }
        || (exception is not HttpRequestException && exception.InnerException is { } inner && WireBroke(inner));

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
