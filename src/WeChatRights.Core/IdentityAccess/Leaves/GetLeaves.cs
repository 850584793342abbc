using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>My leaves, for whom I stand in, and the leaves of my units and below: those to come, those that run, and those of the last 30 days.</summary>
[RequirePermission(Permission.ViewDirectory)]
public sealed record GetLeaves : IQuery<LeaveBoard>
{
    /// <summary>Of the others' leaves no more are listed.</summary>
    public const int Most = 200;
}

/// <summary>Where a leave stands on the day of the call.</summary>
public enum LeaveState
{
    Planned,
    Running,
    Over,
    ReturnedEarly,
    Cancelled,
}

/// <param name="MayPlan">The reader holds a post that carries cases, so somebody can stand in for her.</param>
/// <param name="Others">At most <see cref="GetLeaves.Most"/>, the nearest first day first.</param>
public sealed record LeaveBoard(
    Guid Me,
    bool MayPlan,
    IReadOnlyList<LeaveRow> Mine,
    IReadOnlyList<LeaveRow> StandingIn,
    IReadOnlyList<LeaveRow> Others
);

/// <param name="LastDay">Itself included; the day on which she came back when that was sooner.</param>
/// <param name="MayChange">The reader may call it off or end it.</param>
public sealed record LeaveRow(
    Guid Id,
    Guid StaffId,
    string Name,
    string SubstituteName,
    DateOnly FirstDay,
    DateOnly LastDay,
    LeaveState State,
    bool MayChange
);

/// <summary>Who may stand in for this person: active colleagues of her unit.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c>, <c>leave-no-officer</c></exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record ListSubstitutes(Guid StaffId) : IQuery<IReadOnlyList<Substitute>>;

/// <param name="Place">The unit that both have in common.</param>
/// <param name="Away">Her own leaves to come or running: on those days she cannot.</param>
public sealed record Substitute(Guid StaffId, string Name, string Place, IReadOnlyList<AwayDays> Away);

/// <param name="To">Itself included.</param>
public sealed record AwayDays(DateOnly From, DateOnly To);

/// <summary>For the workbench: for whom I stand in today, and whether I am away myself.</summary>
[RequirePermission(Permission.ViewDirectory)]
public sealed record GetStandIns : IQuery<StandIns>;

/// <param name="AwayUntil">The reader's own leave runs until then; null: she is there.</param>
/// <param name="AwaySubstitute">Who stands in for the reader.</param>
public sealed record StandIns(IReadOnlyList<StandInRow> For, DateOnly? AwayUntil, string? AwaySubstitute);

/// <param name="Until">Itself included.</param>
public sealed record StandInRow(string Name, DateOnly Until);

