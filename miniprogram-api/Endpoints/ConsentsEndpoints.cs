using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Privacy;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What she agreed to, and taking it back.</summary>
internal static class ConsentsEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder api)
    {
        var consents = api.MapGroup("/consents").WithTags("consents").RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        consents
            .MapGet("", ListAsync)
            .WithSummary("What she agreed to")
            .WithDescription(
                "Every text with her last agreement, from the complaints that this session has unlocked and from outside of any; before step-up 403 step-up-required."
            )
            .Produces<GivenConsents>();
        consents
            .Validated()
            .MapPost("", RecordAsync)
            .WithSummary("Agrees to a text, or takes consent back")
            .WithDescription("Agreeing names the current version of the catalogue. Withdrawal binds from now on.")
            .Produces<RecordedConsent>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new GivenConsents(await dispatcher.QueryAsync(context.Citizen(), new ListMyConsents(), cancellationToken)));

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

internal sealed record GivenConsents(IReadOnlyList<GivenConsent> Items);

internal sealed record ConsentRequest(
    string? Scope,
    string? Version,
    [property: Required(ErrorMessage = "请选择同意或撤回。")] ConsentAction? Action
) : IRequestBody;
