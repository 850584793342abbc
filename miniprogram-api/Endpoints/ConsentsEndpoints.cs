using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Privacy;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What she agreed to, and taking it back.</summary>
internal static class ConsentsEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder api) =>
        api.MapGroup("/consents")
            .WithTags("consents")
            .Validated()
            .MapPost("", RecordAsync)
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithSummary("Agrees to a text, or takes consent back")
            .WithDescription("Agreeing names the current version of the catalogue. Withdrawal binds from now on.")
            .Produces<RecordedConsent>();

    private static async Task<IResult> RecordAsync(
        ConsentRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await dispatcher.SendAsync(
                context.Citizen(),
                new RecordConsent(body.Scope!, body.Version!, body.Action!.Value),
                cancellationToken
            )
        );
}

internal sealed record ConsentRequest(
    string? Scope,
    string? Version,
    [property: Required(ErrorMessage = "请选择同意或撤回。")] ConsentAction? Action
) : IRequestBody;
