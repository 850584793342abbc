using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeChatRights.AdminUi.Documents;

/// <summary>Page, fonts and tables of the Word files. Lengths are twentieths of a point.</summary>
internal static class PaperDocxStyles
{
    public const int LabelWidth = 2200;
    public const int ValueWidth = 6826;

    /// <summary>Songti stands on every office computer here; others replace it.</summary>
    public static Styles Create(int size) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Times New Roman",
                            HighAnsi = "Times New Roman",
                            EastAsia = "宋体",
                        },
                        new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) },
                        new Languages { Val = "zh-CN", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "80",
                            Line = "320",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            )
        );

    public static SectionProperties A4() =>
        new(
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin
            {
                Top = 1440,
                Bottom = 1440,
                Left = 1440U,
                Right = 1440U,
                Header = 720U,
                Footer = 720U,
                Gutter = 0U,
            }
        );

    public static Table Table() =>
        new(
            new TableProperties(
                new TableWidth { Width = Text(LabelWidth + ValueWidth), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Border<TopBorder>(),
                    Border<LeftBorder>(),
                    Border<BottomBorder>(),
                    Border<RightBorder>(),
                    Border<InsideHorizontalBorder>(),
                    Border<InsideVerticalBorder>()
                ),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(new GridColumn { Width = Text(LabelWidth) }, new GridColumn { Width = Text(ValueWidth) })
        );

    /// <summary>Never without a paragraph: Word calls that damaged.</summary>
    public static TableCell Cell(int width, params Paragraph[] lines)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(lines.Length == 0 ? [new Paragraph()] : lines);
        return cell;
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U };

    private static string Text(int length) => length.ToString(CultureInfo.InvariantCulture);
}
