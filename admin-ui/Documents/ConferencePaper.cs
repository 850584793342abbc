using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Conferences;

namespace WeChatRights.AdminUi.Documents;

/// <summary>Agenda and minutes of a joint conference, to be handed to who comes. They name nobody whom a case is about.</summary>
public static class ConferencePaper
{
    private const string Foot = "供参会单位内部使用，不得外传，不得转发到网上和群里。会后按机要要求保管。";

    public static Paper Agenda(ConferenceView about) =>
        new(
            Issuer(about),
            "联席会议议程",
            "",
            Warning(about.Agenda.All(item => item.NamesChecked)),
            [
                Facts(about),
                .. about.Agenda.Select((item, i) => Item(item, i + 1, withOutcome: false)),
                .. about.Agenda.Count == 0 ? [new PaperText("议题", "还没有议题。")] : Array.Empty<PaperPart>(),
            ],
            [Foot]
        );

    public static Paper Minutes(ConferenceView about) =>
        new(
            Issuer(about),
            "联席会议纪要",
            "",
            about.State != ConferenceState.MinutesIssued ? "草稿，还没有印发。"
                : about.NamesChecked ? null
                : "没有核对过当事人的姓名，印发前请再看一遍。",
            [
                Facts(about),
                new PaperText("纪要", about.Minutes ?? "还没有写。"),
                .. about.Agenda.Select((item, i) => Item(item, i + 1, withOutcome: true)),
                new PaperList("决议任务", [.. about.Resolutions.Select(Task)]),
            ],
            [Foot]
        );

    private static PaperFacts Facts(ConferenceView about) =>
        new([
            new PaperFact("会议", about.Title),
            new PaperFact("时间", ChineseTime.Exact(about.At)),
            new PaperFact("地点", about.Place),
            new PaperFact("召集", $"{Issuer(about)}，{about.ConvenedBy}"),
            new PaperFact("参加", string.Join("、", about.Members.Select(member => member.Name))),
        ]);

    private static PaperText Item(AgendaView item, int number, bool withOutcome)
    {
        var lines = new List<string> { item.Brief ?? "内容看不到。" };
        lines.AddRange(
            item.Earlier.Where(earlier => earlier.Text is not null).Select(earlier => $"上次（{earlier.Conference}）：{earlier.Text}")
        );
        if (withOutcome)
        {
            lines.Add(item.Outcome is { } outcome ? $"结果（{outcome.Word()}）：{item.OutcomeText}" : "结果：还没有写。");
        }

        return new PaperText($"议题 {number}（{item.Kind.Word()}）：{item.Title ?? "不公开"}", string.Join('\n', lines));
    }

    private static string Task(ResolutionView task) => $"{task.What}（{task.Holder}，{ChineseTime.Day(task.DueOn)}前）";

    private static string? Warning(bool namesChecked) => namesChecked ? null : "有议题没有核对过当事人的姓名，印发前请再看一遍。";

    private static string Issuer(ConferenceView about) => $"{about.Area}妇女联合会";
}
