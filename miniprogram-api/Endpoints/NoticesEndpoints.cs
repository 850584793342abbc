using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Data;
using WeChatRights.Core.PetitionAgency.Reviews;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What was decided on her matter, and which way of review is open to her.</summary>
internal static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder api) =>
        api.MapGroup("/complaints/{id:guid}/notices")
            .WithTags("notices")
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .MapGet("", ListAsync)
            .WithSummary("The written notices of a matter")
            .WithDescription(
                "What stands on each, what it means, what she can do, and whether a review is open to her and until when. Empty when nothing was decided, and when she gave no name."
            )
            .Produces<MyNotices>();

    private static async Task<IResult> ListAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var items = await dispatcher.QueryAsync(context.Citizen(), new ListMyNotices(id), cancellationToken);
        var review = await dispatcher.QueryAsync(context.Citizen(), new GetMyReviewRoute(id), cancellationToken);
        return TypedResults.Ok(new MyNotices(items, review.Route));
    }
}

/// <param name="Review">Null: the law gives no review here, or not yet.</param>
internal sealed record MyNotices(IReadOnlyList<MyNotice> Items, ReviewRoute? Review);
