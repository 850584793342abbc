using System.Data.Common;
using System.Security.Cryptography;

namespace WeChatRights.Bench;

/// <summary>
/// Floor b: one transaction with exactly the rows that a command writes: fresh keys, one prepared INSERT for each row, nothing else.
/// </summary>
internal sealed class RowFloor(IReadOnlyList<RowWriter> writers) : IAsyncDisposable
{
    public Task WriteAsync(int connection, CancellationToken cancellationToken) => writers[connection].WriteAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }
    }
}

/// <summary>One connection of floor b.</summary>
internal sealed class RowWriter : IAsyncDisposable
{
    private readonly FloorDatabase _database;
    private readonly DbConnection _connection;
    private readonly List<(TemplateRow Row, DbCommand Insert)> _inserts;
    private readonly HashSet<object> _keys;

    private RowWriter(
        FloorDatabase database,
        DbConnection connection,
        List<(TemplateRow Row, DbCommand Insert)> inserts,
        HashSet<object> keys
    )
    {
        _database = database;
        _connection = connection;
        _inserts = inserts;
        _keys = keys;
    }

    public static async Task<RowWriter> OpenAsync(FloorDatabase database, IReadOnlyList<TemplateRow> rows, HashSet<object> keys)
    {
        var connection = await database.OpenAsync();
        var inserts = new List<(TemplateRow, DbCommand)>(rows.Count);
        foreach (var row in rows)
        {
            var insert = connection.CreateCommand();
            insert.CommandText = row.InsertSql;
            for (var i = 0; i < row.Values.Length; i++)
            {
                var parameter = insert.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{i}", row.Values[i]);
                insert.Parameters.Add(parameter);
            }

            await insert.PrepareAsync();
            inserts.Add((row, insert));
        }

        return new RowWriter(database, connection, inserts, keys);
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_database.OneWriter is not { } turn)
        {
            await CommitAsync(cancellationToken);
            return;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            await CommitAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        var fresh = _keys.ToDictionary(key => key, Renew, ValueComparer.Instance);
        foreach (var (row, insert) in _inserts)
        {
            insert.Transaction = transaction;
            for (var i = 0; i < row.Values.Length; i++)
            {
                insert.Parameters[i].Value = fresh.GetValueOrDefault(row.Values[i], row.Values[i]);
            }

            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, insert) in _inserts)
        {
            await insert.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private object Renew(object key) =>
        key switch
        {
            Guid => _database.NewId(),
            string text when Guid.TryParse(text, out _) => _database.NewId(),
            byte[] bytes => RandomNumberGenerator.GetBytes(bytes.Length),
            string text => RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", text.Length),
            _ => key,
        };
}
