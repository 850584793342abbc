namespace WeChatRights.Testing.Servers;

/// <summary><c>./run</c> as somebody starts it in a terminal: in a process group of its own, to be stopped with Ctrl-C.</summary>
public sealed class RunScript : IAsyncDisposable
{
    private const string LastLine = "press Ctrl-C to stop";
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly ServerProcess process;

    private RunScript(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        // A test started in the background has Ctrl-C switched off, and a shell cannot switch it on again: env does.
        string[] command = ["--default-signal=INT", "setsid", "bash", RepositoryRoot.Combine("run"), .. arguments];
        process = ServerProcess.Start(new ServerCommand("env", command, LogFile) { Environment = environment });
    }

    private string LogFile => folder.Combine("run.log");

    /// <summary>Starts it and waits until it has said all it has to say.</summary>
    /// <param name="environment">The ports, <c>DATA_DIR</c> and whatever else a person may set.</param>
    public static async Task<RunScript> StartAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellationToken = default
    )
    {
        var script = new RunScript(arguments, environment);
        try
        {
            await script.process.WaitUntilReadyAsync(
                _ => Task.FromResult(script.ReadOutput().Contains(LastLine, StringComparison.Ordinal)),
                "./run",
                StartWithin,
                cancellationToken
            );
            return script;
        }
        catch
        {
            await script.DisposeAsync();
            throw;
        }
    }

    public string ReadOutput() => LogTail.ReadAllText(LogFile);

    /// <summary>Ctrl-C: SIGINT to everything in the group. Answers the exit code of the script.</summary>
    public async Task<int> InterruptAsync()
    {
        await ExternalProgram.RunAsync("bash", ["-c", $"kill -INT -- -{process.Id}"]);
        await Eventually.TrueAsync(() => process.HasExited, "./run has ended", StopWithin);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Dispose();
    }
}
