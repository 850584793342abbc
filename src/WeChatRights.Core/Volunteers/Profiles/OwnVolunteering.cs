using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>The calling person as the volunteer whose account this is, for as long as the account is a volunteer's.</summary>
internal sealed class OwnVolunteering(AppDbContext db, CallContext call)
{
    /// <exception cref="DomainException"><c>not-found</c>: this account is tied to no volunteer.</exception>
    public async Task<Volunteer> GetAsync(CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        return
            staff.Posts.Any(post => post.Role == StaffRole.Volunteer)
            && await db.Set<Volunteer>().WithParts().FirstOrDefaultAsync(volunteer => volunteer.StaffId == staff.StaffId, cancellationToken)
                is { } me
            ? me
            : throw new DomainException(CommonErrors.NotFound);
    }
}