internal sealed class GetLeavesHandler(AppDbContext db, CallContext call, LeaveBook book, DivisionDirectory divisions)
    : IQueryHandler<GetLeaves, LeaveBoard>,
        IQueryHandler<ListSubstitutes, IReadOnlyList<Substitute>>,
        IQueryHandler<GetStandIns, StandIns>
{
    private const int DaysBack = 30;

    public async ValueTask<LeaveBoard> Handle(GetLeaves query, CancellationToken cancellationToken)
    {
        var actor = call.RequireStaff();
        var since = call.Now.ChinaDate().AddDays(-DaysBack);
        var leaves = db.Set<StaffLeave>().AsNoTracking().Where(leave => leave.LastDay >= since);
        var mine = await leaves
            .Where(leave => leave.StaffId == actor.StaffId || leave.SubstituteId == actor.StaffId)
            .OrderBy(leave => leave.FirstDay)
            .ThenBy(leave => leave.Id)
            .ToListAsync(cancellationToken);
        var others = await OthersAsync(leaves, actor, cancellationToken);
        var people = await PeopleAsync([.. mine, .. others], cancellationToken);
        return new LeaveBoard(
            actor.StaffId,
            actor.Has(Permission.HandleCase),
            [.. mine.Where(leave => leave.StaffId == actor.StaffId).Select(Row)],
            [.. mine.Where(leave => leave.SubstituteId == actor.StaffId && leave.End != LeaveEnd.Cancelled).Select(Row)],
            [.. others.Select(Row)]
        );

        LeaveRow Row(StaffLeave leave)
        {
            var state = StateOf(leave, call.Now.ChinaDate());
            var open = state is LeaveState.Planned or LeaveState.Running;
            var away = people.GetValueOrDefault(leave.StaffId);
            return new LeaveRow(
                leave.Id,
                leave.StaffId,
                away?.DisplayName ?? "",
                people.GetValueOrDefault(leave.SubstituteId)?.DisplayName ?? "",
                leave.FirstDay,
                leave is { End: LeaveEnd.ReturnedEarly, EndedAt: { } at } ? at.ChinaDate() : leave.LastDay,
                state,
                open && away is not null && LeaveBook.MayManage(actor, away)
            );
        }
    }

    public async ValueTask<IReadOnlyList<Substitute>> Handle(ListSubstitutes query, CancellationToken cancellationToken)
    {
        var away = await book.ManagedAsync(query.StaffId, cancellationToken);
        var today = call.Now.ChinaDate();
        var colleagues = await book.ColleaguesOf(away)
            .AsNoTracking()
            .Include(account => account.Posts)
            .OrderBy(account => account.DisplayName)
            .ThenBy(account => account.Id)
            .ToListAsync(cancellationToken);
        var ids = colleagues.Select(account => account.Id).ToList();
        var absences = await db.Set<StaffLeave>()
            .AsNoTracking()
            .Where(leave => ids.Contains(leave.StaffId) && leave.EndedAt == null && leave.LastDay >= today)
            .OrderBy(leave => leave.FirstDay)
            .ToListAsync(cancellationToken);
        var list = new List<Substitute>();
        foreach (var colleague in colleagues)
        {
            var unit = colleague.Posts.First(post =>
                LeaveBook.CarriesCases(post.Role)
                && away.Posts.Any(hers => LeaveBook.CarriesCases(hers.Role) && hers.Division == post.Division)
            );
            list.Add(
                new Substitute(
                    colleague.Id,
                    colleague.DisplayName,
                    await divisions.PathNameAsync(unit.Division, cancellationToken),
                    [.. absences.Where(leave => leave.StaffId == colleague.Id).Select(leave => new AwayDays(leave.FirstDay, leave.LastDay))]
                )
            );
        }

        return list;
    }

    public async ValueTask<StandIns> Handle(GetStandIns query, CancellationToken cancellationToken)
    {
        var (me, today) = (call.RequireStaff().StaffId, call.Now.ChinaDate());
        var running = await db.Set<StaffLeave>()
            .AsNoTracking()
            .Where(leave => leave.EndedAt == null && leave.FirstDay <= today && leave.LastDay >= today)
            .Where(leave => leave.StaffId == me || leave.SubstituteId == me)
            .OrderBy(leave => leave.LastDay)
            .ToListAsync(cancellationToken);
        var people = await PeopleAsync(running, cancellationToken);
        var own = running.Find(leave => leave.StaffId == me);
        return new StandIns(
            [
                .. running
                    .Where(leave => leave.SubstituteId == me)
                    .Select(leave => new StandInRow(people.GetValueOrDefault(leave.StaffId)?.DisplayName ?? "", leave.LastDay)),
            ],
            own?.LastDay,
            own is null ? null : people.GetValueOrDefault(own.SubstituteId)?.DisplayName
        );
    }

    private static LeaveState StateOf(StaffLeave leave, DateOnly today) =>
        leave.End switch
        {
            LeaveEnd.Cancelled => LeaveState.Cancelled,
            LeaveEnd.ReturnedEarly => LeaveState.ReturnedEarly,
            LeaveEnd.Over => LeaveState.Over,
            _ => leave.Runs(today) ? LeaveState.Running
            : leave.FirstDay > today ? LeaveState.Planned
            : LeaveState.Over,
        };

    /// <summary>Of everybody with a post in an area for which the reader answers or whose accounts she manages; not her own.</summary>
    private async Task<IReadOnlyList<StaffLeave>> OthersAsync(
        IQueryable<StaffLeave> leaves,
        StaffRights actor,
        CancellationToken cancellationToken
    )
    {
        var areas = actor.Areas(Permission.HandleCase).Concat(actor.Areas(Permission.ManageStaff)).Distinct().ToList();
        if (areas.Count == 0)
        {
            return [];
        }

        var people = areas.Select(area => db.InArea(area).Select(account => account.Id)).Aggregate((all, area) => all.Union(area));
        return await leaves
            .Where(leave => leave.StaffId != actor.StaffId && leave.SubstituteId != actor.StaffId && leave.End != LeaveEnd.Cancelled)
            .Where(leave => people.Contains(leave.StaffId))
            .OrderBy(leave => leave.EndedAt != null)
            .ThenBy(leave => leave.FirstDay)
            .ThenBy(leave => leave.Id)
            .Take(GetLeaves.Most)
            .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, StaffAccount>> PeopleAsync(
        IReadOnlyCollection<StaffLeave> leaves,
        CancellationToken cancellationToken
    )
    {
        var ids = leaves.SelectMany(leave => new[] { leave.StaffId, leave.SubstituteId }).Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Set<StaffAccount>()
                .AsNoTracking()
                .Include(account => account.Posts)
                .Where(account => ids.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id, cancellationToken);
    }
}
