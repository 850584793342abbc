using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Phones;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Staff and volunteers on their phones: binding, signing in, signing out.</summary>
internal static class StaffSessionsEndpoints
{
    public static void MapStaffSessions(this IEndpointRouteBuilder staff)
    {
        var byWeChat = staff.MapGroup("").Validated().RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        byWeChat
            .MapPost("/bindings", BindAsync)
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Binds this WeChat to a staff account")
            .WithDescription("With the code from the admin and a PIN for later. Every kind of failure gets the same answer.")
            .Produces<OpenedPhoneSession>(StatusCodes.Status201Created);
        byWeChat
            .MapPost("/sessions", SignInAsync)
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Signs a staff member in by PIN")
            .WithDescription("Every kind of failure gets the same answer.")
            .Produces<OpenedPhoneSession>(StatusCodes.Status201Created);
        staff
            .MapDelete("/sessions/current", SignOutAsync)
            .RequireAuthorization(CitizenAuthentication.StaffPolicy)
            .WithSummary("Signs the staff member out")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> BindAsync(
        BindRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => Opened(await dispatcher.SendRepeatingAsync(context.Citizen(), new BindStaffPhone(body.Code!, body.Pin!), cancellationToken));

    private static async Task<IResult> SignInAsync(
        StaffPinRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => Opened(await dispatcher.SendRepeatingAsync(context.Citizen(), new SignInByPhone(body.Pin!), cancellationToken));

    private static async Task<IResult> SignOutAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendAsync(context.StaffCaller(), new EndStaffSession(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult Opened(OpenedPhoneSession? opened) =>
        opened is null
            ? throw new DomainException(Core.IdentityAccess.StaffErrors.PhoneSignInFailed)
            : TypedResults.Created((string?)null, opened);
}

/// <param name="Code">Eight digits from the admin.</param>
/// <param name="Pin">Six digits, for later.</param>
internal sealed record BindRequest(string? Code, string? Pin) : IRequestBody
{
    public override string ToString() => "BindRequest(redacted)";
}

internal sealed record StaffPinRequest(string? Pin) : IRequestBody
{
    public override string ToString() => "StaffPinRequest(redacted)";
}
