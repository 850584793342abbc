using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace WeChatRights.Bench;

/// <summary>What one group has found, on its way to the report of all.</summary>
internal sealed record ReportPart(string Text, string Verdicts, IReadOnlyList<string> Missed);

/// <summary>Collects the figures, prints them while they come, and writes them as Markdown at the end.</summary>
internal sealed class Report(BenchOptions options)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _verdicts = new();
    private readonly List<string> _missed = [];

    public IReadOnlyList<string> Missed => _missed;

    public void Section(string title, IReadOnlyList<Outcome> outcomes, params string[] remarks)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        table.Append("| | per second | p50 ms | p95 ms | p99 ms | statements | fsyncs | failures |\n");
        table.Append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var outcome in outcomes)
        {
            var round = outcome.Median;
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {outcome.Name} | {round.PerSecond:N0} | {round.P50:F2} | {round.P95:F2} | {round.P99:F2} | {round.StatementsPerRequest:F1} | {round.FsyncsPerRequest:F2} | {outcome.Rounds.Sum(each => each.Failures)} |\n"
            );
        }

        table.Append('\n');
        foreach (var remark in remarks)
        {
            table.Append(remark).Append("\n\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"Memory of the measuring process: {Environment.WorkingSet / 1024 / 1024} MB.\n\n");
        Console.Write(table);
        _text.Append(table);
    }

    /// <param name="target">At least this share; null: reported without a target.</param>
    public void Ratio(string name, IReadOnlyList<Outcome> outcomes, string measured, string floor, double? target = null)
    {
        double Of(string wanted) =>
            outcomes.Single(outcome => string.Equals(outcome.Name, wanted, StringComparison.Ordinal)).Median.PerSecond;

        var value = Of(measured) / Of(floor);
        Verdict(name, value, target is null ? "—" : $"≥ {target}", target is null || value >= target);
    }

    public void AtMost(string name, double value, double target) => Verdict(name, value, $"≤ {target}", value <= target);

    /// <summary>What another process has found belongs to this report.</summary>
    public void Add(ReportPart part)
    {
        _text.Append(part.Text);
        _verdicts.Append(part.Verdicts);
        _missed.AddRange(part.Missed);
    }

    public void Write()
    {
        if (options.Part is { } part)
        {
            var found = new ReportPart(_text.ToString(), _verdicts.ToString(), _missed);
            File.WriteAllText(part, JsonSerializer.Serialize(found));
            return;
        }

        var page = $"""
            # Bench

            Written by `bench/run` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {Machine()}.
            {options.Rounds} rounds of {options.Each.TotalSeconds:F0} s for each line, in alternation within a table; the median round is shown. Each group runs in a
            process of its own. Server, product and load generator share the machine, so read the ratios, not the absolute figures. Floors are written with
            MySqlConnector on connections that stay open with prepared statements.

            ## Targets

            | | measured | target | |
            |---|---:|---:|---|
            {_verdicts}
            {_text}
            """;
        Console.WriteLine();
        Console.Write(_verdicts);
        if (options.Output is { } file)
        {
            File.WriteAllText(file, page.TrimEnd() + "\n");
        }
    }

    private void Verdict(string name, double value, string target, bool met)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {value:F2} | {target} | {(met ? (target == "—" ? "" : "met") : "**missed**")} |\n"
        );
        _verdicts.Append(line);
        if (!met)
        {
            _missed.Add(name);
        }
    }

    private static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024;
        return $"{Environment.ProcessorCount} cores ({model?.Split(':')[^1].Trim() ?? "unknown"}), {memory} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
