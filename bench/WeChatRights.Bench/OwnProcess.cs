using System.Diagnostics;
using System.Text.Json;
using WeChatRights.Testing.Servers;

namespace WeChatRights.Bench;

/// <summary>Runs one group as <c>--only</c> does, and brings back what it found.</summary>
internal static class OwnProcess
{
    /// <param name="arguments">Of this process. With <c>--part</c> a report is written nowhere else.</param>
    public static async Task<ReportPart> RunAsync(string group, IReadOnlyList<string> arguments)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "part.json");
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        string[] all = [typeof(OwnProcess).Assembly.Location, .. arguments, "--only", group, "--part", file];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        await child.WaitForExitAsync();
        return File.Exists(file)
            ? JsonSerializer.Deserialize<ReportPart>(await File.ReadAllTextAsync(file))!
            : throw new InvalidOperationException($"The group {group} ended without a report, with code {child.ExitCode}.");
    }
}
