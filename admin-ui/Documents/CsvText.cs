using System.Text;

namespace WeChatRights.AdminUi.Documents;

/// <summary>A table as a CSV file (RFC 4180) that spreadsheets open as it is meant.</summary>
public sealed class CsvText
{
    /// <summary>Cells that begin so are run as formulas by spreadsheets.</summary>
    private const string FormulaSigns = "=+-@\t\r";

    private readonly StringBuilder _text = new("\uFEFF"); // Without the mark, Excel takes Chinese for another encoding.

    public CsvText(params ReadOnlySpan<string> heads) => Add(heads);

    public void Add(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            _text.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        }

        _text.Append("\r\n");
    }

    public override string ToString() => _text.ToString();

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaSigns.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
