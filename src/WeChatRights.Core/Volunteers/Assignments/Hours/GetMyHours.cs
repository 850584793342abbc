using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>The time that I have given, the latest first. My own alone: nobody is compared with anybody (国办函〔2026〕12号).</summary>
[RequireStaff]
public sealed record GetMyHours : IQuery<MyHours>;

/// <param name="ConfirmedMinutes">Of what is confirmed: what a certificate would say.</param>
public sealed record MyHours(int ConfirmedMinutes, IReadOnlyList<MyHoursLine> Items);

/// <param name="Place">County and township, in words.</param>
/// <param name="DisputeReason">What is not clear; null: nothing.</param>
public sealed record MyHoursLine(CaseTaskKind Kind, DateOnly On, int Minutes, string Place, HoursState State, string? DisputeReason);

internal sealed class GetMyHoursHandler(AppDbContext db, OwnVolunteering own, DivisionDirectory divisions)
    : IQueryHandler<GetMyHours, MyHours>
{
    public async ValueTask<MyHours> Handle(GetMyHours query, CancellationToken cancellationToken)
    {
        var me = await own.IdAsync(cancellationToken);
        var all = await db.Set<ServiceHours>()
            .AsNoTracking()
            .Where(hours => hours.VolunteerId == me)
            .OrderByDescending(hours => hours.On)
            .ThenByDescending(hours => hours.Id)
            .ToListAsync(cancellationToken);
        var lines = new List<MyHoursLine>();
        foreach (var hours in all)
        {
            var place = await divisions.PathNameAsync(hours.Place, cancellationToken);
            var disputed = hours.State == HoursState.Disputed ? hours.DisputeReason : null;
            lines.Add(new MyHoursLine(hours.Kind, hours.On, hours.Minutes, place, hours.State, disputed));
        }

        return new MyHours(all.Where(hours => hours.State == HoursState.Confirmed).Sum(hours => hours.Minutes), lines);
    }
}
