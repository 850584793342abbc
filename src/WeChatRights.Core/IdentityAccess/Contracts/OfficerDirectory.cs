using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.IdentityAccess.Contracts;

/// <param name="Unit">The division whose post answered: may lie above the one asked for, when that post is vacant.</param>
/// <param name="LeaveId">Set when she stands in for who is away: under which leave.</param>
internal sealed record AccountableOfficer(Guid StaffId, string DisplayName, DivisionCode Unit, Guid? LeaveId = null);

/// <summary>
/// 层层有人管: finds the named person who answers for a division, climbing until a post is filled. The one place that knows of leaves: for who is away her substitute answers;
/// may the substitute not have the matter, or is she gone, the next named person does (ADR 22). Who is leaving her post for good (ADR 24) is asked last of all.
/// </summary>
internal sealed class OfficerDirectory(AppDbContext db, RunningLeaves leaves)
{
    private static readonly StaffRole[] Officers =
    [
        StaffRole.VillageOfficer,
        StaffRole.StationOfficer,
        StaffRole.CountyOfficer,
        StaffRole.CityOfficer,
    ];

    /// <summary>Away, and nobody stands in: the next named person answers.</summary>
    private static readonly (Guid LeaveId, Guid SubstituteId) LeavingForGood = (Guid.Empty, Guid.Empty);

