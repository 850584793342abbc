using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WeChatRights.Core.Data;

namespace WeChatRights.Hosting.Databases;

/// <summary>
/// WAL for readers beside the writer, FULL so that a commit is on the disk, secure_delete so that deleted cells are overwritten.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

internal sealed class SqliteErrors : IDatabaseErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public bool IsUniqueViolation(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    public bool IsTransient(Exception exception) => Find(exception) is { SqliteErrorCode: Busy or Locked };

    public bool IsOutage(Exception exception) => Find(exception) is { SqliteErrorCode: InputOutput or Full or CannotOpen };

    private static SqliteException? Find(Exception? exception) =>
        exception as SqliteException ?? (exception?.InnerException is { } inner ? Find(inner) : null);
}

/// <summary>One writer at a time, in the order of arrival. Other processes are waited for by SQLite's busy time-out.</summary>
internal sealed class SingleWriterGate : IWriteGate, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
