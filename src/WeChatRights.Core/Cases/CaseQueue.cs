using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// Reads a queue as the union of its visibility branches, in one statement: each branch runs ordered and limited on its own index, and
/// only those few rows are merged. One OR over all of them would read and sort the whole city.
/// </summary>
internal sealed class CaseQueue(AppDbContext db, CallContext call)
{
    public async Task<IReadOnlyList<Case>> PageAsync(
        CaseFilter filter,
        CaseSort sort,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var order = filter.View == CaseView.Finished ? CaseSort.Received : sort;
        var merged = Union(filter, branch => Ordered(branch, order).Take(skip + take));
        return merged is null ? [] : await Ordered(merged, order).Skip(skip).Take(take).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <returns>At most <paramref name="cap"/> + 1.</returns>
    public async Task<int> CountAsync(CaseFilter filter, int cap, CancellationToken cancellationToken)
    {
        var ids = Branches(filter).Select(branch => branch.Select(c => c.Id).Take(cap + 1)).ToList();
        return ids.Count == 0 ? 0 : await ids.Aggregate((all, branch) => all.Concat(branch)).Take(cap + 1).CountAsync(cancellationToken);
    }

    private IQueryable<Case>? Union(CaseFilter filter, Func<IQueryable<Case>, IQueryable<Case>> limit)
    {
        var branches = Branches(filter).Select(limit).ToList();
        return branches.Count == 0 ? null : branches.Aggregate((all, branch) => all.Concat(branch));
    }

    private IEnumerable<IQueryable<Case>> Branches(CaseFilter filter)
    {
        var staff = call.RequireStaff();
        return db.CaseBranchesVisibleTo(staff).Select(branch => filter.Apply(branch, db, staff, call.Now));
    }

    private static IQueryable<Case> Ordered(IQueryable<Case> cases, CaseSort order) =>
        order == CaseSort.Due
            ? cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            : cases.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id);
}
