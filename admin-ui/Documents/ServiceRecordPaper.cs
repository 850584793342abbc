using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Volunteers.Assignments.Hours;

namespace WeChatRights.AdminUi.Documents;

/// <summary>志愿服务记录证明 (志愿服务条例 art. 19): who, what, when, how long, for whom. Nothing of the cases.</summary>
public static class ServiceRecordPaper
{
    public static Paper Of(ServiceRecordSheet sheet)
    {
        List<PaperPart> parts =
        [
            new PaperFacts([
                new PaperFact("姓名", sheet.Name),
                new PaperFact("服务时长合计", TaskWords.Span(sheet.Minutes)),
                new PaperFact("开具日期", ChineseTime.Exact(sheet.IssuedAt)),
                new PaperFact("证明编号", Grouped(sheet.Code), IsCode: true),
            ]),
            new PaperList("服务记录", [.. sheet.Items.Select(Line)]),
        ];
        if (sheet.Trainings.Count > 0)
        {
            parts.Add(new PaperList("培训", [.. sheet.Trainings.Select(done => $"{done.On:yyyy-MM-dd}，{done.Title}")]));
        }

        return new Paper(
            "妇女联合会",
            "志愿服务记录证明",
            Grouped(sheet.Code),
            null,
            parts,
            ["本证明依据志愿服务记录如实、无偿开具。收到的人可以在小程序“我的”里点“核对服务证明”，输入编号核对。"]
        )
        {
            NumberLabel = "证明编号",
        };
    }

    /// <summary>In groups of four, as it is easily read out.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    private static string Line(ServiceRecordLine line) =>
        $"{line.On:yyyy-MM-dd}，{line.Kind.Word()}，{TaskWords.Span(line.Minutes)}，{line.Station}";
}
