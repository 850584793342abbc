using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Filing, and what becomes of it.</summary>
internal static class ComplaintsEndpoints
{
    public static void MapComplaints(this IEndpointRouteBuilder api)
    {
        var complaints = api.MapGroup("/complaints").WithTags("complaints").Validated();
        complaints
            .MapPost("", FileAsync)
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Filing))
            .WithSummary("Files a complaint")
            .WithDescription(
                "Needs the header Idempotency-Key (16 to 128 characters): sent again with the same key and body it answers the same; with another body, 422. Without a session only anonymous: true."
            )
            .Produces<FiledComplaint>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> FileAsync(
        FileComplaintRequest body,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var actor = context.ActorOrNobody();
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            throw new DomainException(IntakeErrors.KeyMissing);
        }

        if (body.Anonymous == false && actor is not CitizenActor { CitizenId: not null })
        {
            throw new DomainException(CommonErrors.SignInRequired);
        }

        var filed = await dispatcher.SendAsync(actor, body.ToCommand(idempotencyKey), cancellationToken);
        return TypedResults.Created($"/api/v1/complaints/{filed.Id}", filed);
    }
}
