using Microsoft.Playwright;

namespace WeChatRights.EndToEnd.Tests.Journeys.Client;

/// <summary>Somebody without a mouse and without touch: Tab, Enter, the space bar, and what she types.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostTabs = 80;

    /// <summary>The name that a screen reader would say, and whether the eye sees where one is.</summary>
    private const string Focused = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return { name: '', group: '', seen: true };
          const labels = at.labels ? [...at.labels].map((label) => label.innerText) : [];
          const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '');
          const name = [at.getAttribute('aria-label') ?? '', ...by, ...labels, at.innerText ?? '', at.getAttribute('placeholder') ?? ''].join(' ');
          const marked = [at, at.parentElement, at.closest('label')].filter(Boolean).map((each) => getComputedStyle(each));
          const group = at.type === 'radio' ? at.closest('fieldset').innerText : '';
          return { name, group, seen: marked.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none') };
        }
        """;

    /// <summary>Tabs on until the thing of this name has the focus.</summary>
    private async Task<Place> GoToAsync(string name, bool ofGroup = false)
    {
        var passed = new List<string>();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<Place>(Focused);
            if ((ofGroup && here.Group.Length > 0 ? here.Group : here.Name).Contains(name, StringComparison.Ordinal))
            {
                Assert.True(here.Seen, $"nobody can see that {name} has the focus");
                return here;
            }

            passed.Add(here.Name.ReplaceLineEndings(" ").Trim());
        }

        throw new Xunit.Sdk.XunitException($"the Tab key never comes to {name}: {string.Join(" | ", passed)}");
    }

    public async Task PressAsync(string name)
    {
        await GoToAsync(name);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>One of several, among which the arrows move, or a tick.</summary>
    public async Task ChooseAsync(string name)
    {
        var here = await GoToAsync(name, ofGroup: true);
        for (var arrows = 0; !here.Name.Contains(name, StringComparison.Ordinal); arrows++)
        {
            Assert.True(arrows < MostTabs, $"the arrows never come to {name}");
            await page.Keyboard.PressAsync("ArrowDown");
            here = await page.EvaluateAsync<Place>(Focused);
        }

        if (!await page.EvaluateAsync<bool>("() => document.activeElement.checked"))
        {
            await page.Keyboard.PressAsync("Space");
        }
    }

    public async Task TypeAsync(string name, string text)
    {
        await GoToAsync(name);
        await page.Keyboard.InsertTextAsync(text);
    }

    private sealed record Place
    {
        public string Name { get; init; } = "";

        /// <summary>All that stands in the group of a radio button: Tab comes to one of it only.</summary>
        public string Group { get; init; } = "";
        public bool Seen { get; init; }
    }
}
