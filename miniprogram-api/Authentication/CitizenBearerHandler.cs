using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Authentication;

/// <summary>Trades the bearer token for the citizen behind it, anew on each request: a session that was ended is dead at once.</summary>
internal sealed class CitizenBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Dispatcher dispatcher
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (BearerToken.Of(Request) is not { } token)
        {
            return AuthenticateResult.Fail("Not a bearer token.");
        }

        var filing = Context.GetEndpoint()?.Metadata.GetMetadata<LimitAttribute>()?.Class == LimitClass.Filing;
        var session = await dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(token, filing), Context.RequestAborted);
        return session is null ? AuthenticateResult.Fail("No such session.") : AuthenticateResult.Success(Ticket(session));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(Context, CommonErrors.SignInRequired);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(Context, CommonErrors.Forbidden);

    private AuthenticationTicket Ticket(ResumedSession session)
    {
        Context.Features.Set(new CitizenCaller(new CitizenActor(session.SessionId, session.CitizenId), session.HasFiled));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.SessionId.ToString())], Scheme.Name);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name);
    }
}
