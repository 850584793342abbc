namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Names of categories and chapters, for other modules.</summary>
public static class CategoryNames
{
    /// <summary>Name of a leaf or chapter; the code itself when it is not known.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>Domestic or sexual violence, children (rulebook §2.2). What is not known counts as such.</summary>
    public static bool IsSensitive(string code) => CategoryCatalogue.Find(code)?.Sensitive != false;

    /// <summary>Chapters in the order of the law, then 其他.</summary>
    public static IReadOnlyList<CategoryName> Chapters { get; } =
    [.. CategoryCatalogue.All.Where(category => category.Code.Length == 1).Select(ToName)];

    public static IReadOnlyList<CategoryName> Leaves { get; } =
    [.. CategoryCatalogue.All.Where(category => category.Code.Length > 1).Select(ToName)];

    private static readonly Dictionary<string, string> Names = CategoryCatalogue.All.ToDictionary(
        category => category.Code,
        category => category.Name,
        StringComparer.Ordinal
    );

    private static CategoryName ToName(ComplaintCategory category) => new(category.Code, category.Name, category.Articles);
}

/// <param name="Articles">Articles of the law it stands in; null when none fits.</param>
public sealed record CategoryName(string Code, string Name, string? Articles)
{
    public string Chapter => Code[..1];
}
