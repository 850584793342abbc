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

/// <summary>Hours that the caller decides about. Nobody decides about her own.</summary>
internal sealed class OwnHours(AppDbContext db, CallContext call)
{
    public IQueryable<ServiceHours> Mine()
    {
        var staff = call.RequireStaff();
        var areas = staff.Areas(Permission.ManageVolunteers).ToList();
        var city = areas.Exists(area => area.Level == DivisionLevel.City);
        var townships = areas.Where(area => area.Level == DivisionLevel.Township).ToList();
        var counties = areas.Where(area => area.Level == DivisionLevel.County).Select(area => area.Value).ToList();
        var here = db.Set<ServiceHours>().Where(hours => hours.AskedBy == staff.StaffId || city || townships.Contains(hours.Place));
        foreach (var county in counties)
        {
            var inside = county + "%";
            here = here.Union(db.Set<ServiceHours>().Where(hours => EF.Functions.Like((string)(object)hours.Place, inside)));
        }

        return here.Where(hours => !db.Set<Volunteer>().Any(one => one.Id == hours.VolunteerId && one.StaffId == staff.StaffId));
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
