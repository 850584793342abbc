using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WeChatRights.AdminUi.Components.Pages.SignIn;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// What the sign-in forms post to. Plain requests, before any circuit exists; each checks the antiforgery token and answers with a
/// redirect that carries a message code, never a text.
/// </summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var open = routes
            .MapGroup("")
            .AllowAnonymous()
            .RequireRateLimiting(SignInPace.Policy)
            .AddEndpointFilter(CheckFormAsync)
            .DisableAntiforgery();
        open.MapPost("/sign-in", SignInAsync).WithOrder(-1);
        open.MapPost("/sign-in/code", CodeAsync).WithOrder(-1);
        open.MapPost("/sign-in/enrol", EnrolAsync).WithOrder(-1);
        var signedIn = routes
            .MapGroup("")
            .RequireAuthorization()
            .RequireRateLimiting(SignInPace.Policy)
            .AddEndpointFilter(CheckFormAsync)
            .DisableAntiforgery();
        signedIn.MapPost("/sign-out", SignOutAsync).WithOrder(-1);
        signedIn.MapPost("/sign-in/password", PasswordAsync).WithOrder(-1);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        Dispatcher dispatcher,
        IOptions<SignInPaceOptions> pace,
        [FromForm] string? userName,
        [FromForm] string? password,
        [FromForm] string? returnUrl
    )
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password) || userName.Length > 64 || password.Length > 128)
        {
            return Back("/sign-in", "failed", returnUrl);
        }

        var command = new SignInStaff(userName.Trim(), password);
        var answer = await SignInPace.LevelAsync(
            pace.Value.LeastAnswerTime,
            () => dispatcher.SendAsync(Actor.Nobody, command, context.RequestAborted)
        );
        switch (answer.Outcome)
        {
            case SignInOutcome.NeedsCode:
                SignInTicket.Keep(context, answer.Ticket!);
                return Back("/sign-in/code", null, returnUrl);
            case SignInOutcome.NeedsEnrolment:
                SignInTicket.Keep(context, answer.Ticket!);
                return Back("/sign-in/enrol", null, returnUrl);
            case SignInOutcome.Locked:
                return Locked(answer.LockedUntil, returnUrl);
            default:
                return Back("/sign-in", "failed", returnUrl);
        }
    }

    private static async Task<IResult> CodeAsync(
        HttpContext context,
        Dispatcher dispatcher,
        [FromForm] string? code,
        [FromForm] string? recoveryCode,
        [FromForm] string? returnUrl
    )
    {
        if (SignInTicket.Of(context) is not { } ticket || code is { Length: > 16 } || recoveryCode is { Length: > 32 })
        {
            return Back("/sign-in", "form", returnUrl);
        }

        var answer = await dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(ticket, code, recoveryCode), context.RequestAborted);
        var page = recoveryCode is null ? "/sign-in/code" : "/sign-in/code?recovery=true";
        return answer.Outcome switch
        {
            CodeOutcome.Done => await EnterAsync(context, answer.SignIn!, returnUrl),
            CodeOutcome.Wrong => Back(page, recoveryCode is null ? "code" : "recovery", returnUrl),
            CodeOutcome.Locked => Locked(answer.LockedUntil, returnUrl),
            _ => Back("/sign-in", "form", returnUrl),
        };
    }

    private static async Task<IResult> EnrolAsync(
        HttpContext context,
        Dispatcher dispatcher,
        [FromForm] string? code,
        [FromForm] string? returnUrl
    )
    {
        if (SignInTicket.Of(context) is not { } ticket || code is not { Length: > 0 and <= 16 })
        {
            return Back("/sign-in", "form", returnUrl);
        }

        var answer = await dispatcher.SendAsync(Actor.Nobody, new EnrolAuthenticator(ticket, code), context.RequestAborted);
        if (answer.Outcome == CodeOutcome.Done)
        {
            await EnterAsync(context, answer.SignIn!, returnUrl);
            return new RazorComponentResult<RecoveryCodesDocument>(
                new
                {
                    Codes = answer.RecoveryCodes!,
                    Next = answer.SignIn!.MustChangePassword ? "/sign-in/password?message=must-change" : Local(returnUrl),
                }
            );
        }

        return answer.Outcome switch
        {
            CodeOutcome.Wrong => Back("/sign-in/enrol", "code", returnUrl),
            CodeOutcome.Locked => Locked(answer.LockedUntil, returnUrl),
            _ => Back("/sign-in", "form", returnUrl),
        };
    }

    private static async Task<IResult> PasswordAsync(
        HttpContext context,
        Dispatcher dispatcher,
        [FromForm] string? currentPassword,
        [FromForm] string? newPassword,
        [FromForm] string? repeatPassword,
        [FromForm] string? returnUrl
    )
    {
        if (newPassword != repeatPassword)
        {
            return Back("/sign-in/password", "mismatch", returnUrl);
        }

        if (currentPassword is not { Length: > 0 and <= 128 } || newPassword is not { Length: > 0 and <= 128 })
        {
            return Back("/sign-in/password", "weak-password", returnUrl);
        }

        var actor = StaffCookie.ActorOf(context.User)!;
        var outcome = await dispatcher.SendAsync(actor, new ChangeOwnPassword(currentPassword, newPassword), context.RequestAborted);
        return outcome switch
        {
            PasswordChange.Done => await EnterAsync(
                context,
                new StaffSignIn(actor.StaffId, actor.SessionId, MustChangePassword: false),
                returnUrl
            ),
            PasswordChange.WrongPassword => Back("/sign-in/password", "current-password", returnUrl),
            PasswordChange.SameAsOld => Back("/sign-in/password", "same-password", returnUrl),
            PasswordChange.TooWeak => Back("/sign-in/password", "weak-password", returnUrl),
            _ => Back("/sign-in", "locked", null),
        };
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Dispatcher dispatcher)
    {
        await dispatcher.SendAsync(StaffCookie.ActorOf(context.User)!, new EndStaffSession(), context.RequestAborted);
        await context.SignOutAsync(StaffCookie.Scheme);
        return Back("/sign-in", "signed-out", null);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, StaffSignIn signIn, string? returnUrl)
    {
        SignInTicket.Drop(context);
        await StaffCookie.SignInAsync(context, signIn);
        return signIn.MustChangePassword ? Back("/sign-in/password", "must-change", returnUrl) : Results.LocalRedirect(Local(returnUrl));
    }

    /// <summary>The page says until when: a person told only "later" tries again and again.</summary>
    private static IResult Locked(DateTimeOffset? until, string? returnUrl) =>
        Back(
            until is { } at ? string.Create(CultureInfo.InvariantCulture, $"/sign-in?until={at.ToUnixTimeSeconds()}") : "/sign-in",
            SignInMessages.Locked,
            returnUrl
        );

    private static IResult Back(string page, string? message, string? returnUrl)
    {
        var query = new List<string>();
        if (message is not null)
        {
            query.Add($"message={message}");
        }

        if (Local(returnUrl) is { Length: > 1 } local)
        {
            query.Add($"returnUrl={Uri.EscapeDataString(local)}");
        }

        var joint = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Results.LocalRedirect(query.Count == 0 ? page : $"{page}{joint}{string.Join('&', query)}");
    }

    /// <summary>Only a path of ours: an address from outside would make the sign-in page a springboard.</summary>
    private static string Local(string? returnUrl) =>
        returnUrl is ['/', not ('/' or '\\'), ..] && !returnUrl.StartsWith("/sign-in", StringComparison.Ordinal) ? returnUrl : "/";

    /// <summary>The token must be right; and what the core refuses (two guesses at once, a session that just ended) becomes a message too.</summary>
    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        if (!await antiforgery.IsRequestValidAsync(context.HttpContext))
        {
            return Back("/sign-in", "form", null);
        }

        try
        {
            return await next(context);
        }
        catch (DomainException refused)
        {
            return Back("/sign-in", refused.Error == CommonErrors.SignInRequired ? "expired" : "throttled", null);
        }
    }
}
