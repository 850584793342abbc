using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases;

/// <summary>The id behind a number, for the operator's console; null when there is none.</summary>
[SystemOnly]
public sealed record FindCaseByNumber([property: Required, StringLength(20)] string Number) : IQuery<Guid?>;

internal sealed class FindCaseByNumberHandler(AppDbContext db) : IQueryHandler<FindCaseByNumber, Guid?>
{
    public async ValueTask<Guid?> Handle(FindCaseByNumber query, CancellationToken cancellationToken) =>
        await db.Set<Case>().Where(c => c.Number == query.Number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
}
