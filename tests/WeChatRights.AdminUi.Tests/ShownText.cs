using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace WeChatRights.AdminUi.Tests;

/// <summary>What a person sees or hears of a component.</summary>
internal static partial class ShownText
{
    private static readonly string[] SpokenAttributes = ["title", "aria-label", "placeholder", "alt"];

    /// <summary>Words of Latin letters that are left over: enum names, English texts. Keys and codes are allowed by name.</summary>
    public static void AssertChinese<T>(IRenderedComponent<T> component, params string[] allowed)
        where T : IComponent
    {
        var leftovers = Of(component)
            .SelectMany(text => Latin().Matches(CaseNumber().Replace(text, "")).Select(match => match.Value))
            .Except(allowed, StringComparer.Ordinal)
            .ToArray();
        Assert.Empty(leftovers);
    }

    private static IEnumerable<string> Of<T>(IRenderedComponent<T> component)
        where T : IComponent
    {
        var elements = component
            .Nodes.OfType<IElement>()
            .SelectMany(root => root.QuerySelectorAll("*").Prepend(root))
            .Where(e => e.LocalName != "style");
        foreach (var element in elements)
        {
            foreach (var text in element.ChildNodes.OfType<IText>())
            {
                yield return text.Data;
            }

            foreach (var value in SpokenAttributes.Select(element.GetAttribute).OfType<string>())
            {
                yield return value;
            }
        }
    }

    /// <summary>Numbers of cases are data, and any letters may be in them.</summary>
    [GeneratedRegex("P[0-9]{6}-[0-9A-Z]{5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Latin();
}
