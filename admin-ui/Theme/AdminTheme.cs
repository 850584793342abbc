using MudBlazor;

namespace WeChatRights.AdminUi.Theme;

/// <summary>Every colour, size and font of the admin. Style sheets use the CSS variables made from it and no colour of their own.</summary>
public static class AdminTheme
{
    /// <summary>Share of a tone's colour in the background of a chip or banner; app.css uses the same number.</summary>
    public const double TintShare = 0.12;

    private static readonly string[] Fonts =
    [
        "PingFang SC",
        "HarmonyOS Sans SC",
        "Microsoft YaHei",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "system-ui",
        "sans-serif",
    ];

    public static PaletteLight Light { get; } =
        new()
        {
            Primary = "#0F6E6E",
            PrimaryContrastText = "#FFFFFF",
            // Amber is light: dark text on it, and never as the colour of text itself.
            Secondary = "#D98A1F",
            SecondaryContrastText = "#1F2A2A",
            Tertiary = "#4A5F7A",
            TertiaryContrastText = "#FFFFFF",
            Info = "#1F5F8B",
            InfoContrastText = "#FFFFFF",
            Success = "#276A2B",
            SuccessContrastText = "#FFFFFF",
            Warning = "#84500A",
            WarningContrastText = "#FFFFFF",
            Error = "#B3261E",
            ErrorContrastText = "#FFFFFF",
            Dark = "#1F2A2A",
            DarkContrastText = "#FFFFFF",
            TextPrimary = "#1F2A2A",
            TextSecondary = "#55635F",
            TextDisabled = "#8A9593",
            ActionDefault = "#4C5A58",
            ActionDisabled = "#A3ADAB",
            ActionDisabledBackground = "#E6EAE8",
            Background = "#FAFAF8",
            BackgroundGray = "#F1F3F1",
            Surface = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#33413F",
            DrawerIcon = "#4C5A58",
            AppbarBackground = "#0F6E6E",
            AppbarText = "#FFFFFF",
            LinesDefault = "#DEE3E1",
            LinesInputs = "#7F8C89",
            TableLines = "#E3E8E6",
            TableStriped = "#F5F7F6",
            TableHover = "#EEF4F3",
            Divider = "#DEE3E1",
            DividerLight = "#EBEFED",
            Skeleton = "#E3E8E6",
        };

    public static PaletteDark Dark { get; } =
        new()
        {
            Primary = "#63C5C0",
            PrimaryContrastText = "#06201F",
            Secondary = "#E7A548",
            SecondaryContrastText = "#1F1503",
            Tertiary = "#A9BEDA",
            TertiaryContrastText = "#101B29",
            Info = "#86C0EA",
            InfoContrastText = "#06202F",
            Success = "#86CF8B",
            SuccessContrastText = "#07230A",
            Warning = "#F0BC6A",
            WarningContrastText = "#2A1B02",
            Error = "#FF9C93",
            ErrorContrastText = "#3A0703",
            Dark = "#DCE5E3",
            DarkContrastText = "#131A1A",
            TextPrimary = "#E6ECEB",
            TextSecondary = "#AAB8B5",
            TextDisabled = "#73817E",
            ActionDefault = "#B6C3C0",
            ActionDisabled = "#5C6967",
            ActionDisabledBackground = "#273130",
            Background = "#121919",
            BackgroundGray = "#0E1414",
            Surface = "#1A2323",
            DrawerBackground = "#172020",
            DrawerText = "#D5DFDD",
            DrawerIcon = "#AAB8B5",
            AppbarBackground = "#123636",
            AppbarText = "#F2F7F6",
            LinesDefault = "#2E3A39",
            LinesInputs = "#84928F",
            TableLines = "#2B3635",
            TableStriped = "#1D2727",
            TableHover = "#223030",
            Divider = "#2E3A39",
            DividerLight = "#253030",
            Skeleton = "#2A3534",
        };

    /// <summary>Series of charts, in both modes; the legend and the table name them, so colour never stands alone.</summary>
    public static string[] ChartColours { get; } =
    [
        "var(--mud-palette-primary)",
        "var(--mud-palette-secondary)",
        "var(--mud-palette-tertiary)",
        "var(--mud-palette-info)",
        "var(--mud-palette-success)",
    ];

    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = Light,
            PaletteDark = Dark,
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "8px",
                DrawerWidthLeft = "208px",
                AppbarHeight = "56px",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily = Fonts,
                    FontSize = "0.875rem",
                    LineHeight = "1.5",
                    LetterSpacing = "normal",
                },
                H1 = Heading<H1Typography>("1.5rem"),
                H2 = Heading<H2Typography>("1.25rem"),
                H3 = Heading<H3Typography>("1.125rem"),
                H4 = Heading<H4Typography>("1rem"),
                H5 = Heading<H5Typography>("1rem"),
                H6 = Heading<H6Typography>("1rem"),
                Subtitle1 = Text<Subtitle1Typography>("1rem"),
                Subtitle2 = Heading<Subtitle2Typography>("0.875rem"),
                Body1 = Text<Body1Typography>("0.9375rem"),
                Body2 = Text<Body2Typography>("0.875rem"),
                Button = Text<ButtonTypography>("0.875rem", "500"),
                Caption = Text<CaptionTypography>("0.8125rem"),
                Overline = Text<OverlineTypography>("0.8125rem"),
            },
        };

    private static T Heading<T>(string size)
        where T : BaseTypography, new() => Text<T>(size, "600", "1.35");

    private static T Text<T>(string size, string weight = "400", string lineHeight = "1.5")
        where T : BaseTypography, new() =>
        new()
        {
            FontFamily = Fonts,
            FontSize = size,
            FontWeight = weight,
            LineHeight = lineHeight,
            LetterSpacing = "normal",
            TextTransform = "none",
        };
}
