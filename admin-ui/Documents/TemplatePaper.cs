using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.PetitionAgency.Templates;

namespace WeChatRights.AdminUi.Documents;

/// <summary>
/// A form of 信访代理 to be filled in by hand (rulebook S64). Of its text a line that ends with a colon becomes a line to be filled in, one that begins with # a heading. It
/// comes without anybody's data: what is written in it belongs on paper and into the case.
/// </summary>
public static class TemplatePaper
{
    public static Paper Of(TemplateView template) =>
        new(
            $"{template.Issuer}妇女联合会",
            template.Name,
            "",
            Warning: null,
            Parts(template.Body),
            [$"第 {template.Version} 版，{ChineseTime.Day(template.On)}。信访代理不收任何费用。"]
        );

    private static List<PaperPart> Parts(string body)
    {
        var parts = new List<PaperPart>();
        var blanks = new List<PaperFact>();
        var (heading, text) = ("", new List<string>());
        void EndText()
        {
            if (heading.Length > 0 || text.Count > 0)
            {
                parts.Add(new PaperText(heading, text.Count > 0 ? string.Join('\n', text) : null));
                (heading, text) = ("", []);
            }
        }

        void EndBlanks()
        {
            if (blanks.Count > 0)
            {
                parts.Add(new PaperFacts(blanks));
                blanks = [];
            }
        }

        foreach (var line in body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.EndsWith('：') || line.EndsWith(':'))
            {
                EndText();
                blanks.Add(new PaperFact(line[..^1], null));
                continue;
            }

            EndBlanks();
            if (line.StartsWith('#'))
            {
                EndText();
                heading = line.TrimStart('#', ' ');
            }
            else
            {
                text.Add(line);
            }
        }

        EndText();
        EndBlanks();
        return parts;
    }
}
