using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Volunteers of the areas that the caller answers for. Whoever lives elsewhere does not exist for her.</summary>
internal sealed class OwnVolunteers(AppDbContext db, CallContext call)
{
    public IQueryable<Volunteer> Visible() => db.VolunteersVisibleTo(call.RequireStaff());

    /// <exception cref="DomainException"><c>not-found</c>, also when she lives outside the area of <paramref name="permission"/>.</exception>
    public async Task<Volunteer> GetAsync(
        Guid volunteerId,
        CancellationToken cancellationToken,
        Permission permission = Permission.ManageVolunteers
    )
    {
        var volunteer = await db.Set<Volunteer>()
            .WithParts()
            .FirstOrDefaultAsync(volunteer => volunteer.Id == volunteerId, cancellationToken);
        return volunteer is not null && call.RequireStaff().Covers(permission, volunteer.Home)
            ? volunteer
            : throw new DomainException(CommonErrors.NotFound);
    }

    /// <param name="version">As the caller has read it.</param>
    /// <exception cref="DomainException"><c>not-found</c>; <c>stale-data</c> when it was changed meanwhile.</exception>
    public async Task<Volunteer> GetAsync(
        Guid volunteerId,
        Guid version,
        CancellationToken cancellationToken,
        Permission permission = Permission.ManageVolunteers
    )
    {
        var volunteer = await GetAsync(volunteerId, cancellationToken, permission);
        return volunteer.Version == version ? volunteer : throw new DomainException(CommonErrors.StaleData);
    }
}

internal static class VolunteerVisibility
{
    /// <summary>Who lives in the areas for which the viewer manages volunteers.</summary>
    public static IQueryable<Volunteer> VolunteersVisibleTo(this AppDbContext db, StaffRights viewer) =>
        viewer
            .Areas(Permission.ManageVolunteers)
            .ToList()
            .Aggregate(db.Set<Volunteer>().Where(volunteer => false), (all, area) => all.Union(db.Set<Volunteer>().LivingIn(area)));

    public static IQueryable<Volunteer> LivingIn(this IQueryable<Volunteer> volunteers, DivisionCode area)
    {
        var inside = area.Value + "%";
        return volunteers.Where(volunteer => EF.Functions.Like((string)(object)volunteer.Home, inside));
    }

    public static IQueryable<Volunteer> WithParts(this IQueryable<Volunteer> volunteers) =>
        volunteers
            .Include(volunteer => volunteer.Qualifications)
            .Include(volunteer => volunteer.Trainings)
            .Include(volunteer => volunteer.Exceptions)
            .Include(volunteer => volunteer.BlackOuts)
            .AsSplitQuery();
}
