using System.ComponentModel.DataAnnotations;
using Mediator;
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
