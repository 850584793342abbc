using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <summary>Living accounts of one role, for modules that tie them to somebody or something: a volunteer, a provider, a partner unit.</summary>
internal sealed class RoleAccounts(AppDbContext db, DivisionDirectory divisions)
{
    /// <summary>Those around the place that may still be linked to somebody, to choose from.</summary>
    /// <param name="taken">Linked to others of the same kind.</param>
    public async Task<IReadOnlyList<LinkableAccount>> FreeAsync(
        StaffRole role,
        DivisionCode place,
        IReadOnlyCollection<Guid> taken,
        CancellationToken cancellationToken
    )
    {
        var free = new List<LinkableAccount>();
        foreach (var account in (await AroundAsync(role, place, cancellationToken)).Where(account => !taken.Contains(account.StaffId)))
        {
            free.Add(
                new LinkableAccount(account.StaffId, account.Name, await divisions.PathNameAsync(account.Division, cancellationToken))
            );
        }

        return free;
    }

    /// <exception cref="DomainException">One of the <paramref name="refusals"/>: no living account of the role around the place, or linked to another.</exception>
    public async Task RequireFreeAsync(
        StaffRole role,
        Guid staffId,
        DivisionCode place,
        IReadOnlyCollection<Guid> taken,
        (DomainError Unfit, DomainError InUse) refusals,
        CancellationToken cancellationToken
    )
    {
        if (!(await AroundAsync(role, place, cancellationToken)).Any(account => account.StaffId == staffId))
        {
            throw new DomainException(refusals.Unfit);
        }

        // Two clerks at once: a unique index stops one, and its second run hears this.
        if (taken.Contains(staffId))
        {
            throw new DomainException(refusals.InUse);
        }
    }

    /// <summary>Those whose post lies in the place or spans it, by name.</summary>
    private async Task<IReadOnlyList<RoleAccount>> AroundAsync(StaffRole role, DivisionCode place, CancellationToken cancellationToken)
    {
        var posts = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => post.Role == role)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) => new RoleAccount(account.Id, account.DisplayName, post.Division)
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

    private sealed record RoleAccount(Guid StaffId, string Name, DivisionCode Division);
}

/// <summary>An account that may be linked to somebody.</summary>
/// <param name="Place">Of the post, for example 叶县 · 任店镇.</param>
public sealed record LinkableAccount(Guid StaffId, string Name, string Place);
