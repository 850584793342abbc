using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.CookieKeys;

/// <summary>
/// Two places: a folder that outlives everything, and, when there is one, the shared Redis, so that nodes without a common folder read each
/// other's cookies too. What one place lacks is taken from the other: a wiped Redis signs nobody out, a dead one stops nobody.
/// </summary>
internal sealed class CookieKeyStore(IXmlRepository folder, IXmlRepository? shared, ILogger<CookieKeyStore> logger) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var here = folder.GetAllElements();
        if (shared is null)
        {
            return here;
        }

        try
        {
            var there = shared.GetAllElements();
            Copy(Missing(from: there, @in: here), folder);
            Copy(Missing(from: here, @in: there), shared);
            return [.. here, .. Missing(from: there, @in: here)];
        }
        catch (Exception failure) when (failure is not IOException)
        {
            Warn(failure);
            return here;
        }
    }

    /// <summary>The folder first: a key that only Redis knew could vanish with it.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        folder.StoreElement(element, friendlyName);
        try
        {
            shared?.StoreElement(element, friendlyName);
        }
        catch (Exception failure)
        {
            Warn(failure);
        }
    }

    private static List<XElement> Missing(IReadOnlyCollection<XElement> from, IReadOnlyCollection<XElement> @in)
    {
        var known = @in.Select(Text).ToHashSet(StringComparer.Ordinal);
        return [.. from.Where(element => !known.Contains(Text(element)))];
    }

    private static void Copy(IEnumerable<XElement> elements, IXmlRepository to)
    {
        foreach (var element in elements)
        {
            to.StoreElement(element, $"{element.Name.LocalName}-{element.Attribute("id")?.Value ?? "all"}");
        }
    }

    private static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);

    private void Warn(Exception failure) =>
        logger.LogWarning("Redis did not answer ({Failure}); cookie keys are taken from this node's folder.", failure.GetType().Name);
}
