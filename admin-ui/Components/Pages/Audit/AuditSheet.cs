using System.Text;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Audit;

namespace WeChatRights.AdminUi.Components.Pages.Audit;

/// <summary>The log as a CSV file in the words of the page, for a spreadsheet.</summary>
public static class AuditSheet
{
    /// <summary>Cells that begin so are run as formulas by spreadsheets.</summary>
    private const string FormulaSigns = "=+-@\t\r";

    public static string Write(IEnumerable<AuditRow> rows)
    {
        var text = new StringBuilder("\uFEFF"); // Without the mark, Excel takes Chinese for another encoding.
        AppendLine(text, "时间", "谁", "岗位", "做了什么", "对象", "结果", "目的", "打开了什么", "案件标识", "记录标识");
        foreach (var row in rows)
        {
            AppendLine(
                text,
                ChineseTime.ToTheSecond(row.At),
                AuditWords.Actor(row),
                AuditWords.Roles(row.ActorRole),
                AuditWords.Action(row.Action),
                AuditWords.About(row) ?? "",
                row.Outcome.Word(),
                row.Purpose is { Length: > 0 } purpose ? AuditWords.Purpose(purpose) : "",
                row.Fields is { Length: > 0 } fields ? AuditWords.Fields(fields) : "",
                row.CaseId?.ToString() ?? "",
                row.Id.ToString()
            );
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        }

        text.Append("\r\n");
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaSigns.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
