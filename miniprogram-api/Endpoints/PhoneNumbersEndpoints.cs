using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Messaging.WeChat;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>WeChat's phone button: tells her her own number, so that she need not type it. Nothing is kept.</summary>
internal static class PhoneNumbersEndpoints
{
    public static void MapPhoneNumbers(this IEndpointRouteBuilder api) =>
        api.MapGroup("/phone-numbers")
            .WithTags("sessions")
            .Validated()
            .MapPost("", AskAsync)
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithMetadata(new LimitAttribute(LimitClass.SignIn))
            .WithSummary("Trades a phone-button code for the number")
            .WithDescription("The code is spent by the first try. The number is answered and not kept.")
            .Produces<PhoneNumberAnswer>();

    private static async Task<IResult> AskAsync(
        PhoneNumberRequest body,
        HttpContext context,
        IWeChatMiniProgram weChat,
        CancellationToken cancellationToken
    )
    {
        _ = context.Citizen();
        var answer = await WeChatRefusals.ThroughAsync(
            () => weChat.ExchangePhoneCodeAsync(body.Code!, cancellationToken),
            ApiErrors.WeChatPhone,
            cancellationToken
        );
        return TypedResults.Ok(new PhoneNumberAnswer(answer.Number));
    }
}

/// <param name="Code">From the button's event; valid once, for five minutes.</param>
internal sealed record PhoneNumberRequest(
    [property: Required(ErrorMessage = "缺少微信的手机号凭证。"), StringLength(128, ErrorMessage = "微信的手机号凭证不对。")] string? Code
) : IRequestBody
{
    public override string ToString() => "PhoneNumberRequest(redacted)";
}

/// <param name="Phone">Without the country's code.</param>
internal sealed record PhoneNumberAnswer(string Phone)
{
    public override string ToString() => "PhoneNumberAnswer(redacted)";
}
