using System.Diagnostics;

namespace WeChatRights.Testing.Servers;

/// <summary>Runs a program to its end; answers what it printed, or throws with it when the exit code is not 0.</summary>
public static class ExternalProgram
{
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellationToken = default
    )
    {
        var start = StartInfo(program, arguments, environment ?? new Dictionary<string, string>());
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {program}.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? await output + await errors
            : throw new InvalidOperationException(
                $"{Path.GetFileName(program)} ended with exit code {process.ExitCode}: {await errors}{await output}"
            );
    }

    private static ProcessStartInfo StartInfo(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
