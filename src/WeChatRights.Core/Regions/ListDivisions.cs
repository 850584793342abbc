using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Regions;

/// <summary>Counties and township-level divisions, to choose from.</summary>
[AllowAnyone]
public sealed record ListDivisions : IQuery<IReadOnlyList<CountyPlace>>;

/// <summary>Villages and communities of one township. Empty for a township that we do not know.</summary>
/// <param name="Township">Nine digits.</param>
[AllowAnyone]
public sealed record ListVillages(
    [property: Required(ErrorMessage = "请选择乡镇或街道。"), RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择乡镇或街道。")]
        string Township
) : IQuery<IReadOnlyList<Place>>;

public sealed record Place(string Code, string Name);

/// <param name="Latitude">Of the seat, about; null where none is known.</param>
public sealed record CountyPlace(string Code, string Name, double? Latitude, double? Longitude, IReadOnlyList<TownshipPlace> Townships);

/// <param name="Kind">街道, 镇, 乡 …</param>
public sealed record TownshipPlace(string Code, string Name, string Kind);

internal sealed class ListDivisionsHandler(DivisionDirectory divisions)
    : IQueryHandler<ListDivisions, IReadOnlyList<CountyPlace>>,
        IQueryHandler<ListVillages, IReadOnlyList<Place>>
{
    public async ValueTask<IReadOnlyList<CountyPlace>> Handle(ListDivisions query, CancellationToken cancellationToken)
    {
        var all = (await divisions.AllAsync(cancellationToken))
            .Values.OrderBy(division => division.Code.Value, StringComparer.Ordinal)
            .ToList();
        var townships = all.Where(division => division.Code.Level == DivisionLevel.Township).ToLookup(division => division.Code.Parent);
        return
        [
            .. all.Where(division => division.Code.Level == DivisionLevel.County)
                .Select(county => new CountyPlace(
                    county.Code.Value,
                    county.Name,
                    CountySeats.Of(county.Code.Value)?.Latitude,
                    CountySeats.Of(county.Code.Value)?.Longitude,
                    [.. townships[county.Code].Select(township => new TownshipPlace(township.Code.Value, township.Name, township.Kind))]
                )),
        ];
    }

    public async ValueTask<IReadOnlyList<Place>> Handle(ListVillages query, CancellationToken cancellationToken)
    {
        var township = DivisionCode.Parse(query.Township);
        return
        [
            .. (await divisions.AllAsync(cancellationToken))
                .Values.Where(division => division.Code.Parent == township)
                .OrderBy(division => division.Code.Value, StringComparer.Ordinal)
                .Select(division => new Place(division.Code.Value, division.Name)),
        ];
    }
}
