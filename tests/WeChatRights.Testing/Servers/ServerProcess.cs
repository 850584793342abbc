using System.Diagnostics;

namespace WeChatRights.Testing.Servers;

internal sealed record ServerCommand(string Program, IReadOnlyList<string> Arguments, string LogFile)
{
    public string? WorkingDirectory { get; init; }

    /// <summary>Null takes a variable away from what the child would inherit.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}

/// <summary>One child process whose output goes to a log file; the common ground of all server starters.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan GraceOnDispose = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly TextWriter log;
    private readonly string logFile;

    private ServerProcess(Process process, TextWriter log, string logFile)
    {
        this.process = process;
        this.log = log;
        this.logFile = logFile;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public static ServerProcess Start(ServerCommand command)
    {
        var file = new FileStream(command.LogFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        var lines = TextWriter.Synchronized(new StreamWriter(file) { AutoFlush = true });
        var child = new Process { StartInfo = StartInfo(command) };
        child.OutputDataReceived += (_, line) => Write(lines, line.Data);
        child.ErrorDataReceived += (_, line) => Write(lines, line.Data);
        child.Start();
        RunningChildren.Add(child);
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return new ServerProcess(child, lines, command.LogFile);
    }

    /// <summary>Asks until the server answers; a server that dies meanwhile is reported at once, with the end of its log.</summary>
    public async Task WaitUntilReadyAsync(
        Func<CancellationToken, Task<bool>> answers,
        string name,
        TimeSpan within,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await Eventually.TrueAsync(ct => AskAsync(answers, name, ct), $"{name} is ready", within, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{LogTail.Of(logFile)}", late);
        }
    }

    /// <summary>SIGKILL: no farewell, no flush.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and patience. Answers whether it went by itself; if not, it is killed.</summary>
    public async Task<bool> StopAsync(TimeSpan patience)
    {
        if (!process.HasExited)
        {
            PosixSignals.Send(process.Id, PosixSignals.Terminate);
        }

        using var deadline = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(GraceOnDispose);
        RunningChildren.Remove(process);
        process.Dispose();
        await log.DisposeAsync();
    }

    private async Task<bool> AskAsync(Func<CancellationToken, Task<bool>> answers, string name, CancellationToken cancellationToken)
    {
        if (!process.HasExited)
        {
            return await answers(cancellationToken);
        }

        await process.WaitForExitAsync(cancellationToken);
        throw new InvalidOperationException($"{name} ended with exit code {process.ExitCode} before it was ready.\n{LogTail.Of(logFile)}");
    }

    private static ProcessStartInfo StartInfo(ServerCommand command)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Write(TextWriter lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        try
        {
            lines.WriteLine(line);
        }
        catch (ObjectDisposedException)
        {
            // A last word after the log was closed.
        }
    }
}
