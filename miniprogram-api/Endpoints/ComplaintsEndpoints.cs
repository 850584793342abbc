using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Surveys;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Filing, and what becomes of it.</summary>
internal static class ComplaintsEndpoints
{
    public static void MapComplaints(this IEndpointRouteBuilder api)
    {
        var complaints = api.MapGroup("/complaints").WithTags("complaints").Validated();
        complaints
            .MapPost("", FileAsync)
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Filing))
            .WithSummary("Files a complaint")
            .WithDescription(
                "Needs the header Idempotency-Key (16 to 128 characters): sent again with the same key and body it answers the same; with another body, 422. Without a session only anonymous: true."
            )
            .Produces<FiledComplaint>(StatusCodes.Status201Created);
        var hers = complaints.MapGroup("").RequireAuthorization(CitizenAuthentication.CitizenPolicy);
        hers.MapGet("", ListAsync)
            .WithSummary("Her complaints")
            .WithDescription("Those that this session has unlocked; before step-up 403 step-up-required, whether or not there are any.")
            .Produces<PageOf<MyComplaintRow>>();
        hers.MapGet("/{id:guid}", GetAsync)
            .WithSummary("What became of a complaint")
            .WithDescription(
                "Progress in plain words, messages, evidence, and which offices opened the file. Never what staff write to one another."
            )
            .Produces<MyComplaint>();
        hers.MapPost("/{id:guid}/supplements", SupplementAsync)
            .WithSummary("Adds facts")
            .Produces<AddedSupplement>(StatusCodes.Status201Created);
        hers.MapPost("/{id:guid}/withdrawals", WithdrawAsync)
            .WithSummary("Asks to withdraw")
            .WithDescription("A request: staff make sure over the safe channel that it is her own wish. The matter goes on until then.")
            .Produces(StatusCodes.Status202Accepted);
        hers.MapPost("/{id:guid}/ratings", RateAsync)
            .WithSummary("Rates the handling")
            .WithDescription("1 to 5 stars, once, after the matter has ended.")
            .Produces(StatusCodes.Status204NoContent);
        hers.MapPost("/{id:guid}/survey", SurveyAsync)
            .WithSummary("Tells after the end how things are")
            .WithDescription(
                "Once for each end, never after a withdrawal (no-survey). Who is not safe is in danger again: the matter goes on and she is reached over her safe channel. stars is ignored when she has rated already."
            )
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> FileAsync(
        FileComplaintRequest body,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => Filing.FileAsync(context, dispatcher, idempotencyKey, body.Anonymous, body.ToCommand, cancellationToken);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken,
        int page = 1,
        int pageSize = 20
    )
    {
        var found = await dispatcher.QueryAsync(context.Citizen(), new ListMyComplaints(page, pageSize), cancellationToken);
        return TypedResults.Ok(PageOf<MyComplaintRow>.From(found, page, pageSize));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, Dispatcher dispatcher, CancellationToken cancellationToken) =>
        TypedResults.Ok(await dispatcher.QueryAsync(context.Citizen(), new GetMyComplaint(id), cancellationToken));

    private static async Task<IResult> SupplementAsync(
        Guid id,
        SupplementRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var added = await dispatcher.SendRepeatingAsync(context.Citizen(), new SupplementComplaint(id, body.Text!), cancellationToken);
        return TypedResults.Created((string?)null, added);
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        WithdrawalRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new RequestCaseWithdrawal(id, body.Reason), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<IResult> RateAsync(
        Guid id,
        RatingRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new RateCase(id, body.Stars!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SurveyAsync(
        Guid id,
        SurveyRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var said = new AnswerSurvey(id, body.Performed, body.Safe!.Value, body.Stars, body.Words);
        await dispatcher.SendRepeatingAsync(context.Citizen(), said, cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Performed">Needed when she is safe.</param>
/// <param name="Safe">She is safe now.</param>
/// <param name="Stars">Optional, 1 (bad) to 5 (good).</param>
/// <param name="Words">Optional, up to 500 characters.</param>
internal sealed record SurveyRequest(
    SurveyPerformed? Performed,
    [property: Required(ErrorMessage = "请选一个：你现在安全吗。")] bool? Safe,
    int? Stars,
    string? Words
) : IRequestBody
{
    public override string ToString() => "SurveyRequest(redacted)";
}

/// <param name="Text">1 to 5,000 characters.</param>
internal sealed record SupplementRequest(string? Text) : IRequestBody
{
    public override string ToString() => "SupplementRequest(redacted)";
}

/// <param name="Reason">Optional, up to 500 characters.</param>
internal sealed record WithdrawalRequest(string? Reason) : IRequestBody
{
    public override string ToString() => "WithdrawalRequest(redacted)";
}

/// <param name="Stars">1 (bad) to 5 (good).</param>
internal sealed record RatingRequest([property: Required(ErrorMessage = "请选 1 到 5 颗星。")] int? Stars) : IRequestBody;
