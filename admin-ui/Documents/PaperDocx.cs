using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeChatRights.AdminUi.Documents;

/// <summary>A paper as a Word file: A4, no author and no other trace of who made it beside what is printed.</summary>
public static class PaperDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Blank = "____________________________";
    private const string BlankLine = "________________________________________________________________";

    /// <summary>Half points.</summary>
    private const int TitleSize = 40;
    private const int IssuerSize = 28;
    private const int TextSize = 24;
    private const int SmallSize = 18;

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PaperDocxStyles.Create(TextSize);
            main.Document = new Document(new Body(Content(paper).Append(PaperDocxStyles.A4())));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(Paper paper)
    {
        yield return Line(paper.Issuer, IssuerSize, JustificationValues.Center);
        yield return Line(paper.Title, TitleSize, JustificationValues.Center, bold: true);
        if (paper.Number.Length > 0)
        {
            yield return Line($"{paper.NumberLabel} {paper.Number}", TextSize, JustificationValues.Right);
        }

        if (paper.Warning is { } warning)
        {
            yield return Line(warning, TextSize, JustificationValues.Left, bold: true);
        }

        foreach (var element in paper.Parts.SelectMany(Part))
        {
            yield return element;
        }

        foreach (var foot in paper.Foot)
        {
            yield return Line(foot, SmallSize, JustificationValues.Left);
        }
    }

    private static IEnumerable<OpenXmlElement> Part(PaperPart part) =>
        part switch
        {
            PaperFacts facts => [Table(facts), Line("", SmallSize, JustificationValues.Left)],
            PaperText text =>
            [
                .. text.Heading.Length > 0 ? [Heading(text.Heading)] : Array.Empty<Paragraph>(),
                .. Lines(text.Text),
                .. Enumerable.Repeat(BlankLine, text.BlankLines).Select(Plain),
            ],
            PaperList list =>
            [
                Heading(list.Heading),
                .. list.Items.Select((item, i) => Plain(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item}"))),
            ],
            PaperChoices choices =>
            [
                Heading(choices.Heading),
                .. choices.Choices.Select(choice => Plain($"{(choice.Chosen ? "☑" : "☐")} {choice.Text}")),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    private static Table Table(PaperFacts facts)
    {
        var table = PaperDocxStyles.Table();
        foreach (var fact in facts.Facts)
        {
            var label = PaperDocxStyles.Cell(PaperDocxStyles.LabelWidth, Plain(fact.Label));
            var value = PaperDocxStyles.Cell(PaperDocxStyles.ValueWidth, [.. fact.Value is null ? [Plain(Blank)] : Lines(fact.Value)]);
            table.Append(new TableRow(label, value));
        }

        return table;
    }

    private static IEnumerable<Paragraph> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Plain);

    private static Paragraph Heading(string text) => Line(text, TextSize, JustificationValues.Left, bold: true);

    private static Paragraph Plain(string text) => Line(text, TextSize, JustificationValues.Left);

    private static Paragraph Line(string text, int size, JustificationValues align, bool bold = false)
    {
        var look = new RunProperties();
        if (bold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
        return new Paragraph(
            new ParagraphProperties(new Justification { Val = align }),
            new Run(look, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })
        );
    }

    /// <summary>XML knows no control characters; what somebody pasted may hold some.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
