using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <param name="Unit">The division whose post answered: may lie above the one asked for, when that post is vacant.</param>
internal sealed record AccountableOfficer(Guid StaffId, string DisplayName, DivisionCode Unit);

/// <summary>层层有人管: finds the named person who answers for a division, climbing until a post is filled.</summary>
internal sealed class OfficerDirectory(AppDbContext db)
{
    private static readonly StaffRole[] Officers =
    [
        StaffRole.VillageOfficer,
        StaffRole.StationOfficer,
        StaffRole.CountyOfficer,
        StaffRole.CityOfficer,
    ];

    /// <param name="barred">Persons who must not get the case (kin, recusal).</param>
    /// <returns>Null only when not even the city has an officer.</returns>
    public async Task<AccountableOfficer?> AnswerableForAsync(
        DivisionCode unit,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    ) => First(await UpwardsAsync(unit, cancellationToken), barred);

    /// <summary>
    /// Both whom a new matter needs, read in one statement: who answers for <paramref name="unit"/>, and the named superior one level above whoever that
    /// is. The superior is null at the top.
    /// </summary>
    /// <param name="barred">Persons who must be neither.</param>
    /// <returns>Null only when not even the city has an officer.</returns>
    public async Task<(AccountableOfficer Owner, AccountableOfficer? Superior)?> AnswerableWithSuperiorAsync(
        DivisionCode unit,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    )
    {
        var officers = await UpwardsAsync(unit, cancellationToken);
        if (First(officers, barred) is not { } owner)
        {
            return null;
        }

        var superior = owner.Unit.Parent is { } above
            ? First(officers.Where(officer => officer.Unit.Contains(above)), [.. barred, owner.StaffId])
            : null;
        return (owner, superior);
    }

    /// <summary>Active officers of the division and of all above it: the nearest first, and of one division the one in charge.</summary>
    private async Task<IReadOnlyList<AccountableOfficer>> UpwardsAsync(DivisionCode unit, CancellationToken cancellationToken)
    {
        var chain = new List<DivisionCode>();
        for (DivisionCode? at = unit; at is { } here; at = here.Parent)
        {
            chain.Add(here);
        }

        var candidates = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => chain.Contains(post.Division) && Officers.Contains(post.Role))
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) =>
                    new
                    {
                        post.Division,
                        post.InCharge,
                        account.Id,
                        account.DisplayName,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. candidates
                .OrderByDescending(candidate => candidate.Division.Value.Length)
                .ThenByDescending(candidate => candidate.InCharge)
                .ThenBy(candidate => candidate.Id)
                .Select(candidate => new AccountableOfficer(candidate.Id, candidate.DisplayName, candidate.Division)),
        ];
    }

    private static AccountableOfficer? First(IEnumerable<AccountableOfficer> officers, IReadOnlyCollection<Guid> barred) =>
        officers.FirstOrDefault(officer => !barred.Contains(officer.StaffId));

    /// <summary>Active officers of all units inside <paramref name="unit"/>, those in charge first.</summary>
    public async Task<IReadOnlyList<AccountableOfficer>> BelowAsync(DivisionCode unit, CancellationToken cancellationToken)
    {
        var all = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => Officers.Contains(post.Role))
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) =>
                    new
                    {
                        post.Division,
                        post.InCharge,
                        account.Id,
                        account.DisplayName,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. all.Where(post => unit.Contains(post.Division) && post.Division != unit)
                .OrderByDescending(post => post.InCharge)
                .ThenBy(post => post.Id)
                .Select(post => new AccountableOfficer(post.Id, post.DisplayName, post.Division)),
        ];
    }

    /// <summary>The named superior: who answers one level above <paramref name="unit"/>. Null at the top.</summary>
    public async Task<AccountableOfficer?> AboveAsync(
        DivisionCode unit,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    ) => unit.Parent is { } above ? await AnswerableForAsync(above, barred, cancellationToken) : null;

    /// <summary>Whether this person is an officer whose area covers <paramref name="place"/> (to be given a case there).</summary>
    public async Task<DivisionCode?> PostCoveringAsync(Guid staffId, DivisionCode place, CancellationToken cancellationToken)
    {
        var posts = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => post.StaffId == staffId && Officers.Contains(post.Role))
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, _) => post.Division
            )
            .ToListAsync(cancellationToken);
        return posts
            .Where(division => division.Contains(place))
            .OrderByDescending(division => division.Value.Length)
            .Select(division => (DivisionCode?)division)
            .FirstOrDefault();
    }

    /// <returns>A post that this person holds as an officer; null: she is no officer any more.</returns>
    public async Task<DivisionCode?> PostAnywhereAsync(Guid staffId, CancellationToken cancellationToken) =>
        await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => post.StaffId == staffId && Officers.Contains(post.Role))
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, _) => (DivisionCode?)post.Division
            )
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Active officers at one unit, the one in charge first.</summary>
    public async Task<IReadOnlyList<AccountableOfficer>> AtAsync(
        IReadOnlyCollection<DivisionCode> units,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => units.Contains(post.Division) && Officers.Contains(post.Role))
            .OrderByDescending(post => post.InCharge)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) => new AccountableOfficer(account.Id, account.DisplayName, post.Division)
            )
            .ToListAsync(cancellationToken);
}
