using Mediator;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>The city's divisions to choose from, each followed by those inside it.</summary>
/// <param name="Deepest">Village lists some three thousand.</param>
[RequireStaff]
public sealed record ListPlaces(DivisionLevel Deepest = DivisionLevel.Township) : IQuery<IReadOnlyList<PlaceChoice>>;

/// <param name="Name">Path name: 叶县 · 任店镇.</param>
public sealed record PlaceChoice(string Code, string Name, DivisionLevel Level);

internal sealed class ListPlacesHandler(DivisionDirectory divisions) : IQueryHandler<ListPlaces, IReadOnlyList<PlaceChoice>>
{
    public async ValueTask<IReadOnlyList<PlaceChoice>> Handle(ListPlaces query, CancellationToken cancellationToken)
    {
        var all = await divisions.AllAsync(cancellationToken);
        var wanted = all.Keys.Where(code => code.Level <= query.Deepest).OrderBy(code => code.Value, StringComparer.Ordinal).ToList();
        var choices = new List<PlaceChoice>(wanted.Count);
        foreach (var code in wanted)
        {
            choices.Add(new PlaceChoice(code.Value, await divisions.PathNameAsync(code, cancellationToken), code.Level));
        }

        return choices;
    }
}
