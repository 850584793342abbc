using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Documents;
using WeChatRights.Core.Audit;

namespace WeChatRights.AdminUi.Components.Pages.Audit;

/// <summary>The log as a CSV file in the words of the page, for a spreadsheet.</summary>
public static class AuditSheet
{
    public static string Write(IEnumerable<AuditRow> rows)
    {
        var text = new CsvText("时间", "谁", "岗位", "做了什么", "对象", "结果", "目的", "打开了什么", "案件标识", "记录标识");
        foreach (var row in rows)
        {
            text.Add(
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
}
