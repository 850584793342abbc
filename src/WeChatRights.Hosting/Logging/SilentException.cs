using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace WeChatRights.Hosting.Logging;

/// <summary>Stands for another exception in the log: types, error codes and stacks, all the way in; none of its words.</summary>
internal sealed class SilentException(Exception original) : Exception(NameOf(original))
{
    private const int MaxDepth = 8;
    private readonly string _text = Describe(original, 0);

    public override string? StackTrace => original.StackTrace;

    public override string ToString() => _text;

    public static IEnumerable<Exception> Inner(Exception exception) =>
        exception is AggregateException many ? many.InnerExceptions
        : exception.InnerException is { } inner ? [inner]
        : [];

    /// <summary>The type and what says more without quoting anything: numbers, and names from our own model.</summary>
    public static string NameOf(Exception exception)
    {
        var detail = exception switch
        {
            DomainException refusal => refusal.Error.Code,
            MySqlException mySql => mySql.ErrorCode.ToString(),
            SqliteException sqlite => $"{sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode}",
            DbException database => database.SqlState,
            DbUpdateException update => string.Join(
                ',',
                update.Entries.Select(entry => entry.Metadata.ShortName()).Distinct(StringComparer.Ordinal)
            ),
            JsonException json => $"line {json.LineNumber}, byte {json.BytePositionInLine}",
            HttpRequestException http => $"{http.HttpRequestError} {(int?)http.StatusCode}".TrimEnd(),
            SocketException socket => socket.SocketErrorCode.ToString(),
            IOException io => $"0x{io.HResult:X8}",
            _ => null,
        };
        var name = exception.GetType().FullName ?? exception.GetType().Name;
        return string.IsNullOrEmpty(detail) ? name : $"{name} ({detail})";
    }

    private static string Describe(Exception exception, int depth)
    {
        var text = new StringBuilder(NameOf(exception));
        foreach (var inner in depth < MaxDepth ? Inner(exception) : [])
        {
            text.Append("\n ---> ").Append(Describe(inner, depth + 1));
        }

        return exception.StackTrace is { } stack ? text.Append('\n').Append(stack).ToString() : text.ToString();
    }
}
