using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Volunteers.Rosters.Needs;

/// <summary>What a station of one's own area needs every week.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetStationNeeds([property: RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择站点。")] string Township)
    : IQuery<StationNeeds>;

/// <param name="Name">In words, for example 叶县 · 任店镇.</param>
/// <param name="Needs">By day and half-day, the week beginning on Monday.</param>
public sealed record StationNeeds(string Township, string Name, IReadOnlyList<DutyNeedFacts> Needs);

internal sealed class GetStationNeedsHandler(AppDbContext db, CallContext call, DivisionDirectory divisions)
    : IQueryHandler<GetStationNeeds, StationNeeds>
{
    public async ValueTask<StationNeeds> Handle(GetStationNeeds query, CancellationToken cancellationToken)
    {
        var township = DivisionCode.Parse(query.Township);
        if (
            !call.RequireStaff().Covers(Permission.ManageVolunteers, township)
            || await divisions.FindAsync(township, cancellationToken) is null
        )
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var needs = await db.Set<DutyNeed>().AsNoTracking().Where(need => need.Township == township).ToListAsync(cancellationToken);
        return new StationNeeds(
            township.Value,
            await divisions.PathNameAsync(township, cancellationToken),
            [
                .. needs
                    .OrderBy(need => ((int)need.Day + 6) % 7)
                    .ThenBy(need => need.HalfDay)
                    .ThenByDescending(need => need.Mandatory)
                    .ThenBy(need => need.Id)
                    .Select(need => need.Facts),
            ]
        );
    }
}
