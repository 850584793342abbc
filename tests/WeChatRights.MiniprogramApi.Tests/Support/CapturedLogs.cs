using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WeChatRights.MiniprogramApi.Tests.Support;

/// <summary>All that was logged, at any level, with exceptions, single values and scopes.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private void Add(string line, object? state)
    {
        var parts = new List<string> { line, Values(state) };
        _scopes?.ForEachScope((scope, list) => list.Add($"{scope} {Values(scope)}"), parts);
        _lines.Enqueue(string.Join(" | ", parts));
    }

    private static string Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"))
            : "";

    private sealed class Writer(CapturedLogs owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => owner.Add($"{logLevel} {category} {formatter(state, exception)} {exception}", state);
    }
}
