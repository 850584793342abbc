using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Leaves;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Handovers;

/// <summary>What one person has in her name, counted by kind, who could take it over, and her hand-over when there is one. Nothing of any case.</summary>
/// <exception cref="DomainException"><c>not-found</c>, <c>leave-not-yours</c></exception>
[RequirePermission(Permission.ViewDirectory)]
public sealed record GetHandover(Guid StaffId) : IQuery<HandoverDesk>;

/// <summary>Hand-overs of my area: those that run, and those of the last 90 days.</summary>
[RequirePermission(Permission.ViewDirectory)]
public sealed record ListHandovers : IQuery<IReadOnlyList<HandoverRow>>
{
    /// <summary>No more are listed.</summary>
    public const int Most = 200;
}

/// <summary>How far a hand-over is.</summary>
public enum HandoverState
{
    Running,

    /// <summary>Nothing is left; her post is still to be taken away.</summary>
    Emptied,
    Done,
    CalledOff,
}

/// <param name="Place">Her unit.</param>
/// <param name="MayBegin">She holds a post that carries cases, and no hand-over of hers runs.</param>
/// <param name="MayEnd">A hand-over runs that can be called off: she still holds her post.</param>
/// <param name="Current">The one that runs, else the last.</param>
public sealed record HandoverDesk(
    Guid StaffId,
    string Name,
    string Place,
    bool MayBegin,
    bool MayEnd,
    IReadOnlyList<HeldKind> Held,
    IReadOnlyList<Successor> Successors,
    HandoverProgress? Current
);

/// <param name="Left">Still in her name.</param>
public sealed record HeldKind(DutyKind Kind, int Left);

/// <param name="Place">The post that counts.</param>
/// <param name="SameUnit">Of her own unit; the others are of a level above.</param>
public sealed record Successor(Guid StaffId, string Name, string Place, bool SameUnit);

/// <param name="BegunBy">Null: it began by itself when the account or the last post was closed.</param>
/// <param name="Passed">How many of each kind each person has got.</param>
/// <param name="Waiting">What waits for a woman's consent, or for somebody who could have it, and who sees to it.</param>
public sealed record HandoverProgress(
    Guid Id,
    HandoverState State,
    string? BegunBy,
    DateTimeOffset BegunAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<PassedCount> Passed,
    IReadOnlyList<PassedCount> Waiting
);

/// <param name="Name">Null: nobody could be found yet.</param>
public sealed record PassedCount(DutyKind Kind, string? Name, int Count);

/// <param name="Passed">How many things have been handed over so far.</param>
public sealed record HandoverRow(Guid Id, Guid StaffId, string Name, HandoverState State, DateTimeOffset BegunAt, int Passed, bool MayOpen);

