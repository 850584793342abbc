using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Her separate consents: each unit asked about by itself (个人信息保护法 arts. 15, 23, 29).</summary>
internal static class ReferralAsksEndpoints
{
    public static void MapReferralAsks(this IEndpointRouteBuilder api)
    {
        var asks = api.MapGroup("/complaints/{id:guid}/referral-asks")
            .WithTags("referral-asks")
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .Validated();
        asks.MapGet("", ListAsync)
            .WithSummary("What she is asked: may this unit be told?")
            .WithDescription("One unit each: who, for what, which fields, and what she has answered.")
            .Produces<MyReferralAsks>();
        asks.MapPost("/{askId:guid}/answer", AnswerAsync)
            .WithSummary("Agrees, or does not")
            .WithDescription("A no may become a yes later; a yes is taken back instead.")
            .Produces(StatusCodes.Status204NoContent);
        asks.MapDelete("/{askId:guid}/answer", TakeBackAsync)
            .WithSummary("Takes her consent back")
            .WithDescription("At any time and without a reason. An open referral that rests on it ends at once.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new MyReferralAsks(await dispatcher.QueryAsync(context.Citizen(), new ListMyReferralAsks(id), cancellationToken)));

    private static async Task<IResult> AnswerAsync(
        Guid id,
        Guid askId,
        ReferralAskAnswerRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new AnswerMyReferralAsk(id, askId, body.Agrees!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> TakeBackAsync(
        Guid id,
        Guid askId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new TakeBackMyReferralConsent(id, askId), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record MyReferralAsks(IReadOnlyList<MyReferralAsk> Items);

internal sealed record ReferralAskAnswerRequest([property: Required(ErrorMessage = "请选同意或者不同意。")] bool? Agrees) : IRequestBody;
