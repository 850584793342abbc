using System.Diagnostics;
using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Operations;

/// <summary>An operator's command as it is typed on a server.</summary>
internal static class OperatorProcess
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        string dataFolder,
        string[] command,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(DebianBinary.Find("dotnet", "dotnet-sdk-10.0"), [ProductHost.Admin.Assembly, .. command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = ProductHost.Admin.WorkingDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        start.Environment["Data__Directory"] = dataFolder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
