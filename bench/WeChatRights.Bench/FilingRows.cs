using System.Text;
using MySqlConnector;

namespace WeChatRights.Bench;

/// <summary>
/// Exactly the rows that a filing writes, taken from a real filing on this very schema, and which of their cells are keys that each
/// replay must make anew.
/// </summary>
internal sealed class FilingRows
{
    private readonly string _connectionString;
    private readonly IReadOnlyList<TemplateRow> _rows;
    private readonly HashSet<object> _keys;

    private FilingRows(string connectionString, IReadOnlyList<TemplateRow> rows, HashSet<object> keys)
    {
        _connectionString = connectionString;
        _rows = rows;
        _keys = keys;
    }

    public IEnumerable<string> Tables =>
        _rows.GroupBy(row => row.Table, StringComparer.Ordinal).Select(group => $"{group.Key} x{group.Count()}");

    public static async Task<FilingRows> CaptureAsync(string connectionString, Func<Task> file)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync();
        var tables = await TablesAsync(connection);
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            before.UnionWith((await RowsAsync(connection, table)).Select(row => row.Fingerprint));
        }

        await file();
        var added = new List<TemplateRow>();
        foreach (var table in tables)
        {
            added.AddRange((await RowsAsync(connection, table)).Where(row => !before.Contains(row.Fingerprint)));
        }

        var unique = await UniqueColumnsAsync(connection);
        var keys = added
            .SelectMany(row =>
                row.Columns.Select((column, i) => (column, Value: row.Values[i]))
                    .Where(cell => unique.Contains($"{row.Table}.{cell.column}"))
                    .Select(cell => cell.Value)
            )
            .Where(IsFresh(before))
            .ToHashSet(ValueComparer.Instance);
        return new FilingRows(connectionString, Ordered(added), keys);
    }

    /// <summary>A connection for each writer, every statement prepared once.</summary>
    public async Task<RowFloor> OpenAsync(int connections)
    {
        var writers = new List<RowWriter>(connections);
        for (var i = 0; i < connections; i++)
        {
            writers.Add(await RowWriter.OpenAsync(_connectionString, _rows, _keys));
        }

        return new RowFloor(writers);
    }

    /// <summary>Keys that this filing made; ids of staff that were there before stay as they are.</summary>
    private static Func<object, bool> IsFresh(HashSet<string> before)
    {
        var known = string.Join('\n', before);
        return value =>
            value is byte[]
            || (value is Guid or string { Length: > 9 } && !known.Contains(value.ToString()!, StringComparison.OrdinalIgnoreCase));
    }

    private static List<TemplateRow> Ordered(List<TemplateRow> rows) =>
        [.. rows.OrderBy(row => row.Table == "cases" || row.Table == "staff_accounts" ? 0 : 1)];

    private static async Task<List<string>> TablesAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT IN ('divisions','stations','__EFMigrationsHistory')",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task<HashSet<string>> UniqueColumnsAsync(MySqlConnection connection)
    {
        await using var command = new MySqlCommand(
            "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.statistics WHERE table_schema = DATABASE() AND non_unique = 0",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task<List<TemplateRow>> RowsAsync(MySqlConnection connection, string table)
    {
        await using var command = new MySqlCommand($"SELECT * FROM `{table}`", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var rows = new List<TemplateRow>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new TemplateRow(table, columns, values));
        }

        return rows;
    }
}

/// <summary>A row as the filing wrote it.</summary>
internal sealed record TemplateRow(string Table, string[] Columns, object[] Values)
{
    public string InsertSql { get; } =
        new StringBuilder($"INSERT INTO `{Table}` (")
            .AppendJoin(',', Columns.Select(column => $"`{column}`"))
            .Append(") VALUES (")
            .AppendJoin(',', Columns.Select((_, i) => $"@p{i}"))
            .Append(')')
            .ToString();

    public string Fingerprint =>
        Table + "|" + string.Join('|', Values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString()));
}

/// <summary>Compares cells by value: two arrays with the same bytes are one key.</summary>
internal sealed class ValueComparer : IEqualityComparer<object>
{
    public static readonly ValueComparer Instance = new();

    public new bool Equals(object? x, object? y) => x is byte[] a && y is byte[] b ? a.AsSpan().SequenceEqual(b) : object.Equals(x, y);

    public int GetHashCode(object obj) =>
        obj is byte[] bytes
            ? bytes.Length > 3
                ? BitConverter.ToInt32(bytes)
                : bytes.Length
            : obj.GetHashCode();
}
