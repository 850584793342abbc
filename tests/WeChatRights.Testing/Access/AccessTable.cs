namespace WeChatRights.Testing.Access;

/// <summary>One table of <c>docs/access.md</c>: who may do what, as written down from the rules.</summary>
public sealed class AccessTable
{
    private static readonly IReadOnlyDictionary<string, AccessTable> All = Read();

    private AccessTable(IReadOnlyList<string> columns, IReadOnlyList<AccessRow> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Without the first, which names the row.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<AccessRow> Rows { get; }

    /// <summary>The row of this name.</summary>
    public AccessRow this[string name] => Rows.Single(row => row.Name == name);

    /// <summary>Doors that the product has and the tables do not name, rows whose door is gone, and doors named twice.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<AccessRow> rows, IEnumerable<string> doors)
    {
        var written = rows.Select(row => row.Name).ToList();
        var real = doors.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. real.Except(written, StringComparer.Ordinal).Select(door => $"{door} is not in docs/access.md"),
            .. written.Except(real, StringComparer.Ordinal).Select(door => $"{door} is in docs/access.md and nowhere else"),
            .. written
                .GroupBy(door => door, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key} is there twice"),
        ];
    }

    /// <param name="heading">Of the section that holds the table.</param>
    public static AccessTable Under(string heading) =>
        All.TryGetValue(heading, out var table) ? table : throw new KeyNotFoundException($"docs/access.md has no table under '{heading}'.");

    private static Dictionary<string, AccessTable> Read()
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream("access.md")!;
        using var reader = new StreamReader(stream);
        var tables = new Dictionary<string, AccessTable>(StringComparer.Ordinal);
        foreach (var section in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n');
            var table = lines.Where(line => line.StartsWith('|')).Select(Split).ToList();
            if (table.Count > 2)
            {
                tables.Add(lines[0].Trim(), Table(table));
            }
        }

        return tables;
    }

    /// <param name="lines">Head, rule, rows.</param>
    private static AccessTable Table(List<string[]> lines)
    {
        var head = lines[0];
        var rows = lines
            .Skip(2)
            .Select(cells =>
                cells.Length == head.Length
                    ? new AccessRow(cells[0], head.Zip(cells).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second))
                    : throw new FormatException($"docs/access.md: the row '{cells[0]}' has {cells.Length} cells instead of {head.Length}.")
            )
            .ToList();
        return new AccessTable(head[1..], rows);
    }

    private static string[] Split(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}

/// <param name="Name">The first cell.</param>
public sealed record AccessRow(string Name, IReadOnlyDictionary<string, string> Cells)
{
    public const string Allowed = "✓";
    public const string Impossible = "-";

    public string this[string column] =>
        Cells.TryGetValue(column, out var cell) ? cell : throw new KeyNotFoundException($"The row '{Name}' has no column '{column}'.");

    /// <summary>The cell's answer for one level, when it has one of its own: <c>✓ city:already-at-top</c>.</summary>
    public string For(string column, string level)
    {
        var words = this[column].Split(' ');
        return words.FirstOrDefault(word => word.StartsWith($"{level}:", StringComparison.Ordinal))?[(level.Length + 1)..] ?? words[0];
    }
}
