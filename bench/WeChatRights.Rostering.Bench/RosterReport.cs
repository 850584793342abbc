using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace WeChatRights.Rostering.Bench;

/// <summary>Collects the figures, prints them while they come, and writes them as Markdown at the end.</summary>
internal sealed class RosterReport(RosterBenchOptions options)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _verdicts = new();
    private readonly string _loadBefore = Load();

    public bool Missed { get; private set; }

    public void Table(string title, string[] columns, IEnumerable<string[]> rows, params string[] remarks)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| {string.Join(" | ", columns)} |\n|---|");
        table.Insert(table.Length, "---:|", columns.Length - 1).Append('\n');
        foreach (var row in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        table.Append('\n');
        foreach (var remark in remarks)
        {
            table.Append(remark).Append("\n\n");
        }

        Console.Write(table);
        _text.Append(table);
    }

    public void AtMost(string name, double value, double target) => Verdict(name, value, $"≤ {target}", value <= target);

    public void Exactly(string name, double value, double target) => Verdict(name, value, $"{target}", value == target);

    public void Write()
    {
        var page = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Bench of the roster engine

            Written by `bench/rostering` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {Machine()}.
            Made-up cities with seeds 1 to {options.Seeds}; long planning {options.Seconds} s. {Company()}
            All plans are judged by a checker that shares no code with the solver.

            ## Targets

            | | measured | target | |
            |---|---:|---:|---|
            {_verdicts}
            {_text}
            """
        );
        Console.WriteLine();
        Console.Write(_verdicts);
        if (options.Output is { } file)
        {
            File.WriteAllText(file, page.TrimEnd() + "\n");
        }
    }

    private void Verdict(string name, double value, string target, bool met)
    {
        _verdicts.Append(CultureInfo.InvariantCulture, $"| {name} | {value:0.###} | {target} | {(met ? "met" : "**missed**")} |\n");
        Missed |= !met;
    }

    /// <summary>Whether others used the machine: figures of a busy one must say so.</summary>
    private string Company() =>
        double.TryParse(_loadBefore, CultureInfo.InvariantCulture, out var before) && before > 0.7
            ? $"**Other work was running** (load average {_loadBefore} when it began, {Load()} when it ended): times are worse than they would be alone."
            : $"Load average when it began {_loadBefore}, when it ended {Load()}; planning by the clock uses two threads.";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return $"{Environment.ProcessorCount} cores ({model?.Split(':')[^1].Trim() ?? "unknown"}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
