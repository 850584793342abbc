using WeChatRights.Core.Data;
using WeChatRights.Core.Messaging.Inbox;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What the system has to tell her. The messages that reach her phone say only that there is something.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder api)
    {
        var inbox = api.MapGroup("/inbox").WithTags("inbox").RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        inbox
            .MapGet("", ListAsync)
            .WithSummary("Her inbox")
            .WithDescription("Of the complaints that this session has unlocked; before step-up 403 step-up-required.")
            .Produces<PageOf<InboxItem>>();
        inbox.MapPost("/{id:guid}/read", MarkReadAsync).WithSummary("Marks an entry as read").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken,
        int page = 1,
        int pageSize = 20
    )
    {
        var found = await dispatcher.QueryAsync(context.Citizen(), new ReadInbox(page, pageSize), cancellationToken);
        return TypedResults.Ok(PageOf<InboxItem>.From(found, page, pageSize));
    }

    private static async Task<IResult> MarkReadAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.Citizen(), new MarkNoticeRead(id), cancellationToken);
        return TypedResults.NoContent();
    }
}
