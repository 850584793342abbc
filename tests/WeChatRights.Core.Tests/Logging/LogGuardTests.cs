using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using WeChatRights.Hosting.Logging;

namespace WeChatRights.Core.Tests.Logging;

public sealed class LogGuardTests
{
    private const string Canary = "金丝雀";

    [Fact]
    public void Log_ExceptionInMessageValuesAndArgument_LosesItsWordsOnly()
    {
        var (logger, sink) = Create("WeChatRights.Core.Something");
        var failure = new InvalidOperationException($"Duplicate entry '{Canary}'", new FormatException($"{Canary} is no number"));

        logger.LogError(failure, "Case {CaseId} failed: {Why} {Error}", 17, failure.Message, failure);

        Assert.Contains("Case 17 failed:", sink.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", sink.Text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", sink.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, sink.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ExceptionAsAValueOnly_LosesItsWords()
    {
        var (logger, sink) = Create("Hangfire.Worker");

        logger.LogWarning("Job ended: {Error}", new FormatException(Canary));

        Assert.Contains("System.FormatException", sink.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, sink.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_FrameworkNamesTheRequest_PathAndQueryAreGone()
    {
        var (logger, sink) = Create("Microsoft.AspNetCore.Something");

        using (logger.BeginScope("{RequestId} {RequestPath}", "0HN:1", $"/receipts/{Canary}"))
        {
            logger.LogWarning("Slow request {Path}{QueryString}", $"/receipts/{Canary}", $"?pin={Canary}");
        }

        Assert.Contains("0HN:1", sink.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, sink.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.SignalR.HubConnectionHandler", LogLevel.Information, false)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information, false)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Error, true)]
    [InlineData("Microsoft.Hosting.Lifetime", LogLevel.Information, true)]
    [InlineData("MudBlazor.Something", LogLevel.Debug, false)]
    [InlineData("WeChatRights.Core.Something", LogLevel.Trace, true)]
    public void IsEnabled_EverythingSetToTrace_FrameworksStayAboveTheirFloor(string category, LogLevel level, bool expected) =>
        Assert.Equal(expected, Create(category).Logger.IsEnabled(level));

    [Fact]
    public void Log_WithoutExceptionAndWords_PassesUnchanged()
    {
        var (logger, sink) = Create("WeChatRights.Core.Something");

        logger.LogInformation("Sealed {Count} entries", 12);

        Assert.Equal("Sealed 12 entries | Count=12, {OriginalFormat}=Sealed {Count} entries", sink.Text);
    }

    private static (ILogger Logger, Sink Sink) Create(string category)
    {
        var sink = new Sink();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddProductLogging(new HostingEnvironment { EnvironmentName = "Production" });
        services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(sink));
        return (services.BuildServiceProvider().GetRequiredService<ILoggerFactory>().CreateLogger(category), sink);
    }
}

/// <summary>Text, exception, single values and scopes of all that was logged.</summary>
internal sealed class Sink : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly List<string> _lines = [];
    private IExternalScopeProvider? _scopes;

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var parts = new List<string> { $"{formatter(state, exception)}{exception}", Values(state) };
        _scopes?.ForEachScope((scope, list) => list.Add($"{scope} {Values(scope)}"), parts);
        _lines.Add(string.Join(" | ", parts));
    }

    public void Dispose() { }

    private static string Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"))
            : "";
}
