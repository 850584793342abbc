using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>
/// A <c>PATH</c> on which everything is found but Node. <c>dotnet build</c> does nothing there: everything is built when tests run, and a test
/// must not write where others are reading.
/// </summary>
internal sealed class MachineWithoutNode : IDisposable
{
    private static readonly string[] Node = ["node", "nodejs", "npm", "npx", "corepack"];

    private readonly TemporaryFolder folder = new();

    public MachineWithoutNode()
    {
        var dotnet = DebianBinary.Find("dotnet", "dotnet-sdk-10.0");
        foreach (
            var program in ProgramsOnThePath()
                .Where(program => !Node.Contains(Path.GetFileName(program)) && Path.GetFileName(program) != "dotnet")
        )
        {
            File.CreateSymbolicLink(folder.Combine(Path.GetFileName(program)), program);
        }

        var stub = folder.Combine("dotnet");
        File.WriteAllText(stub, $"#!/bin/sh\n[ \"$1\" = build ] || exec '{dotnet}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string SearchPath => folder.Path;

    public void Dispose() => folder.Dispose();

    /// <summary>Of several with one name the first, as a shell would find it.</summary>
    private static IEnumerable<string> ProgramsOnThePath() =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(':')
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFileSystemEntries)
            .DistinctBy(Path.GetFileName);
}
