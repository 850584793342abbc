using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Waiting;
using WeChatRights.Core.Data;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Waiting for a time where none is free. Without proof, because who waits may never have filed: so nothing in it tells what about.</summary>
internal static class WaitingEndpoints
{
    public static void MapWaiting(this IEndpointRouteBuilder api)
    {
        var waiting = api.MapGroup("/waiting-list")
            .WithTags("consultations")
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .Validated();
        waiting
            .MapPost("", JoinAsync)
            .WithMetadata(new LimitAttribute(LimitClass.Filing))
            .WithSummary("Waits for a time")
            .WithDescription(
                "For the same county, topic and kind again: changes the rest and keeps her place. 422 waiting-too-many, waiting-day, unknown-county, unknown-topic."
            )
            .Produces<JoinedWaiting>(StatusCodes.Status201Created);
        waiting
            .MapGet("", ListAsync)
            .WithSummary("What she waits for")
            .WithDescription(
                "With the time that is kept for her, if any: she books it with its holdId, signed in, until expiresAt. Also what ended in the last two weeks without a time."
            )
            .Produces<MyWaitingList>();
        waiting
            .MapDelete("/{id:guid}", LeaveAsync)
            .WithSummary("Waits no more")
            .WithDescription("A time that is kept for it is free at once. Harmless when it has ended.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> JoinAsync(
        WaitingRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            new JoinedWaiting(await dispatcher.SendRepeatingAsync(context.Citizen(), body.ToCommand(), cancellationToken))
        );

    private static async Task<IResult> ListAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new MyWaitingList(await dispatcher.QueryAsync(context.Citizen(), new ListMyWaiting(), cancellationToken)));

    private static async Task<IResult> LeaveAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new LeaveWaitingList(id), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record JoinedWaiting(Guid Id);

internal sealed record MyWaitingList(IReadOnlyList<MyWaiting> Items);

/// <param name="County">Six digits.</param>
/// <param name="Topic">Code of a topic.</param>
/// <param name="LastDay">The last one on which she can talk, in China; at most four weeks ahead.</param>
/// <param name="MayMessage">A content-free WeChat message may tell her that a time is kept for her. Without it: no.</param>
internal sealed record WaitingRequest(
    string? County,
    string? Topic,
    [property: Required(ErrorMessage = "请选择咨询方式。")] ConsultationKind? Kind,
    bool? WomanOnly,
    [property: Required(ErrorMessage = "请选择最晚哪一天。")] DateOnly? LastDay,
    bool? MayMessage
) : IRequestBody
{
    public JoinWaitingList ToCommand() => new(County!, Topic!, Kind!.Value, WomanOnly ?? false, LastDay!.Value, MayMessage ?? false);
}
