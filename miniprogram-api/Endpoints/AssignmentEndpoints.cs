using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Volunteers.Assignments.Doing;
using WeChatRights.Core.Volunteers.Assignments.Hours;
using WeChatRights.Core.Volunteers.Assignments.Offers;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What a volunteer is asked to do for a case: look, take or decline it, read what it needs, say how it went.</summary>
internal static class AssignmentEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/assignments").WithTags("assignments").Validated().RequireAuthorization(CitizenAuthentication.StaffPolicy);
        mine.MapGet("", ListAsync)
            .WithSummary("What I am asked and what I have taken")
            .WithDescription("Kind, area and hours; nothing of whom. 404 for accounts that are tied to no volunteer.")
            .Produces<Assignments>();
        MapOne(mine.MapGroup("/{id:guid}"));
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("", OpenAsync)
            .WithSummary("One of them, with what it needs")
            .WithDescription(
                "The content only once it is taken, from 24 hours before the beginning until it is reported, at most 48 hours after the end; null otherwise. Each opening is recorded, and she sees it. Her number only where the task asks for a call and her safe-contact box allows one."
            )
            .Produces<AssignmentSheet>();
        one.MapPost("/acceptance", AcceptAsync)
            .WithSummary("I take it")
            .WithDescription("409 assignment-expired, assignment-answered, assignment-unfit. The same again changes nothing.")
            .Produces(StatusCodes.Status204NoContent);
        one.MapPost("/decline", DeclineAsync)
            .WithSummary("Not this time")
            .WithDescription("Nothing is held against me; the next one is asked at once. The same again changes nothing.")
            .Produces(StatusCodes.Status204NoContent);
        one.MapPost("/return", GiveBackAsync)
            .WithSummary("I have taken it and cannot go after all")
            .WithDescription("Until it begins: 409 assignment-begun. Somebody else is asked at once. The same again changes nothing.")
            .Produces(StatusCodes.Status204NoContent);
        one.MapPost("/report", ReportAsync)
            .WithSummary("How it went")
            .WithDescription(
                "From the beginning until 30 days after the end: 422 assignment-not-now. What the task needed is closed with it. The same again changes nothing."
            )
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Assignments(await dispatcher.QueryAsync(context.StaffCaller(), new ListMyAssignments(), cancellationToken)));

    private static async Task<IResult> OpenAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await dispatcher.QueryAsync(context.StaffCaller(), new OpenAssignment(id), cancellationToken));

    private static async Task<IResult> AcceptAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        await dispatcher.SendAsync(context.StaffCaller(), new AcceptAssignment(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DeclineAsync(
        Guid id,
        DeclineAssignmentRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new DeclineAssignment(id, body.Reason!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> GiveBackAsync(
        Guid id,
        DeclineAssignmentRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendAsync(context.StaffCaller(), new GiveBackAssignment(id, body.Reason!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ReportAsync(
        Guid id,
        AssignmentReportRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var report = new ReportAssignment(id, body.Outcome!.Value, body.Minutes!.Value, body.FollowUp!.Value, body.Words);
        await dispatcher.SendAsync(context.StaffCaller(), report, cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record Assignments(IReadOnlyList<MyAssignment> Items);

internal sealed record DeclineAssignmentRequest([property: Required(ErrorMessage = "请选一个原因。")] DeclineReason? Reason) : IRequestBody;

/// <param name="Minutes">Time given, the way there and back included; 0 to 960.</param>
/// <param name="FollowUp">Somebody has to go on with it.</param>
/// <param name="Words">For the officer who asked, at most 1,000 characters; sealed.</param>
internal sealed record AssignmentReportRequest(
    [property: Required(ErrorMessage = "请选择结果。")] TaskOutcome? Outcome,
    [property: Required(ErrorMessage = "请填用了多长时间。"), Range(0, 960, ErrorMessage = "时长填 0 到 16 小时。")] int? Minutes,
    [property: Required(ErrorMessage = "请选择还要不要有人跟进。")] bool? FollowUp,
    [property: StringLength(1000, ErrorMessage = "最多写 1000 个字。")] string? Words
) : IRequestBody
{
    public override string ToString() => "AssignmentReportRequest(redacted)";
}
