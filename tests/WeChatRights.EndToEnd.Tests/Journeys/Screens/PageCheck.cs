using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Screens;

/// <summary>What must hold on every page, whatever it shows: Chinese throughout, no raw value of code, nothing wider than the window.</summary>
internal static partial class PageCheck
{
    /// <summary>Text and hints as a person meets them; what is meant to be Latin (numbers, account names, keys, secrets) is marked as code.</summary>
    private const string CollectWords = """
        () => {
          const texts = [];
          const skip = 'script, style, code, kbd, .digits, [data-nosnippet], .case-number';
          const walk = (node) => {
            if (node.nodeType === Node.TEXT_NODE) { texts.push(node.textContent); return; }
            if (node.nodeType !== Node.ELEMENT_NODE || node.matches(skip)) return;
            for (const name of ['title', 'aria-label', 'placeholder', 'alt']) if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
            node.childNodes.forEach(walk);
          };
          walk(document.body);
          texts.push(document.title);
          return texts.map((text) => text.trim()).filter((text) => text.length > 0);
        }
        """;

    private const string CollectOverflow = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.scrollingElement.scrollWidth <= window.innerWidth) return [];
          return [`${document.scrollingElement.scrollWidth} > ${window.innerWidth}`,
            ...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1)
              .slice(0, 8).map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)];
        }
        """;

    public static async Task<IReadOnlyList<string>> EnglishLeftoversAsync(IPage page) =>
        [.. (await page.EvaluateAsync<string[]>(CollectWords)).Where(text => Word().IsMatch(Allowed().Replace(text, "")))];

    public static async Task<IReadOnlyList<string>> OverflowAsync(IPage page) => await page.EvaluateAsync<string[]>(CollectOverflow);

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 500)]
    private static partial Regex Word();

    /// <summary>Numbers of cases and certificates, receipt codes, and names that have no Chinese form.</summary>
    [GeneratedRegex(@"P\d{6}-[0-9A-Z]{5}|([0-9A-Z]{4}[ -]){3,4}[0-9A-Z]{4}|Ctrl|Enter|Esc", RegexOptions.None, 500)]
    private static partial Regex Allowed();
}
