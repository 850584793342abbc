using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>The calling person as the volunteer whose account this is, for as long as the account is a volunteer's.</summary>
internal sealed class OwnVolunteering(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>not-found</c>: this account is tied to no volunteer.</exception>
    public async Task<Volunteer> GetAsync(CancellationToken cancellationToken) =>
        IsVolunteer && await Mine(db.Set<Volunteer>().WithParts()).FirstOrDefaultAsync(cancellationToken) is { } me
            ? me
            : throw new DomainException(CommonErrors.NotFound);

    /// <summary>For those who need no more than to know which volunteer this is.</summary>
    /// <exception cref="DomainException"><c>not-found</c>: this account is tied to no volunteer.</exception>
    public async Task<Guid> IdAsync(CancellationToken cancellationToken) =>
        IsVolunteer
        && await Mine(db.Set<Volunteer>()).Select(volunteer => (Guid?)volunteer.Id).FirstOrDefaultAsync(cancellationToken) is { } me
            ? me
            : throw new DomainException(CommonErrors.NotFound);

    public async Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        IsVolunteer && await Mine(db.Set<Volunteer>()).AnyAsync(cancellationToken);

    private bool IsVolunteer => call.RequireStaff().Posts.Any(post => post.Role == StaffRole.Volunteer);

    private IQueryable<Volunteer> Mine(IQueryable<Volunteer> volunteers)
    {
        var staffId = call.RequireStaff().StaffId;
        return volunteers.Where(volunteer => volunteer.StaffId == staffId);
    }
}
