using System.CommandLine;
using System.CommandLine.Help;

namespace WeChatRights.Hosting.Operations;

/// <summary>
/// What an operator does on the server, under the host's own configuration: <c>dotnet WeChatRights.AdminUi.dll audit verify</c>. Each
/// command runs as <c>operator:&lt;account of the operating system&gt;</c>, and so it stands in the audit log. Exit codes: <see cref="ExitCode"/>.
/// </summary>
public static class OperatorCommands
{
    /// <summary>A first argument that is a word, or a call for help. Hosts are only ever given <c>--name=value</c>.</summary>
    public static bool Recognise(string[] args) =>
        args is [var first, ..]
        && (
            first is "-h" or "-?" or "--help"
            || (first.Length > 0 && char.IsAsciiLetter(first[0]) && !first.Contains('=', StringComparison.Ordinal))
        );

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        await using var host = new OperatorHost();
        return await RunAsync(args, () => host.Services, OperatorConsole.OfTheTerminal(), cancellationToken);
    }

    /// <param name="services">Asked for only by a command that is carried out: help needs neither database nor keys.</param>
    internal static Task<int> RunAsync(
        string[] args,
        Func<IServiceProvider> services,
        OperatorConsole console,
        CancellationToken cancellationToken
    )
    {
        var run = new OperatorRun(services, console);
        var root = new RootCommand("维权系统运维命令。不带命令时启动后台网站。")
        {
            AuditCommands.Create(run),
            KeyCommands.Create(run),
            CaseCommands.Create(run),
            DatabaseCommands.Create(run),
            StaffCommands.Create(run),
            DoctorCommand.Create(run),
        };
        // The library's own words for these two are English whatever the culture.
        root.Options.OfType<HelpOption>().Single().Description = "显示帮助";
        root.Options.OfType<VersionOption>().Single().Description = "显示版本";
        return root.Parse(args)
            .InvokeAsync(new InvocationConfiguration { Output = console.Output, Error = console.Error }, cancellationToken);
    }
}

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Wrong use, refused by a rule, not confirmed, or failed on the way.</summary>
    public const int NotDone = 1;

    /// <summary>The check was carried out and found something wrong.</summary>
    public const int FaultFound = 2;
}
