using System.Data.Common;
using System.Text;

namespace WeChatRights.Bench;

/// <summary>
/// Exactly the rows that a command writes, taken from a real one on this very schema, and which of their cells are keys that each
/// replay must make anew.
/// </summary>
internal sealed class WrittenRows
{
    private readonly FloorDatabase _database;
    private readonly IReadOnlyList<TemplateRow> _rows;
    private readonly HashSet<object> _keys;

    private WrittenRows(FloorDatabase database, IReadOnlyList<TemplateRow> rows, HashSet<object> keys)
    {
        _database = database;
        _rows = rows;
        _keys = keys;
    }

    public IEnumerable<string> Tables =>
        _rows.GroupBy(row => row.Table, StringComparer.Ordinal).Select(group => $"{group.Key} x{group.Count()}");

    /// <param name="renewed">Cells that each replay makes anew although they were there before, as <c>table.column</c>.</param>
    /// <param name="except">Tables whose rows the command only changes.</param>
    public static async Task<WrittenRows> CaptureAsync(
        FloorDatabase database,
        Func<Task> write,
        IReadOnlyList<string>? renewed = null,
        IReadOnlyList<string>? except = null
    )
    {
        await using var connection = await database.OpenAsync();
        var tables = (await database.NamesAsync(connection, database.TablesSql)).Except(except ?? [], StringComparer.Ordinal).ToList();
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            before.UnionWith((await RowsAsync(connection, table)).Select(row => row.Fingerprint));
        }

        await write();
        var added = new List<TemplateRow>();
        foreach (var table in tables)
        {
            added.AddRange((await RowsAsync(connection, table)).Where(row => !before.Contains(row.Fingerprint)));
        }

        var unique = (await database.NamesAsync(connection, database.UniqueColumnsSql)).ToHashSet(StringComparer.Ordinal);
        var keys = Cells(added, unique.Contains)
            .Where(IsFresh(before))
            .Concat(Cells(added, cell => renewed?.Contains(cell, StringComparer.Ordinal) == true))
            .ToHashSet(ValueComparer.Instance);
        return new WrittenRows(database, Ordered(added), keys);
    }

    /// <summary>A connection for each writer, every statement prepared once.</summary>
    public async Task<RowFloor> OpenAsync(int connections)
    {
        var writers = new List<RowWriter>(connections);
        for (var i = 0; i < connections; i++)
        {
            writers.Add(await RowWriter.OpenAsync(_database, _rows, _keys));
        }

        return new RowFloor(writers);
    }

    /// <param name="wanted">Asked with <c>table.column</c>.</param>
    private static IEnumerable<object> Cells(IEnumerable<TemplateRow> rows, Func<string, bool> wanted) =>
        rows.SelectMany(row =>
            row.Columns.Select((column, i) => (Name: $"{row.Table}.{column}", Value: row.Values[i]))
                .Where(cell => wanted(cell.Name))
                .Select(cell => cell.Value)
        );

    /// <summary>Keys that this command made; ids of staff that were there before stay as they are.</summary>
    private static Func<object, bool> IsFresh(HashSet<string> before)
    {
        var known = string.Join('\n', before);
        return value =>
            value is byte[]
            || (value is Guid or string { Length: > 9 } && !known.Contains(value.ToString()!, StringComparison.OrdinalIgnoreCase));
    }

    private static List<TemplateRow> Ordered(List<TemplateRow> rows) =>
        [.. rows.OrderBy(row => row.Table == "cases" || row.Table == "staff_accounts" ? 0 : 1)];

    private static async Task<List<TemplateRow>> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM `{table}`";
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

/// <summary>A row as the command wrote it.</summary>
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
