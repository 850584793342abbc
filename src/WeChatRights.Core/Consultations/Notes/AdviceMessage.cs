using System.Text;

namespace WeChatRights.Core.Consultations.Notes;

/// <summary>What she reads of a note in her inbox: the advice, what comes next, what it rests on.</summary>
internal static class AdviceMessage
{
    private const string Correction = "上次的咨询建议有更正，以这一次的为准：\n";

    public static string Of(AdviceContent content)
    {
        var text = new StringBuilder(content.Advice);
        if (content.Steps is { Count: > 0 } steps)
        {
            text.Append("\n\n接下来：");
            foreach (var step in steps)
            {
                text.Append("\n· ").Append(Who(step.Who)).Append('：').Append(step.What).Append(Until(step.Until));
            }
        }

        if (content.Articles is { Count: > 0 } articles)
        {
            text.Append("\n\n依据：").AppendJoin('、', articles.Select(code => LawArticle.Find(code)?.Citation ?? code));
        }

        return text.ToString();
    }

    public static string Corrected(AdviceContent content) => Correction + Of(content);

    private static string Who(StepBy who) =>
        who switch
        {
            StepBy.Her => "你",
            StepBy.Station => "维权站",
            _ => "咨询老师",
        };

    private static string Until(DateOnly? day) => day is { } last ? $"（{last.Month} 月 {last.Day} 日前）" : "";
}
