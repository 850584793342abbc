using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.Logging;

/// <summary>
/// The lowest level a category may speak at, whatever the settings say. Below it the frameworks print what passes through them:
/// arguments of circuits (what staff type), headers with tokens, request lines with queries.
/// </summary>
internal static class LogFloor
{
    private static readonly string[] OnlyWarnings = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "Polly"];

    public static bool IsOurs(string category) => category.StartsWith("WeChatRights.", StringComparison.Ordinal);

    public static LogLevel Of(string category) =>
        IsOurs(category) ? LogLevel.Trace
        : OnlyWarnings.Any(prefix => category.StartsWith(prefix, StringComparison.Ordinal)) ? LogLevel.Warning
        : LogLevel.Information;
}
