using System.Security.Cryptography;
using MySqlConnector;

namespace WeChatRights.Bench;

/// <summary>
/// Floor b: one transaction with exactly the rows that a filing writes: fresh keys, one prepared INSERT for each row, nothing else.
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
    private readonly MySqlConnection _connection;
    private readonly List<(TemplateRow Row, MySqlCommand Insert)> _inserts;
    private readonly HashSet<object> _keys;

    private RowWriter(MySqlConnection connection, List<(TemplateRow Row, MySqlCommand Insert)> inserts, HashSet<object> keys)
    {
        _connection = connection;
        _inserts = inserts;
        _keys = keys;
    }

    public static async Task<RowWriter> OpenAsync(string connectionString, IReadOnlyList<TemplateRow> rows, HashSet<object> keys)
    {
        var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        var inserts = new List<(TemplateRow, MySqlCommand)>(rows.Count);
        foreach (var row in rows)
        {
            var insert = new MySqlCommand(row.InsertSql, connection);
            for (var i = 0; i < row.Values.Length; i++)
            {
                insert.Parameters.AddWithValue($"@p{i}", row.Values[i]);
            }

            await insert.PrepareAsync();
            inserts.Add((row, insert));
        }

        return new RowWriter(connection, inserts, keys);
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
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

    private static object Renew(object key) =>
        key switch
        {
            Guid => Guid.CreateVersion7(),
            byte[] bytes => RandomNumberGenerator.GetBytes(bytes.Length),
            string text => RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", text.Length),
            _ => key,
        };
}
