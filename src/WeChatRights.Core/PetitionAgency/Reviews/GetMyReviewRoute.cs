using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.PetitionAgency.Acts;

namespace WeChatRights.Core.PetitionAgency.Reviews;

/// <summary>Which way of review is open to her in one matter, and until when (信访工作条例 arts. 34 to 36). Opens no words.</summary>
/// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
[RequireCitizen]
public sealed record GetMyReviewRoute(Guid ComplaintId) : IQuery<MyReviewRoute>;

/// <param name="Route">Null: the law gives her none here, or not yet.</param>
public sealed record MyReviewRoute(ReviewRoute? Route);

internal sealed class GetMyReviewRouteHandler(
    AppDbContext db,
    CallContext call,
    ComplaintAccess access,
    AgencyCases cases,
    WorkingCalendar calendar
) : IQueryHandler<GetMyReviewRoute, MyReviewRoute>
{
    public async ValueTask<MyReviewRoute> Handle(GetMyReviewRoute query, CancellationToken cancellationToken)
    {
        await access.RequireUnlockedAsync(call, query.ComplaintId, cancellationToken);
        var chain = await cases.ReviewChainAsync(query.ComplaintId, cancellationToken);
        var opinions = await db.Set<OrganReceipt>()
            .AsNoTracking()
            .Where(paper => paper.CaseId == query.ComplaintId && paper.Kind == OrganReceiptKind.Opinion)
            .Select(paper => paper.On)
            .ToListAsync(cancellationToken);
        return new MyReviewRoute(ReviewRoutePolicy.Of(chain, opinions, calendar, call.Now.ChinaDate()));
    }
}
