using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi.Authentication;

/// <param name="HasFiled">False only on a filing by somebody who has never filed before.</param>
internal sealed record CitizenCaller(CitizenActor Actor, bool HasFiled);

internal static class CallerExtensions
{
    public static CitizenCaller? Caller(this HttpContext context) => context.Features.Get<CitizenCaller>();

    /// <summary>The citizen, on endpoints that demand one.</summary>
    public static CitizenActor Citizen(this HttpContext context) =>
        context.Caller()?.Actor ?? throw new DomainException(CommonErrors.SignInRequired);

    /// <summary>
    /// The citizen or nobody, on endpoints open to both. A token that was sent but is worth nothing is refused: what she sends must not
    /// silently lose its tie to her.
    /// </summary>
    public static Actor ActorOrNobody(this HttpContext context) =>
        context.Caller()?.Actor
        ?? (context.Request.Headers.Authorization.Count == 0 ? Actor.Nobody : throw new DomainException(CommonErrors.SignInRequired));
}
