using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Her account: asking for its deletion, and thinking again.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        var deletion = api.MapGroup("/account/deletion").WithTags("account").RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        deletion
            .MapGet("", GetAsync)
            .WithSummary("Whether she asked to delete her account")
            .WithDescription("With what the law keeps; before step-up 403 step-up-required.")
            .Produces<AccountDeletion>();
        deletion
            .MapPost("", AskAsync)
            .WithSummary("Asks to delete her account")
            .WithDescription(
                "Carried out after seven days, once no complaint of hers is open. Asking again changes nothing; before step-up 403 step-up-required."
            )
            .Produces<AccountDeletion>(StatusCodes.Status202Accepted);
        deletion
            .MapDelete("", TakeBackAsync)
            .WithSummary("Takes the request back")
            .WithDescription("Harmless when there is none; before step-up 403 step-up-required.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> GetAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(context.Citizen(), new GetAccountDeletion(), cancellationToken));

    private static async Task<IResult> AskAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Accepted(
            (string?)null,
            await dispatcher.SendRepeatingAsync(context.Citizen(), new AskAccountDeletion(), cancellationToken)
        );

    private static async Task<IResult> TakeBackAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new TakeAccountDeletionBack(), cancellationToken);
        return TypedResults.NoContent();
    }
}
