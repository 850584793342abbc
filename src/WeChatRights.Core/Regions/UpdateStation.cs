using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>Changes what the public reads about a station of one's own area.</summary>
/// <param name="Point">Where its door is; null: not known.</param>
/// <param name="Version">As read by <see cref="GetStation"/>; <c>stale-data</c> when someone else was quicker.</param>
[RequirePermission(Permission.ManageStations)]
public sealed record UpdateStation(
    Guid StationId,
    Guid Version,
    [property: Required(ErrorMessage = "请填站名。"), MaxLength(64, ErrorMessage = "站名最多 64 个字。")] string Name,
    [property: MaxLength(200, ErrorMessage = "地址最多 200 个字。")] string Address,
    [property: MaxLength(32, ErrorMessage = "电话最多 32 个字符。")] string Phone,
    [property: MaxLength(100, ErrorMessage = "开放时间最多 100 个字。")] string OpeningHours,
    [property: MaxLength(200, ErrorMessage = "服务内容最多 200 个字。")] string Services,
    bool Enabled,
    GeoPoint? Point = null
) : ICommand<Unit>;

internal sealed class UpdateStationHandler(AppDbContext db, CallContext call, AuditTrail audit) : ICommandHandler<UpdateStation, Unit>
{
    public async ValueTask<Unit> Handle(UpdateStation command, CancellationToken cancellationToken)
    {
        var station =
            await db.Set<Station>().SingleOrDefaultAsync(station => station.Id == command.StationId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        if (!call.RequireStaff().Covers(Permission.ManageStations, station.Township))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (station.Version != command.Version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        station.Describe(command.Name, command.Address, command.Phone, command.OpeningHours, command.Services, command.Enabled);
        station.Locate(command.Point);
        audit.RecordObject(call, "StationChanged", station.Id.ToString());
        return Unit.Value;
    }
}
