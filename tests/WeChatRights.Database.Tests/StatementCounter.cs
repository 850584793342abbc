using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WeChatRights.Database.Tests;

/// <summary>What a call costs the database: SQL statements (begin and commit are two of them), and how often a connection was taken.</summary>
internal sealed class StatementCounter
{
    private readonly List<string> _log = [];
    private int _opened;

    public IEnumerable<IInterceptor> Interceptors => [new Commands(this), new Connections(this), new Transactions(this)];

    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_log)
            {
                return [.. _log];
            }
        }
    }

    public int Opened => _opened;

    public void Reset()
    {
        lock (_log)
        {
            _log.Clear();
        }

        _opened = 0;
    }

    /// <summary>A batch of inserts is one command, sent at once, but so many statements for the server.</summary>
    private void Note(string text)
    {
        lock (_log)
        {
            _log.AddRange(text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }

    private sealed class Commands(StatementCounter counter) : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            counter.Note(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        )
        {
            counter.Note(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<object?> ScalarExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            object? result,
            CancellationToken cancellationToken = default
        )
        {
            counter.Note(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Connections(StatementCounter counter) : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref counter._opened);
            return Task.CompletedTask;
        }
    }

    private sealed class Transactions(StatementCounter counter) : DbTransactionInterceptor
    {
        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection,
            TransactionEndEventData eventData,
            DbTransaction result,
            CancellationToken cancellationToken = default
        )
        {
            counter.Note("BEGIN");
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            counter.Note("COMMIT");
            return Task.CompletedTask;
        }
    }
}