internal sealed class GetHandoverHandler(AppDbContext db, CallContext call, HandoverBook book, DivisionDirectory divisions)
    : IQueryHandler<GetHandover, HandoverDesk>,
        IQueryHandler<ListHandovers, IReadOnlyList<HandoverRow>>
{
    private const int DaysBack = 90;

    public async ValueTask<HandoverDesk> Handle(GetHandover query, CancellationToken cancellationToken)
    {
        var account = await db.Set<StaffAccount>()
            .AsNoTracking()
            .Include(found => found.Posts)
            .FirstOrDefaultAsync(found => found.Id == query.StaffId, cancellationToken);
        var last = await db.Set<StaffHandover>()
            .AsNoTracking()
            .Include(handover => handover.Items)
            .Where(handover => handover.StaffId == query.StaffId)
            .OrderByDescending(handover => handover.RunningStaffId != null)
            .ThenByDescending(handover => handover.BegunAt)
            .FirstOrDefaultAsync(cancellationToken);
        var area = account is null ? null : HandoverBook.CasePosts(account).FirstOrDefault()?.Division ?? last?.Area;
        if (account is null || area is not { } unit || !await SeesAsync(account, unit, cancellationToken))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        if (!book.MayManage(account.Id, unit))
        {
            throw new DomainException(LeaveErrors.NotYours);
        }

        var held = new List<HeldKind>();
        foreach (var duties in book.Duties)
        {
            held.Add(new HeldKind(duties.Kind, await duties.HeldBy(account.Id).CountAsync(cancellationToken)));
        }

        return new HandoverDesk(
            account.Id,
            account.DisplayName,
            await divisions.PathNameAsync(unit, cancellationToken),
            MayBegin: last is not { IsRunning: true } && !HandoverBook.IsGone(account),
            MayEnd: last is { IsRunning: true } && !HandoverBook.IsGone(account),
            held,
            await SuccessorsAsync(account, cancellationToken),
            last is null ? null : await ProgressAsync(last, cancellationToken)
        );
    }

    public async ValueTask<IReadOnlyList<HandoverRow>> Handle(ListHandovers query, CancellationToken cancellationToken)
    {
        var since = call.Now.AddDays(-DaysBack);
        var rows = await db.Set<StaffHandover>()
            .AsNoTracking()
            .Where(handover => handover.RunningStaffId != null || handover.BegunAt >= since)
            .OrderByDescending(handover => handover.RunningStaffId != null)
            .ThenByDescending(handover => handover.BegunAt)
            .ToListAsync(cancellationToken);
        var actor = call.RequireStaff();
        var seen = rows.Where(row => row.StaffId != actor.StaffId && actor.Covers(Permission.ViewDirectory, row.Area))
            .Take(ListHandovers.Most)
            .ToList();
        var ids = seen.ConvertAll(row => row.Id);
        var passed = await db.Set<HandoverItem>()
            .Where(item => ids.Contains(item.HandoverId) && !item.Waits)
            .GroupBy(item => item.HandoverId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var called = await StaffNames.ByIdAsync(db, seen.ConvertAll(row => row.StaffId), cancellationToken);
        return
        [
            .. seen.Select(row => new HandoverRow(
                row.Id,
                row.StaffId,
                called.GetValueOrDefault(row.StaffId, ""),
                StateOf(row),
                row.BegunAt,
                passed.GetValueOrDefault(row.Id),
                book.MayManage(row.StaffId, row.Area)
            )),
        ];
    }

    /// <summary>By a post of hers, or, when she has none any more, by where she had one.</summary>
    private async Task<bool> SeesAsync(StaffAccount account, DivisionCode area, CancellationToken cancellationToken)
    {
        var viewer = call.RequireStaff();
        return await db.StaffVisibleTo(viewer).AnyAsync(seen => seen.Id == account.Id, cancellationToken)
            || (account.Posts.Count == 0 && viewer.Covers(Permission.ViewDirectory, area));
    }

    /// <summary>The nearest first.</summary>
    private async Task<IReadOnlyList<Successor>> SuccessorsAsync(StaffAccount leaving, CancellationToken cancellationToken)
    {
        var units = HandoverBook.CasePosts(leaving).Select(post => post.Division).ToHashSet();
        var found = await book.SuccessorsOf(leaving).AsNoTracking().Include(account => account.Posts).ToListAsync(cancellationToken);
        var nearest = found
            .Select(account =>
                (
                    account.Id,
                    account.DisplayName,
                    Unit: HandoverBook
                        .CasePosts(account)
                        .Select(post => post.Division)
                        .Where(division => units.Any(division.Contains))
                        .MaxBy(division => division.Value.Length)
                )
            )
            .OrderByDescending(one => one.Unit.Value.Length)
            .ThenBy(one => one.DisplayName, StringComparer.Ordinal);
        var successors = new List<Successor>();
        foreach (var (id, name, at) in nearest)
        {
            successors.Add(new Successor(id, name, await divisions.PathNameAsync(at, cancellationToken), units.Contains(at)));
        }

        return successors;
    }

    private async Task<HandoverProgress> ProgressAsync(StaffHandover handover, CancellationToken cancellationToken)
    {
        var people = handover.Items.Select(item => item.ToStaffId).Append(handover.BegunBy).OfType<Guid>().Distinct().ToList();
        var called = await StaffNames.ByIdAsync(db, people, cancellationToken);
        IReadOnlyList<PassedCount> Counted(bool waits) =>
            [
                .. handover
                    .Items.Where(item => item.Waits == waits)
                    .GroupBy(item => (item.Kind, item.ToStaffId))
                    .OrderBy(group => group.Key.Kind)
                    .ThenByDescending(group => group.Count())
                    .Select(group => new PassedCount(group.Key.Kind, NameOf(group.Key.ToStaffId), group.Count())),
            ];
        string? NameOf(Guid? staffId) => staffId is { } id ? called.GetValueOrDefault(id) : null;
        return new HandoverProgress(
            handover.Id,
            StateOf(handover),
            NameOf(handover.BegunBy),
            handover.BegunAt,
            handover.EndedAt,
            Counted(waits: false),
            Counted(waits: true)
        );
    }

    private static HandoverState StateOf(StaffHandover handover) =>
        handover.End switch
        {
            HandoverEnd.Done => HandoverState.Done,
            HandoverEnd.CalledOff => HandoverState.CalledOff,
            _ => handover.EmptiedAt is null ? HandoverState.Running : HandoverState.Emptied,
        };
}
