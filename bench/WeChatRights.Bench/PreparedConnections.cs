using MySqlConnector;

namespace WeChatRights.Bench;

/// <summary>One open connection and one prepared statement for each client: the least that a floor can do.</summary>
internal abstract class PreparedConnections : IAsyncDisposable
{
    private readonly List<MySqlCommand> _commands = [];

    public MySqlCommand this[int connection] => _commands[connection];

    protected async Task OpenAsync(string connectionString, int count, Func<MySqlConnection, MySqlCommand> statement)
    {
        for (var i = 0; i < count; i++)
        {
            var connection = new MySqlConnection(connectionString);
            await connection.OpenAsync();
            var command = statement(connection);
            await command.PrepareAsync();
            _commands.Add(command);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
        {
            await command.Connection!.DisposeAsync();
            await command.DisposeAsync();
        }
    }
}

/// <summary>Floor a: one row of 600 bytes in a table of its own, committed by itself.</summary>
internal sealed class InsertFloor : PreparedConnections
{
    private static readonly byte[] Body = new byte[600];

    public static async Task<InsertFloor> CreateAsync(string connectionString, int connections)
    {
        await using (var connection = new MySqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var create = new MySqlCommand(
                "CREATE TABLE bench_rows (id char(36) CHARACTER SET ascii NOT NULL PRIMARY KEY, at datetime(6) NOT NULL, body varbinary(1024) NOT NULL)",
                connection
            );
            await create.ExecuteNonQueryAsync();
        }

        var floor = new InsertFloor();
        await floor.OpenAsync(
            connectionString,
            connections,
            connection =>
            {
                var insert = new MySqlCommand("INSERT INTO bench_rows (id, at, body) VALUES (@id, @at, @body)", connection);
                insert.Parameters.AddWithValue("@id", Guid.CreateVersion7());
                insert.Parameters.AddWithValue("@at", TimeProvider.System.GetUtcNow().UtcDateTime);
                insert.Parameters.AddWithValue("@body", Body);
                return insert;
            }
        );
        return floor;
    }

    public Task WriteAsync(int connection, CancellationToken cancellationToken)
    {
        this[connection].Parameters[0].Value = Guid.CreateVersion7();
        return this[connection].ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Floor c: the first page of a township's open cases, straight from the index that the triage page reads.</summary>
internal sealed class QueueFloor : PreparedConnections
{
    private const int PageSize = 25;

    public static async Task<QueueFloor> OpenAsync(string connectionString, string township, int connections)
    {
        var floor = new QueueFloor();
        await floor.OpenAsync(
            connectionString,
            connections,
            connection =>
            {
                var select = new MySqlCommand(
                    "SELECT * FROM cases WHERE township = @township AND is_open = 1 AND need_to_know = 0 ORDER BY due_at, id LIMIT @take",
                    connection
                );
                select.Parameters.AddWithValue("@township", township);
                select.Parameters.AddWithValue("@take", PageSize);
                return select;
            }
        );
        return floor;
    }

    public async Task ReadAsync(int connection, CancellationToken cancellationToken)
    {
        await using var reader = await this[connection].ExecuteReaderAsync(cancellationToken);
        var cells = new object[reader.FieldCount];
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(cells);
            rows++;
        }

        if (rows == 0)
        {
            throw new InvalidOperationException("The floor read nothing: it would be no floor.");
        }
    }
}