    /// <param name="barred">Persons who must not get the case (kin, recusal).</param>
    /// <returns>Null only when not even the city has an officer. Rather who is away than nobody.</returns>
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
            ? First([.. officers.Where(officer => officer.Unit.Contains(above))], [.. barred, owner.StaffId])
            : null;
        return (owner, superior);
    }

    /// <summary>Who has it while its owner or superior is away: her substitute, else the next named person who is there herself.</summary>
    /// <param name="place">The unit in which she has it: the substitute must have a post there as well, or in another unit of hers.</param>
    /// <param name="barred">Persons who must not get it.</param>
    /// <returns>Null: nobody is there, so it stays where it is.</returns>
    public async Task<AccountableOfficer?> InsteadOfAsync(
        Guid awayId,
        DivisionCode place,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    )
    {
        var hers = await UnitsOfAsync(awayId, cancellationToken);
        var near = hers.Contains(place) ? [place] : hers;
        var colleagues = await CandidatesAsync(near, cancellationToken);
        foreach (var unit in near.OrderByDescending(unit => unit.Value.Length))
        {
            if (
                colleagues.FirstOrDefault(found => found.StaffId == awayId && found.Unit == unit) is { } away
                && StandIn(colleagues, away, barred) is { } standIn
            )
            {
                return standIn;
            }
        }

        return Present(await UpwardsAsync(place, cancellationToken), [.. barred, awayId]);
    }

    /// <summary>This person as an officer of the unit, or who stands in for her.</summary>
    /// <returns>Null when she has no post there any more, or is away and nobody may stand in.</returns>
    public async Task<AccountableOfficer?> HerselfOrStandInAsync(
        Guid staffId,
        DivisionCode unit,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    )
    {
        var there = await CandidatesAsync([unit], cancellationToken);
        return there.FirstOrDefault(officer => officer.StaffId == staffId) is not { } found ? null
            : found.Leave is null ? found.Officer
            : StandIn(there, found, barred);
    }

    /// <summary>Who takes what is given to one unit: the one in charge there, or who stands in for her. Climbs nowhere.</summary>
    /// <returns>Null when nobody there may have it.</returns>
    public async Task<AccountableOfficer?> ReceiverAtAsync(
        DivisionCode unit,
        IReadOnlyCollection<Guid> barred,
        CancellationToken cancellationToken
    ) => First(await CandidatesAsync([unit], cancellationToken), barred);

    /// <summary>Who answers for each of many units, read in one statement; a unit for which nobody at all does is left out.</summary>
    public async Task<IReadOnlyDictionary<DivisionCode, AccountableOfficer>> AnswerableForEachAsync(
        IReadOnlyCollection<DivisionCode> units,
        CancellationToken cancellationToken
    )
    {
        var chains = units.Distinct().ToDictionary(unit => unit, unit => unit.Upwards());
        var officers = await CandidatesAsync([.. chains.Values.SelectMany(chain => chain).Distinct()], cancellationToken);
        var at = officers.ToLookup(officer => officer.Unit);
        return chains
            .Select(chain => (Unit: chain.Key, Found: First([.. chain.Value.SelectMany(unit => at[unit])], [])))
            .Where(pair => pair.Found is not null)
            .ToDictionary(pair => pair.Unit, pair => pair.Found!);
    }

    /// <summary>Active officers of the division and of all above it: the nearest first, and of one division the one in charge.</summary>
    private Task<IReadOnlyList<Candidate>> UpwardsAsync(DivisionCode unit, CancellationToken cancellationToken) =>
        CandidatesAsync(unit.Upwards(), cancellationToken);

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        IReadOnlyCollection<DivisionCode> units,
        CancellationToken cancellationToken
    )
    {
        var candidates = await (
            from post in db.Set<StaffPost>().AsNoTracking()
            where units.Contains(post.Division) && Officers.Contains(post.Role)
            join account in db.Set<StaffAccount>().Where(account => !account.Disabled) on post.StaffId equals account.Id
            join running in leaves.Today on account.Id equals running.StaffId into away
            from leave in away.DefaultIfEmpty()
            select new
            {
                post.Division,
                post.InCharge,
                post.LeavingSince,
                account.Id,
                account.DisplayName,
                LeaveId = (Guid?)leave!.LeaveId,
                SubstituteId = (Guid?)leave!.SubstituteId,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. candidates
                .OrderByDescending(candidate => candidate.Division.Value.Length)
                .ThenByDescending(candidate => candidate.InCharge)
                .ThenBy(candidate => candidate.Id)
                .Select(candidate => new Candidate(
                    new AccountableOfficer(candidate.Id, candidate.DisplayName, candidate.Division),
                    candidate.LeavingSince is not null ? LeavingForGood
                        : candidate is { LeaveId: { } leaveId, SubstituteId: { } substituteId } ? (leaveId, substituteId)
                        : null
                )),
        ];
    }

    /// <summary>The first who may have it and is there, or whose substitute may and is. Rather who is away than nobody (件件有人抓).</summary>
    private static AccountableOfficer? First(IReadOnlyList<Candidate> officers, IReadOnlyCollection<Guid> barred) =>
        Present(officers, barred) ?? officers.FirstOrDefault(officer => !barred.Contains(officer.StaffId))?.Officer;

    private static AccountableOfficer? Present(IReadOnlyList<Candidate> officers, IReadOnlyCollection<Guid> barred) =>
        officers
            .Where(officer => !barred.Contains(officer.StaffId))
            .Select(officer => officer.Leave is null ? officer.Officer : StandIn(officers, officer, barred))
            .FirstOrDefault(officer => officer is not null);

    /// <summary>Her substitute at the same unit, when she is there herself and may have it.</summary>
    private static AccountableOfficer? StandIn(IEnumerable<Candidate> officers, Candidate away, IReadOnlyCollection<Guid> barred) =>
        away.Leave is { } leave
        && officers.FirstOrDefault(officer => officer.StaffId == leave.SubstituteId && officer.Unit == away.Unit)
            is { Leave: null } substitute
        && !barred.Contains(substitute.StaffId)
            ? substitute.Officer with
            {
                LeaveId = leave.LeaveId,
            }
            : null;

    private async Task<IReadOnlyList<DivisionCode>> UnitsOfAsync(Guid staffId, CancellationToken cancellationToken) =>
        await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => post.StaffId == staffId && Officers.Contains(post.Role))
            .Select(post => post.Division)
            .Distinct()
            .ToListAsync(cancellationToken);

    private sealed record Candidate(AccountableOfficer Officer, (Guid LeaveId, Guid SubstituteId)? Leave)
    {
        public Guid StaffId => Officer.StaffId;
        public DivisionCode Unit => Officer.Unit;
    }

    /// <summary>Active officers of all units inside <paramref name="unit"/>, those in charge first.</summary>
    public async Task<IReadOnlyList<AccountableOfficer>> BelowAsync(DivisionCode unit, CancellationToken cancellationToken)
    {
        var all = await db.Set<StaffPost>()
            .AsNoTracking()
            .Where(post => Officers.Contains(post.Role) && post.LeavingSince == null)
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
            .Where(post => post.StaffId == staffId && Officers.Contains(post.Role) && post.LeavingSince == null)
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
            .Where(post => post.StaffId == staffId && Officers.Contains(post.Role) && post.LeavingSince == null)
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
            .Where(post => units.Contains(post.Division) && Officers.Contains(post.Role) && post.LeavingSince == null)
            .OrderByDescending(post => post.InCharge)
            .Join(
                db.Set<StaffAccount>().Where(account => !account.Disabled),
                post => post.StaffId,
                account => account.Id,
                (post, account) => new AccountableOfficer(account.Id, account.DisplayName, post.Division)
            )
            .ToListAsync(cancellationToken);
}
