using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Finding a time for free advice, and keeping it while she fills in the rest. Open to everybody.</summary>
internal static class ConsultationsEndpoints
{
    public static void MapConsultations(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("").WithTags("consultations").AllowAnonymous().Validated();
        all.MapGet("/consultation-topics", TopicsAsync)
            .WithSummary("What one may ask about")
            .WithDescription("In her words, with when the law gives free legal aid. The urgent ones belong under the emergency numbers.")
            .Produces<ConsultationTopics>();
        all.MapGet("/consultation-slots", SlotsAsync)
            .WithSummary("Free times, the soonest first")
            .WithDescription(
                "Days are China's. Not later than an hour before the beginning, not further ahead than four weeks. About a hundred at a time: with a next, ask again with it as after."
            )
            .Produces<FreeSlots>();
        all.MapPost("/consultation-holds", HoldAsync)
            .WithMetadata(new LimitAttribute(LimitClass.Filing))
            .WithSummary("Keeps a time for ten minutes")
            .WithDescription("409 slot-taken when somebody else was quicker. With a session, choosing another time lets the first one go.")
            .Produces<HeldSeat>(StatusCodes.Status201Created);
        all.MapDelete("/consultation-holds/{id:guid}", ReleaseAsync)
            .WithSummary("Lets a time go")
            .WithDescription("Harmless when it has run out.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> TopicsAsync(Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ConsultationTopics(await dispatcher.QueryAsync(Actor.Nobody, new ListConsultationTopics(), cancellationToken)));

    private static async Task<IResult> SlotsAsync(
        DateOnly from,
        DateOnly to,
        Dispatcher dispatcher,
        CancellationToken cancellationToken,
        string? county = null,
        string? kind = null,
        string? topic = null,
        string? sex = null,
        DateTimeOffset? after = null
    )
    {
        var query = new FindSlots(
            county,
            from,
            to,
            QueryWord.Read<ConsultationKind>(kind, nameof(kind)),
            topic,
            QueryWord.Read<Sex>(sex, nameof(sex)),
            after
        );
        return TypedResults.Ok(await dispatcher.QueryAsync(Actor.Nobody, query, cancellationToken));
    }

    private static async Task<IResult> HoldAsync(
        HoldRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            await dispatcher.SendRepeatingAsync(context.ActorOrNobody(), new HoldSeat(body.SlotId), cancellationToken)
        );

    private static async Task<IResult> ReleaseAsync(Guid id, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendRepeatingAsync(Actor.Nobody, new ReleaseSeat(id), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record ConsultationTopics(IReadOnlyList<ConsultationTopic> Items);

internal sealed record HoldRequest(Guid SlotId) : IRequestBody;
