using MudBlazor;
using MudBlazor.Utilities;
using WeChatRights.AdminUi.Theme;

namespace WeChatRights.AdminUi.Tests.Theme;

/// <summary>Contrast by WCAG 2: every text colour on every ground that it may stand on.</summary>
public sealed class AdminThemeTests
{
    private const double ForText = 4.5;
    private const double ForShapes = 3.0;

    public static TheoryData<string, bool> Grounds =>
        new MatrixTheoryData<string, bool>(
            ["Background", "BackgroundGray", "Surface", "DrawerBackground", "TableHover", "TableStriped"],
            [false, true]
        );

    public static TheoryData<string, bool> Tones =>
        new MatrixTheoryData<string, bool>(["Primary", "Info", "Success", "Warning", "Error"], [false, true]);

    public static TheoryData<string, bool> Filled =>
        new MatrixTheoryData<string, bool>(
            ["Primary", "Secondary", "Tertiary", "Info", "Success", "Warning", "Error", "Dark"],
            [false, true]
        );

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Text_OnEveryGround_IsReadable(string ground, bool dark)
    {
        var palette = Of(dark);
        foreach (
            var text in new[]
            {
                palette.TextPrimary,
                palette.TextSecondary,
                palette.DrawerText,
                palette.Primary,
                palette.Error,
                palette.Warning,
            }
        )
        {
            AssertContrast(ForText, text, Colour(palette, ground));
        }
    }

    [Theory]
    [MemberData(nameof(Filled))]
    public void TextOnFilledColour_IsReadable(string colour, bool dark) =>
        AssertContrast(ForText, Colour(Of(dark), colour + "ContrastText"), Colour(Of(dark), colour));

    [Theory]
    [MemberData(nameof(Tones))]
    public void TextOnItsOwnTint_IsReadable(string tone, bool dark)
    {
        var palette = Of(dark);
        foreach (var ground in new[] { palette.Surface, palette.Background })
        {
            AssertContrast(ForText, Colour(palette, tone), Mix(Colour(palette, tone), ground, AdminTheme.TintShare));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AppBar_TextAndFocusRing_AreVisible(bool dark) => AssertContrast(ForText, Of(dark).AppbarText, Of(dark).AppbarBackground);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void InputBorderAndFocusRing_AreVisible(bool dark)
    {
        AssertContrast(ForShapes, Of(dark).LinesInputs, Of(dark).Surface);
        AssertContrast(ForShapes, Of(dark).Primary, Of(dark).Background);
    }

    [Fact]
    public void Light_HouseColours_AreTheAgreedOnes()
    {
        Assert.Equal("#0f6e6eff", AdminTheme.Light.Primary.Value);
        Assert.Equal("#d98a1fff", AdminTheme.Light.Secondary.Value);
        Assert.Equal("#b3261eff", AdminTheme.Light.Error.Value);
        Assert.Equal("#fafaf8ff", AdminTheme.Light.Background.Value);
        Assert.Equal("#1f2a2aff", AdminTheme.Light.TextPrimary.Value);
    }

    [Fact]
    public void Contrast_BlackOnWhite_Is21() => Assert.Equal(21, Contrast(new MudColor("#000000"), new MudColor("#FFFFFF")), 2);

    [Fact]
    public void StyleSheet_UsesTheTintOfTheTheme() =>
        Assert.Contains(FormattableString.Invariant($"--tint: {AdminTheme.TintShare};"), StyleSheet(), StringComparison.Ordinal);

    [Fact]
    public void StyleSheet_HasNoColourOfItsOwnAndAsksNobodyElse()
    {
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\\b(?=[;, ])", StyleSheet());
        Assert.DoesNotContain("http", StyleSheet(), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", StyleSheet(), StringComparison.Ordinal);
    }

    private static string StyleSheet() => File.ReadAllText(Path.Combine(Repository.Root, "admin-ui", "wwwroot", "app.css"));

    private static Palette Of(bool dark) => dark ? AdminTheme.Dark : AdminTheme.Light;

    private static MudColor Colour(Palette palette, string name) => (MudColor)typeof(Palette).GetProperty(name)!.GetValue(palette)!;

    private static void AssertContrast(double least, MudColor front, MudColor back)
    {
        var contrast = Contrast(front, back);
        Assert.True(contrast >= least, FormattableString.Invariant($"{front.Value} on {back.Value}: {contrast:F2}"));
    }

    private static MudColor Mix(MudColor front, MudColor back, double share) =>
        new(Mixed(front.R, back.R, share), Mixed(front.G, back.G, share), Mixed(front.B, back.B, share), (byte)255);

    private static byte Mixed(byte front, byte back, double share) => (byte)Math.Round((front * share) + (back * (1 - share)));

    private static double Contrast(MudColor one, MudColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(MudColor colour) =>
        (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
