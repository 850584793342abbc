using System.Globalization;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Volunteers.Assignments.Hours;

namespace WeChatRights.AdminUi.Documents;

/// <summary>Confirmed services as a CSV file, a line each, for the record of volunteer service (民政部令第67号).</summary>
public static class ServiceHoursSheet
{
    public static string Write(IEnumerable<ExportedHours> rows)
    {
        var text = new CsvText(
            "志愿者姓名",
            "性别",
            "出生日期",
            "联系电话",
            "服务组织",
            "服务内容",
            "服务日期",
            "服务地点",
            "服务时长（分钟）",
            "服务时长（小时）",
            "确认人",
            "确认日期"
        );
        foreach (var row in rows)
        {
            text.Add(
                row.Name,
                row.Sex.Word(),
                Day(row.BirthDate),
                row.Phone ?? "",
                row.Organisation,
                row.Kind.Word(),
                Day(row.On),
                row.Place,
                row.Minutes.ToString(CultureInfo.InvariantCulture),
                (row.Minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture),
                row.ConfirmedBy ?? "",
                Day(row.ConfirmedOn)
            );
        }

        return text.ToString();
    }

    private static string Day(DateOnly? day) => AddressText.OfDay(day.AsDate()) ?? "";
}
