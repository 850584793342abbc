using Mediator;

namespace WeChatRights.Core.Intake;

/// <summary>Categories and hotlines: what she chooses from before she files.</summary>
[AllowAnyone]
public sealed record GetCatalogue : IQuery<Catalogue>;

public sealed record Catalogue(IReadOnlyList<CategoryChapter> Categories, IReadOnlyList<Hotline> Hotlines);

/// <param name="Organ">The organ that has the power, when it is not us.</param>
public sealed record CategoryChapter(string Code, string Name, string? Articles, string? Organ, IReadOnlyList<CategoryLeaf> Leaves);

/// <param name="Plain">How a villager would say it.</param>
/// <param name="Sensitive">Seen only by those who work on it.</param>
public sealed record CategoryLeaf(string Code, string Name, string? Plain, string? Articles, bool Sensitive);

internal sealed class GetCatalogueHandler : IQueryHandler<GetCatalogue, Catalogue>
{
    private static readonly Catalogue All = new([.. Chapters()], HotlineDirectory.All);

    public ValueTask<Catalogue> Handle(GetCatalogue query, CancellationToken cancellationToken) => ValueTask.FromResult(All);

    private static IEnumerable<CategoryChapter> Chapters()
    {
        var leaves = CategoryCatalogue
            .All.Where(category => category.Code.Length > 1)
            .ToLookup(category => category.Chapter, StringComparer.Ordinal);
        return CategoryCatalogue
            .All.Where(category => category.Code.Length == 1)
            .Select(chapter => new CategoryChapter(
                chapter.Code,
                chapter.Name,
                chapter.Articles,
                chapter.Organ,
                [.. leaves[chapter.Code].Select(leaf => new CategoryLeaf(leaf.Code, leaf.Name, leaf.Plain, leaf.Articles, leaf.Sensitive))]
            ));
    }
}
