using Microsoft.Playwright;
using WeChatRights.Testing;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>axe-core on the page that is open: what keeps people with poor sight, or without a mouse, from using it.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Script = new(() =>
        File.ReadAllTextAsync(RepositoryRoot.Combine("miniprogram", "checks", "node_modules", "axe-core", "axe.min.js"))
    );

    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return violations
            .filter((rule) => ['serious', 'critical'].includes(rule.impact))
            .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
        }
        """;

    /// <returns>The serious and critical findings; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await Script.Value);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
