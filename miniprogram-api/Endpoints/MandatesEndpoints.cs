using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>信访代理: the mandates that she gives, and takes back.</summary>
internal static class MandatesEndpoints
{
    public static void MapMandates(this IEndpointRouteBuilder api)
    {
        var mandates = api.MapGroup("/complaints/{id:guid}/mandates")
            .WithTags("mandates")
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .Validated();
        mandates
            .MapGet("", ListAsync)
            .WithSummary("Her mandates in a matter")
            .WithDescription(
                "Who may do what for her until when, what was done, and whether it waits for her signature. It never costs anything."
            )
            .Produces<MyMandates>();
        mandates
            .MapPost("/{mandateId:guid}/signature", SignAsync)
            .WithSummary("Signs a mandate")
            .WithDescription("Behind the PIN. toldFree: she has read that it costs nothing; without it 422 agency-not-free.")
            .Produces(StatusCodes.Status204NoContent);
        mandates
            .MapPost("/{mandateId:guid}/revocation", RevokeAsync)
            .WithSummary("Takes a mandate back, or says no to it")
            .WithDescription("At any time and without a reason. From then on nobody acts for her.")
            .Produces(StatusCodes.Status204NoContent);
        mandates
            .MapPost("/{mandateId:guid}/reports/{reportId:guid}/confirmation", ConfirmAsync)
            .WithSummary("Has read what her agents told her")
            .WithDescription("Harmless to repeat.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(
        Guid id,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new MyMandates(await dispatcher.QueryAsync(context.Citizen(), new ListMyMandates(id), cancellationToken)));

    private static async Task<IResult> SignAsync(
        Guid id,
        Guid mandateId,
        MandateSignatureRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new SignMyMandate(id, mandateId, body.ToldFree!.Value), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> RevokeAsync(
        Guid id,
        Guid mandateId,
        MandateRevocationRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new RevokeMyMandate(id, mandateId, body.Reason), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ConfirmAsync(
        Guid id,
        Guid mandateId,
        Guid reportId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        await dispatcher.SendRepeatingAsync(context.Citizen(), new ConfirmMyReport(id, mandateId, reportId), cancellationToken);
        return TypedResults.NoContent();
    }
}

internal sealed record MyMandates(IReadOnlyList<MyMandate> Items);

/// <param name="ToldFree">She has read that it costs nothing.</param>
internal sealed record MandateSignatureRequest([property: Required(ErrorMessage = "请先看一下：代理不收费。")] bool? ToldFree)
    : IRequestBody;

/// <param name="Reason">Optional, up to 500 characters.</param>
internal sealed record MandateRevocationRequest(string? Reason) : IRequestBody
{
    public override string ToString() => "MandateRevocationRequest(redacted)";
}
