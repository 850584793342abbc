using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Living accounts of volunteers, for modules that give them something to do.</summary>
internal sealed class VolunteerAccounts(AppDbContext db)
{
    /// <summary>Those whose post lies in the place or spans it, by name.</summary>
    public async Task<IReadOnlyList<VolunteerAccount>> AroundAsync(DivisionCode place, CancellationToken cancellationToken)
    {
        var posts = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => post.Role == StaffRole.Volunteer)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) => new VolunteerAccount(account.Id, account.DisplayName, post.Division)
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. posts
                .Where(post => place.Contains(post.Division) || post.Division.Contains(place))
                .DistinctBy(post => post.StaffId)
                .OrderBy(post => post.Name, StringComparer.Ordinal),
        ];
    }
}

internal sealed record VolunteerAccount(Guid StaffId, string Name, DivisionCode Division);
