using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake;

/// <param name="Code">A chapter (A…G, Z) or a leaf (F1) of the Women's Rights Law's order (rulebook §5.1).</param>
/// <param name="Plain">How a villager would say it; null for chapters.</param>
/// <param name="Articles">For example 妇女权益保障法 65.</param>
/// <param name="Organ">The organ that has the power, when it is not us.</param>
/// <param name="Sensitive">Domestic or sexual violence, children: need-to-know only (rulebook §2.2).</param>
public sealed record ComplaintCategory(string Code, string Name, string? Plain, string? Articles, string? Organ, bool Sensitive)
{
    public string Chapter => Code[..1];
}

/// <summary>The category tree, from <c>Intake/Data/categories.json</c>.</summary>
internal static class CategoryCatalogue
{
    public static IReadOnlyList<ComplaintCategory> All { get; } =
        ReferenceData.Read<List<ComplaintCategory>>("Intake.Data.categories.json");

    private static readonly Dictionary<string, ComplaintCategory> Leaves = All.Where(category => category.Code.Length > 1)
        .ToDictionary(category => category.Code, StringComparer.Ordinal);

    /// <summary>Leaves only: a chapter is too coarse to route by.</summary>
    public static ComplaintCategory? Find(string? code) => Leaves.GetValueOrDefault(code ?? "");
}
