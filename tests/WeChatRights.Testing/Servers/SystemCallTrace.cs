using System.Globalization;
using System.Text.RegularExpressions;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Watches which system calls a running process makes, all its threads, with the paths of its files. For what no log of the process's own
/// could prove: that bytes were flushed to the disk before somebody was told so.
/// </summary>
public sealed partial class SystemCallTrace : IAsyncDisposable
{
    private static readonly TimeSpan AttachWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DetachWithin = TimeSpan.FromSeconds(30);

    private const string Unfinished = "<unfinished ...>";

    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _strace;

    private SystemCallTrace() { }

    private string TraceFile => _folder.Combine("calls");

    /// <param name="calls">Names such as <c>fsync</c>; a name the processor's architecture lacks takes a leading <c>?</c>.</param>
    public static async Task<SystemCallTrace> AttachAsync(int processId, string[] calls, CancellationToken cancellationToken)
    {
        var trace = new SystemCallTrace();
        var log = trace._folder.Combine("strace.log");
        string[] arguments =
        [
            "-f", // Every thread.
            "-y", // Paths instead of bare descriptors.
            "-s",
            "64",
            "-e",
            $"trace={string.Join(',', calls)}",
            "-o",
            trace.TraceFile,
            "-p",
            processId.ToString(CultureInfo.InvariantCulture),
        ];
        trace._strace = ServerProcess.Start(new ServerCommand(DebianBinary.Find("strace", "strace"), arguments, log));
        await trace._strace.WaitUntilReadyAsync(
            _ => Task.FromResult(LogTail.ReadAllText(log).Contains("attached", StringComparison.Ordinal)),
            "strace",
            AttachWithin,
            cancellationToken
        );
        return trace;
    }

    /// <summary>Detaches and answers the calls that succeeded, one a line, in the order in which they ended.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        await _strace!.StopAsync(DetachWithin);
        return [.. Joined(await File.ReadAllLinesAsync(TraceFile)).Where(call => Succeeded().IsMatch(call))];
    }

    public async ValueTask DisposeAsync()
    {
        if (_strace is not null)
        {
            await _strace.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>A call during which another thread made one is told in two lines: the first has the path, the second the result.</summary>
    private static IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (thread, call) in lines
                .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries))
                .Select(parts => (parts[0], parts[^1]))
        )
        {
            if (call.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                begun[thread] = call[..^Unfinished.Length];
            }
            else
            {
                yield return Resumed().Replace(call, _ => begun.GetValueOrDefault(thread, ""));
            }
        }
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>", RegexOptions.None, 1000)]
    private static partial Regex Resumed();

    [GeneratedRegex(@"\) += [0-9]", RegexOptions.None, 1000)]
    private static partial Regex Succeeded();
}
