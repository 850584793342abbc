using WeChatRights.Core.Data;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Applying as a volunteer. Without proof, as whoever applies may never have filed: so nothing of what she told is read out again.</summary>
internal static class VolunteerApplicationEndpoints
{
    public static void MapVolunteerApplication(this IEndpointRouteBuilder api)
    {
        var application = api.MapGroup("/volunteer-application")
            .WithTags("volunteer")
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .Validated();
        application
            .MapPost("", ApplyAsync)
            // A refusal tells that a number stands in the registry, so it is as dear as a guess; and who has never filed is counted too.
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Applies as a volunteer")
            .WithDescription(
                "Sent again it is one application. 409 volunteer-known: the number stands in the registry; 409 volunteer-applied: she has applied under another number; 422 volunteer-rules, volunteer-too-young, volunteer-guardian-missing, volunteer-qualification-missing, volunteer-phone-invalid, volunteer-place."
            )
            .Produces<MyApplication>(StatusCodes.Status201Created);
        application
            .MapGet("", GetAsync)
            .WithSummary("How her application stands, and the rules")
            .WithDescription("In words. Nothing of what she told in it.")
            .Produces<MyApplication>();
    }

    private static async Task<IResult> ApplyAsync(
        VolunteerApplicationRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), body.ToCommand(), cancellationToken);
        return TypedResults.Created((string?)null, await AskAsync(context, dispatcher, cancellationToken));
    }

    private static async Task<IResult> GetAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await AskAsync(context, dispatcher, cancellationToken));

    private static Task<MyApplication> AskAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        dispatcher.QueryAsync(context.Citizen(), new GetMyApplication(), cancellationToken);
}
