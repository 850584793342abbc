using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Signing in with WeChat, signing out, and proving that a complaint is hers.</summary>
internal static class SessionsEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("sessions").Validated();
        sessions
            .MapPost("", SignInAsync)
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.SignIn))
            .WithSummary("Signs in")
            .WithDescription("Trades a wx.login code for an opaque bearer token. The code is spent by the first try.")
            .Produces<OpenedSession>(StatusCodes.Status201Created);
        sessions
            .MapDelete("/current", SignOutAsync)
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithSummary("Signs out")
            .WithDescription("Ends the session on the server.")
            .Produces(StatusCodes.Status204NoContent);
        sessions
            .MapPost("/current/step-up", StepUpAsync)
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Proves that a complaint is hers")
            .WithDescription(
                "With the PIN (opens all complaints filed with it) or a receipt code (opens that one), for 15 minutes. Every kind of failure gets the same answer."
            )
            .Produces<StepUpAnswer>();
    }

    private static async Task<IResult> SignInAsync(
        SignInRequest body,
        IWeChatMiniProgram weChat,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var session = await WeChatRefusals.ThroughAsync(
            () => weChat.ExchangeLoginCodeAsync(body.Code!, cancellationToken),
            ApiErrors.WeChatCode,
            cancellationToken
        );
        var opened = await dispatcher.SendAsync(Actor.System("sign-in"), new OpenSession(session.OpenId), cancellationToken);
        return TypedResults.Created((string?)null, opened);
    }

    private static async Task<IResult> StepUpAsync(
        StepUpRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var result = await dispatcher.SendRepeatingAsync(context.Citizen(), new StepUp(body.Pin, body.ReceiptCode), cancellationToken);
        return result.UnlockedUntil is { } until
            ? TypedResults.Ok(new StepUpAnswer(until))
            : throw new DomainException(IntakeErrors.StepUpFailed);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendAsync(context.Citizen(), new CloseSession(), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Code">From wx.login; valid once, for five minutes.</param>
internal sealed record SignInRequest(
    [property: Required(ErrorMessage = "缺少微信登录码。"), StringLength(128, ErrorMessage = "微信登录码不对。")] string? Code
) : IRequestBody
{
    public override string ToString() => "SignInRequest(redacted)";
}

/// <summary>One of the two.</summary>
internal sealed record StepUpRequest(string? Pin, string? ReceiptCode) : IRequestBody
{
    public override string ToString() => "StepUpRequest(redacted)";
}

internal sealed record StepUpAnswer(DateTimeOffset UnlockedUntil);
