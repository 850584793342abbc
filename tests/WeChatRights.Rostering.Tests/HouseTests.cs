using System.Reflection;

namespace WeChatRights.Rostering.Tests;

/// <summary>Problem in, plan out: the engine knows nothing of the product, of its database or of its hosts.</summary>
public sealed class HouseTests
{
    [Fact]
    public void Engine_ReferencesNothingOfTheProduct()
    {
        Assert.NotEmpty(OfTheProduct(typeof(HouseTests).Assembly)); // The rule finds what there is to find.
        Assert.Empty(OfTheProduct(typeof(RosterPlanner).Assembly));
    }

    private static IEnumerable<string> OfTheProduct(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name =>
                name.StartsWith("WeChatRights", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            );
}
