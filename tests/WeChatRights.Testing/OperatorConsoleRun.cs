using WeChatRights.Hosting.Operations;

namespace WeChatRights.Testing;

/// <summary>What an operator's command printed and how it ended.</summary>
public sealed record OperatorAnswer(int Code, string Output, string Remarks);

public static class OperatorConsoleRun
{
    /// <summary>Runs an operator's command on the services of a host, as a second process on the server would.</summary>
    /// <param name="typed">What the operator types when asked; null is nobody at the keyboard.</param>
    public static async Task<OperatorAnswer> OperateAsync(this IServiceProvider services, string[] command, string? typed = null)
    {
        using var output = new StringWriter();
        using var remarks = new StringWriter();
        using var input = new StringReader(typed ?? "");
        var console = new OperatorConsole(input, output, remarks);
        var code = await OperatorCommands.RunAsync(command, () => services, console, CancellationToken.None);
        return new OperatorAnswer(code, output.ToString(), remarks.ToString());
    }
}
