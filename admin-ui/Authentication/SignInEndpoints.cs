using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.SignIn;

namespace WeChatRights.AdminUi.Authentication;

/// <summary>
/// What the sign-in forms post to. Plain requests, before any circuit exists; each checks the antiforgery token and answers with a
/// redirect that carries a message code, never a text.
/// </summary>
public static class SignInEndpoints
{
    private const string TicketCookie = "sign-in-ticket";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().AddEndpointFilter(CheckFormAsync).DisableAntiforgery();
        open.MapPost("/sign-in", SignInAsync).WithOrder(-1);
        open.MapPost("/sign-in/code", CodeAsync).WithOrder(-1);
        open.MapPost("/sign-in/enrol", EnrolAsync).WithOrder(-1);
        var signedIn = routes.MapGroup("").RequireAuthorization().AddEndpointFilter(CheckFormAsync).DisableAntiforgery();
        signedIn.MapPost("/sign-out", SignOutAsync).WithOrder(-1);
        signedIn.MapPost("/sign-in/password", PasswordAsync).WithOrder(-1);
    }

    /// <summary>The ticket of a half-done sign-in, for the page that shows the authenticator secret.</summary>
    public static string? TicketOf(HttpContext context) => context.Request.Cookies[TicketCookie];

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        Dispatcher dispatcher,
        [FromForm] string? userName,
        [FromForm] string? password,
        [FromForm] string? returnUrl
    )
    {
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password) || userName.Length > 64 || password.Length > 128)
        {
            return Back("/sign-in", "failed", returnUrl);
        }

        var answer = await dispatcher.SendAsync(Actor.Nobody, new SignInStaff(userName.Trim(), password), context.RequestAborted);
        switch (answer.Outcome)
        {
            case SignInOutcome.NeedsCode:
                KeepTicket(context, answer.Ticket!);
                return Back("/sign-in/code", null, returnUrl);
            case SignInOutcome.NeedsEnrolment:
                KeepTicket(context, answer.Ticket!);
                return Back("/sign-in/enrol", null, returnUrl);
            default:
                return Back("/sign-in", answer.Outcome == SignInOutcome.Locked ? "locked" : "failed", returnUrl);
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
        if (TicketOf(context) is not { Length: > 0 and <= 1024 } ticket || code is { Length: > 16 } || recoveryCode is { Length: > 32 })
        {
            return Back("/sign-in", "form", returnUrl);
        }

        var answer = await dispatcher.SendAsync(Actor.Nobody, new CompleteSignIn(ticket, code, recoveryCode), context.RequestAborted);
        var page = recoveryCode is null ? "/sign-in/code" : "/sign-in/code?recovery=true";
        return answer.Outcome switch
        {
            CodeOutcome.Done => await EnterAsync(context, answer.SignIn!, returnUrl),
            CodeOutcome.Wrong => Back(page, recoveryCode is null ? "code" : "recovery", returnUrl),
            CodeOutcome.Locked => Back("/sign-in", "locked", returnUrl),
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
        if (TicketOf(context) is not { Length: > 0 and <= 1024 } ticket || code is not { Length: > 0 and <= 16 })
        {
            return Back("/sign-in", "form", returnUrl);
        }

        var answer = await dispatcher.SendAsync(Actor.Nobody, new EnrolAuthenticator(ticket, code), context.RequestAborted);
        if (answer.Outcome == CodeOutcome.Done)
        {
            await EnterAsync(context, answer.SignIn!, returnUrl);
            return RecoveryCodesPage.Show(
                answer.RecoveryCodes!,
                answer.SignIn!.MustChangePassword ? "/sign-in/password?message=must-change" : "/"
            );
        }

        return answer.Outcome == CodeOutcome.Wrong
            ? Back("/sign-in/enrol", "code", returnUrl)
            : Back("/sign-in", answer.Outcome == CodeOutcome.Locked ? "locked" : "form", returnUrl);
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

        var outcome = await dispatcher.SendAsync(
            StaffCookie.ActorOf(context.User)!,
            new ChangeOwnPassword(currentPassword, newPassword),
            context.RequestAborted
        );
        return outcome switch
        {
            PasswordChange.Done => Results.LocalRedirect(Local(returnUrl)),
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
        context.Response.Cookies.Delete(TicketCookie);
        await StaffCookie.SignInAsync(context, signIn);
        return signIn.MustChangePassword ? Back("/sign-in/password", "must-change", returnUrl) : Results.LocalRedirect(Local(returnUrl));
    }

    private static void KeepTicket(HttpContext context, string ticket) =>
        context.Response.Cookies.Append(
            TicketCookie,
            ticket,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/sign-in",
                MaxAge = TimeSpan.FromMinutes(5),
            }
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

    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Back("/sign-in", "form", null);
    }
}
