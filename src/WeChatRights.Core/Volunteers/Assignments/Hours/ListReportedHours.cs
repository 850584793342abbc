using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Assignments.Tasks;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>Hours that the caller may confirm, the oldest first: of tasks that she asked for, and of stations whose volunteers she looks after.</summary>
/// <param name="State">Null: all that are not confirmed yet.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record ListReportedHours(
    HoursState? State = null,
    [property: Range(0, int.MaxValue, ErrorMessage = "请回到第一页再试。")] int Skip = 0,
    [property: Range(1, 200, ErrorMessage = "请回到第一页再试。")] int Take = 50
) : IQuery<Page<ReportedHours>>;

/// <param name="Name">Of the volunteer.</param>
/// <param name="Place">County and township, in words.</param>
public sealed record ReportedHours(
    Guid Id,
    Guid Version,
    string Name,
    CaseTaskKind Kind,
    DateOnly On,
    int Minutes,
    string Place,
    HoursState State,
    string DisputeReason
);

internal sealed class ListReportedHoursHandler(AppDbContext db, OwnHours own, DivisionDirectory divisions)
    : IQueryHandler<ListReportedHours, Page<ReportedHours>>
{
    public async ValueTask<Page<ReportedHours>> Handle(ListReportedHours query, CancellationToken cancellationToken)
    {
        var found = query.State is { } state
            ? own.Mine().Where(hours => hours.State == state)
            : own.Mine().Where(hours => hours.State != HoursState.Confirmed);
        var total = await found.CountAsync(cancellationToken);
        var page = await (
            from hours in found
            join volunteer in db.Set<Volunteer>() on hours.VolunteerId equals volunteer.Id
            orderby hours.On, hours.Id
            select new { Hours = hours, volunteer.Name }
        )
            .AsNoTracking()
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var rows = new List<ReportedHours>();
        foreach (var line in page)
        {
            var hours = line.Hours;
            var place = await divisions.PathNameAsync(hours.Place, cancellationToken);
            rows.Add(
                new ReportedHours(
                    hours.Id,
                    hours.Version,
                    line.Name,
                    hours.Kind,
                    hours.On,
                    hours.Minutes,
                    place,
                    hours.State,
                    hours.DisputeReason
                )
            );
        }

        return new Page<ReportedHours>(rows, total);
    }
}

/// <summary>Hours that are the caller's business.</summary>
internal sealed class OwnHours(AppDbContext db, CallContext call)
{
    /// <summary>What she decides about. Nobody decides about her own.</summary>
    public IQueryable<ServiceHours> Mine()
    {
        var me = call.RequireStaff().StaffId;
        return OfMyArea()
            .Union(db.Set<ServiceHours>().Where(hours => hours.AskedBy == me))
            .Where(hours => !db.Set<Volunteer>().Any(one => one.Id == hours.VolunteerId && one.StaffId == me));
    }

    /// <summary>Done for stations whose volunteers she looks after, her own too.</summary>
    public IQueryable<ServiceHours> OfMyArea() =>
        call.RequireStaff()
            .Areas(Permission.ManageVolunteers)
            .ToList()
            .Aggregate(db.Set<ServiceHours>().Where(hours => false), (all, area) => all.Union(DoneIn(area)));

    private IQueryable<ServiceHours> DoneIn(DivisionCode area)
    {
        var inside = area.Value + "%";
        return db.Set<ServiceHours>().Where(hours => EF.Functions.Like((string)(object)hours.Place, inside));
    }

    /// <exception cref="DomainException"><c>not-found</c>; <c>stale-data</c></exception>
    public async Task<ServiceHours> GetAsync(Guid hoursId, Guid version, CancellationToken cancellationToken)
    {
        var found =
            await Mine().FirstOrDefaultAsync(hours => hours.Id == hoursId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        return found.Version == version ? found : throw new DomainException(CommonErrors.StaleData);
    }
}
