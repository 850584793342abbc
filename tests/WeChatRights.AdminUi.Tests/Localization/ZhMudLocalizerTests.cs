using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using WeChatRights.AdminUi.Localization;

namespace WeChatRights.AdminUi.Tests.Localization;

public sealed partial class ZhMudLocalizerTests : ShellTestContext
{
    private static readonly string[] Signs =
    [
        "MudDataGrid_EqualSign",
        "MudDataGrid_NotEqualSign",
        "MudDataGrid_GreaterThanSign",
        "MudDataGrid_GreaterThanOrEqualSign",
        "MudDataGrid_LessThanSign",
        "MudDataGrid_LessThanOrEqualSign",
    ];

    private readonly ZhMudLocalizer _localizer = new();

    [Fact]
    public void Indexer_EveryKeyOfMudBlazor_HasAChineseText()
    {
        var english = English();

        Assert.True(english.Count > 100);
        foreach (var key in english.Keys.Except(Signs, StringComparer.Ordinal))
        {
            Assert.False(_localizer[key].ResourceNotFound, key);
            Assert.True(Chinese().IsMatch(_localizer[key].Value), key);
        }
    }

    [Fact]
    public void Indexer_EveryText_UsesThePlaceholdersOfTheEnglishOne()
    {
        foreach (var (key, text) in English())
        {
            Assert.Equal(Placeholders(text), Placeholders(_localizer[key].Value));
            var arguments = Placeholders(text).Select(object (_, index) => $"值{index}").ToArray();
            var formatted = _localizer[key, arguments].Value;
            Assert.All(arguments, argument => Assert.Contains((string)argument, formatted, StringComparison.Ordinal));
            Assert.DoesNotContain('{', formatted);
        }
    }

    [Fact]
    public void Indexer_NoKeyIsLeftOverFromAnOlderVersion() =>
        Assert.Empty(ZhMudTexts.All.Keys.Except(English().Keys, StringComparer.Ordinal));

    [Fact]
    public void Indexer_UnknownKey_IsReportedMissing() => Assert.True(_localizer["NoSuchKey"].ResourceNotFound);

    [Fact]
    public void Services_TheLocalizerOfTheApp_IsOurs() => Assert.IsType<ZhMudLocalizer>(Services.GetRequiredService<MudLocalizer>());

    [Fact]
    public void Pager_Rendered_SpeaksChinese()
    {
        RenderProviders();
        var grid = Render<MudDataGrid<string>>(parameters =>
            parameters.Add(g => g.Items, ["甲", "乙"]).Add<MudDataGridPager<string>>(g => g.PagerContent)
        );

        Assert.Contains("第 1–2 条，共 2 条", grid.Markup, StringComparison.Ordinal);
        ShownText.AssertChinese(grid);
    }

    private static Dictionary<string, string> English() =>
        new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static string[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
