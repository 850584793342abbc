using System.Collections;

namespace WeChatRights.Hosting.Logging;

/// <summary>A line after the guard: its text, its values, and its exception without words.</summary>
internal sealed class CleanEntry(string text, IReadOnlyList<KeyValuePair<string, object?>> values, SilentException? exception)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    public string Text { get; } = text;
    public SilentException? Exception { get; } = exception;
    public int Count => values.Count;
    public KeyValuePair<string, object?> this[int index] => values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Text;
}
