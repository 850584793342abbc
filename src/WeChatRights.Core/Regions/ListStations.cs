using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>The stations, by place. Everything in the answer is meant for the public.</summary>
/// <param name="Division">Only inside this division; the whole city without.</param>
/// <param name="IncludeDisabled">Also those that are closed at present.</param>
[AllowAnyone]
public sealed record ListStations([property: MaxLength(12)] string? Division = null, bool IncludeDisabled = false)
    : IQuery<IReadOnlyList<StationInfo>>;

/// <summary>One station with what is needed to edit it.</summary>
[RequirePermission(Permission.ViewDirectory)]
public sealed record GetStation(Guid StationId) : IQuery<StationDetails>;

/// <param name="Township">Code of the township-level division that the station serves.</param>
/// <param name="PlaceName">For example 叶县 · 任店镇.</param>
public sealed record StationInfo(
    Guid StationId,
    string Township,
    string PlaceName,
    string Name,
    string Address,
    string Phone,
    string OpeningHours,
    string Services,
    bool Enabled,
    GeoPoint? Point
);

/// <param name="Version">Give it back in <see cref="UpdateStation"/>: a change made by someone else meanwhile is then noticed.</param>
public sealed record StationDetails(StationInfo Station, Guid Version, bool MayManage);

internal sealed class ListStationsHandler(AppDbContext db, DivisionDirectory divisions)
    : IQueryHandler<ListStations, IReadOnlyList<StationInfo>>
{
    public async ValueTask<IReadOnlyList<StationInfo>> Handle(ListStations query, CancellationToken cancellationToken)
    {
        var area = DivisionCode.TryParse(query.Division);
        var stations = await db.Set<Station>()
            .AsNoTracking()
            .Where(station => query.IncludeDisabled || station.Enabled)
            .ToListAsync(cancellationToken);
        var infos = new List<StationInfo>();
        foreach (
            var station in stations
                .Where(station => area is null || area.Value.Contains(station.Township))
                .OrderBy(station => station.Township.Value, StringComparer.Ordinal)
        )
        {
            infos.Add(await station.InfoAsync(divisions, cancellationToken));
        }

        return infos;
    }
}

internal sealed class GetStationHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<GetStation, StationDetails>
{
    public async ValueTask<StationDetails> Handle(GetStation query, CancellationToken cancellationToken)
    {
        var station =
            await db.Set<Station>().AsNoTracking().SingleOrDefaultAsync(station => station.Id == query.StationId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var viewer = call.RequireStaff();
        if (!viewer.Covers(Permission.ViewDirectory, station.Township))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        return new StationDetails(
            await station.InfoAsync(divisions, cancellationToken),
            station.Version,
            viewer.Covers(Permission.ManageStations, station.Township)
        );
    }
}

internal static class StationInfos
{
    public static async Task<StationInfo> InfoAsync(
        this Station station,
        DivisionDirectory divisions,
        CancellationToken cancellationToken
    ) =>
        new(
            station.Id,
            station.Township.Value,
            await divisions.PathNameAsync(station.Township, cancellationToken),
            station.Name,
            station.Address,
            station.Phone,
            station.OpeningHours,
            station.Services,
            station.Enabled,
            station is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null
        );
}
