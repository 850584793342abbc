using Bunit;
using WeChatRights.AdminUi.Components.Shared;
using Xunit.Sdk;

namespace WeChatRights.AdminUi.Tests;

/// <summary>The check for leftovers must catch a planted one.</summary>
public sealed class ShownTextTests : ShellTestContext
{
    [Theory]
    [InlineData("InProgress", null)]
    [InlineData("办理中", "Case status")]
    public void AssertChinese_PlantedLeftover_IsCaught(string text, string? hint)
    {
        var chip = Render<StatusChip>(p => p.Add(c => c.Text, text).Add(c => c.Hint, hint));

        Assert.Throws<EmptyException>(() => ShownText.AssertChinese(chip));
    }
}
