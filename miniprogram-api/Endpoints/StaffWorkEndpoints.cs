using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What staff do on a phone: see what was given to them, take it or give it back, write down for a woman beside them.</summary>
internal static class StaffWorkEndpoints
{
    public static void MapStaffWork(this IEndpointRouteBuilder staff)
    {
        var work = staff.MapGroup("").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        work.MapGet("/me", MeAsync).WithSummary("Who I am and what I may do").Produces<StaffMeAnswer>();
        work.MapGet("/assignments", ListAsync)
            .WithSummary("What I answer for")
            .WithDescription("Open cases whose accountable person I am; nothing of what was written. Volunteers have none yet.")
            .Produces<PageOf<AssignmentAnswer>>();
        work.MapPost("/assignments/{caseId:guid}/accept", AcceptAsync).WithSummary("Takes it up").Produces(StatusCodes.Status204NoContent);
        work.MapPost("/assignments/{caseId:guid}/decline", DeclineAsync)
            .WithSummary("Gives it back")
            .WithDescription(
                "To who sent it, within the days of an objection; otherwise one level up. It never is without an accountable person."
            )
            .Produces(StatusCodes.Status204NoContent);
        work.MapPost("/complaints", FileAsync)
            .WithMetadata(new LimitAttribute(LimitClass.Upload)) // A village officer may write down many on one day.
            .WithSummary("Files on behalf of a woman beside me")
            .WithDescription("As POST /complaints, with the header Idempotency-Key. The receipt is hers.")
            .Produces<FiledComplaint>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> MeAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var me = await dispatcher.QueryAsync(context.StaffCaller(), new GetMyStaffProfile(), cancellationToken);
        return TypedResults.Ok(
            new StaffMeAnswer(
                me.DisplayName,
                [.. me.Posts.Select(post => new StaffPostAnswer(RoleNames.Of(post.Role), post.PlaceName))],
                me.Permissions.Contains(nameof(Permission.HandleCase), StringComparer.Ordinal),
                await dispatcher.QueryAsync(context.StaffCaller(), new GetMyDesk(), cancellationToken) is not null,
                await dispatcher.QueryAsync(context.StaffCaller(), new AmVolunteer(), cancellationToken)
            )
        );
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken,
        int page = 1,
        int pageSize = 20
    )
    {
        var me = await dispatcher.QueryAsync(context.StaffCaller(), new GetMyStaffProfile(), cancellationToken);
        if (!me.Permissions.Contains(nameof(Permission.ViewCases), StringComparer.Ordinal))
        {
            return TypedResults.Ok(new PageOf<AssignmentAnswer>([], page, pageSize, 0));
        }

        var query = new ListCases(new CaseFilter(CaseView.Mine), Skip: (page - 1) * pageSize, Take: pageSize);
        var found = await dispatcher.QueryAsync(context.StaffCaller(), query, cancellationToken);
        return TypedResults.Ok(new PageOf<AssignmentAnswer>([.. found.Items.Select(AssignmentAnswer.From)], page, pageSize, found.Total));
    }

    private static async Task<IResult> AcceptAsync(
        Guid caseId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new AcceptCase(caseId), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DeclineAsync(
        Guid caseId,
        DeclineRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new GiveCaseBack(caseId, body.Reason!), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> FileAsync(
        FileComplaintRequest body,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            throw new DomainException(IntakeErrors.KeyMissing);
        }

        var command = new FileOnBehalf(body.ToCommand(idempotencyKey));
        var filed = await dispatcher.SendAsync(context.StaffCaller(), command, cancellationToken);
        return TypedResults.Created((string?)null, filed);
    }
}

/// <param name="MayFile">May write down a matter for somebody.</param>
/// <param name="GivesCounsel">This account is a provider's: there is an agenda.</param>
/// <param name="Volunteers">This account is tied to a volunteer: GET /volunteer/me finds something.</param>
internal sealed record StaffMeAnswer(string Name, IReadOnlyList<StaffPostAnswer> Posts, bool MayFile, bool GivesCounsel, bool Volunteers);

internal sealed record StaffPostAnswer(string RoleName, string Place);

/// <param name="Reason">1 to 500 characters; kept with the case.</param>
internal sealed record DeclineRequest(string? Reason) : IRequestBody
{
    public override string ToString() => "DeclineRequest(redacted)";
}

/// <summary>A line of what I answer for: no name, no word of hers.</summary>
/// <param name="DueAt">The nearest running clock; null when none runs.</param>
internal sealed record AssignmentAnswer(
    Guid Id,
    string Number,
    string CategoryName,
    string Place,
    DateTimeOffset FiledAt,
    CaseStatus State,
    bool Danger,
    DateTimeOffset? DueAt,
    bool MayAccept,
    bool MayDecline
)
{
    public static AssignmentAnswer From(CaseRow row) =>
        new(
            row.Id,
            row.Number,
            row.CategoryName,
            row.Place,
            row.ReceivedAt,
            row.Status,
            row.DangerNow || row.Risk == RiskLevel.High,
            row.DueAt,
            row.Status == CaseStatus.Registered,
            row.Status == CaseStatus.Registered
        );
}
