using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.Logging;

/// <summary>Makes loggers that let nothing through but what <see cref="LogGuard"/> has seen.</summary>
/// <param name="inner">Owned.</param>
/// <param name="frameworksMayTalk">On a developer's machine only: see <see cref="LogFloor"/>.</param>
internal sealed class GuardedLoggerFactory(ILoggerFactory inner, bool frameworksMayTalk) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        new GuardedLogger(
            inner.CreateLogger(categoryName),
            LogGuard.For(categoryName),
            frameworksMayTalk ? LogLevel.Trace : LogFloor.Of(categoryName)
        );

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class GuardedLogger(ILogger target, LogGuard guard, LogLevel floor) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => target.BeginScope(guard.Scope(state));

        public bool IsEnabled(LogLevel logLevel) => logLevel >= floor && target.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            if (exception is null && !guard.NeedsCleaning(state))
            {
                target.Log(logLevel, eventId, state, null, formatter);
                return;
            }

            var clean = guard.Clean(state, exception, formatter(state, exception));
            target.Log(logLevel, eventId, clean, clean.Exception, static (entry, _) => entry.Text);
        }
    }
}
