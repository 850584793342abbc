using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Errors;

namespace WeChatRights.MiniprogramApi.Authentication;

/// <summary>The staff member behind a token of the staff's part. A citizen's token is worth nothing here, and the reverse.</summary>
internal sealed class StaffBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Dispatcher dispatcher
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Of(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var actor = await dispatcher.QueryAsync(Actor.Nobody, new ResumePhoneSession(token), Context.RequestAborted);
        if (actor is null)
        {
            return AuthenticateResult.Fail("No such session.");
        }

        Context.Features.Set(actor);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.SessionId.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(Context, CommonErrors.SignInRequired);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(Context, CommonErrors.Forbidden);
}

internal static class StaffCallerExtensions
{
    /// <summary>The staff member, on endpoints that demand one.</summary>
    public static StaffActor StaffCaller(this HttpContext context) =>
        context.Features.Get<StaffActor>() ?? throw new DomainException(CommonErrors.SignInRequired);
}
