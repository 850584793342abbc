using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>
/// One page of the queue, within the actor's sight. Counts to 1,000 and pages to 1,000: who looks further should narrow the filter.
/// </summary>
/// <exception cref="DomainException"><c>list-too-deep</c> past the first thousand.</exception>
[RequirePermission(Permission.ViewCases)]
public sealed record ListCases(
    CaseFilter Filter,
    CaseSort Sort = CaseSort.Due,
    [property: Range(0, int.MaxValue)] int Skip = 0,
    [property: Range(1, 100)] int Take = 25
) : IQuery<Page<CaseRow>>
{
    public const int Deepest = 1000;
}

internal sealed class ListCasesHandler(CaseQueue queue, CaseRowReader rows) : IQueryHandler<ListCases, Page<CaseRow>>
{
    public async ValueTask<Page<CaseRow>> Handle(ListCases query, CancellationToken cancellationToken)
    {
        if (query.Skip > ListCases.Deepest)
        {
            throw new DomainException(CaseErrors.TooDeep);
        }

        var total = await queue.CountAsync(query.Filter, ListCases.Deepest, cancellationToken);
        var page = total == 0 ? [] : await queue.PageAsync(query.Filter, query.Sort, query.Skip, query.Take, cancellationToken);
        return new Page<CaseRow>(
            await rows.ReadAsync(page, cancellationToken),
            Math.Min(total, ListCases.Deepest),
            total > ListCases.Deepest
        );
    }
}

/// <summary>
/// Reads a queue as the union of its visibility branches: each branch runs ordered and limited on its own index, the few rows are
/// merged here. One OR over all of them would read and sort the whole city.
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
        var merged = new List<Case>();
        foreach (var branch in Branches(filter))
        {
            var ordered =
                order == CaseSort.Due
                    ? branch.OrderBy(c => c.DueAt).ThenBy(c => c.Id)
                    : branch.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id);
            merged.AddRange(await ordered.Take(skip + take).ToListAsync(cancellationToken));
        }

        var sorted =
            order == CaseSort.Due
                ? merged.OrderBy(c => c.DueAt).ThenBy(c => IdOrder(c.Id), StringComparer.Ordinal)
                : merged.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => IdOrder(c.Id), StringComparer.Ordinal);
        return [.. sorted.Skip(skip).Take(take)];
    }

    /// <returns>At most <paramref name="cap"/> + 1.</returns>
    public async Task<int> CountAsync(CaseFilter filter, int cap, CancellationToken cancellationToken)
    {
        var counted = 0;
        foreach (var branch in Branches(filter))
        {
            counted += await branch.Select(c => c.Id).Take(cap + 1 - counted).CountAsync(cancellationToken);
            if (counted > cap)
            {
                break;
            }
        }

        return counted;
    }

    private IEnumerable<IQueryable<Case>> Branches(CaseFilter filter)
    {
        var staff = call.RequireStaff();
        return db.CaseBranchesVisibleTo(staff).Select(branch => filter.Apply(branch.AsNoTracking(), staff.StaffId, call.Now));
    }

    /// <summary>Both databases order ids as text.</summary>
    private static string IdOrder(Guid id) => id.ToString("D");
}
