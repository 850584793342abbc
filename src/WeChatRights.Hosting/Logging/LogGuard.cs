namespace WeChatRights.Hosting.Logging;

/// <summary>
/// Keeps content out of log lines. Our own lines carry ids and closed lists only; what is left are exceptions, whose texts quote data
/// ("Duplicate entry '…'", a JSON path, a rejected argument), and what the web framework adds of the request. So of an exception only its
/// types, codes and stack are written, and its text is taken out of the line and of each of its values.
/// </summary>
internal sealed class LogGuard
{
    private static readonly LogGuard OfOurs = new([]);
    private static readonly LogGuard OfFrameworks = new(Callers());
    private readonly HashSet<string> _callers;

    private LogGuard(HashSet<string> callers) => _callers = callers;

    public static LogGuard For(string category) => LogFloor.IsOurs(category) ? OfOurs : OfFrameworks;

    /// <summary>Values that are the caller's words. The route and the trace id say what operators need.</summary>
    private static HashSet<string> Callers() =>
        new(StringComparer.Ordinal) { "RequestPath", "Path", "PathBase", "QueryString", "Host", "ContentType", "RequestUri", "Uri" };

    public bool NeedsCleaning<TState>(TState state) =>
        state is Exception
        || (state is IEnumerable<KeyValuePair<string, object?>> values && values.Any(pair => pair.Value is Exception || IsCallers(pair)));

    public CleanEntry Clean<TState>(TState state, Exception? exception, string text)
    {
        var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
        var all = values.ToList();
        var secrets = Secrets(all, exception, state as Exception);
        return new CleanEntry(
            secrets.TakeOutOf(text),
            [.. all.Select(pair => new KeyValuePair<string, object?>(pair.Key, CleanValue(pair, secrets)))],
            exception is null ? null : new SilentException(exception)
        );
    }

    /// <summary>A scope keeps its ids and loses the caller's words.</summary>
    public object Scope(object state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values && NeedsCleaning(state)
            ? new CleanEntry(
                string.Join(' ', values.Where(pair => !IsCallers(pair)).Select(pair => $"{pair.Key}:{CleanValue(pair, LogSecrets.None)}")),
                [
                    .. values
                        .Where(pair => !IsCallers(pair))
                        .Select(pair => new KeyValuePair<string, object?>(pair.Key, CleanValue(pair, LogSecrets.None))),
                ],
                null
            )
            : state;

    private LogSecrets Secrets(List<KeyValuePair<string, object?>> values, params Exception?[] exceptions)
    {
        var secrets = new LogSecrets();
        foreach (var exception in exceptions.Concat(values.Select(pair => pair.Value as Exception)))
        {
            secrets.AddTextsOf(exception);
        }

        values.Where(IsCallers).ToList().ForEach(pair => secrets.Add(pair.Value?.ToString()));
        return secrets;
    }

    private object? CleanValue(KeyValuePair<string, object?> pair, LogSecrets secrets) =>
        pair.Value switch
        {
            _ when IsCallers(pair) => LogSecrets.Gap,
            Exception exception => new SilentException(exception).ToString(),
            string text => secrets.TakeOutOf(text),
            var value => value,
        };

    private bool IsCallers(KeyValuePair<string, object?> pair) => _callers.Contains(pair.Key) && pair.Value is not null;
}
