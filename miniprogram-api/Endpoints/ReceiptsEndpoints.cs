using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>For who filed without a name, or comes from another phone.</summary>
internal static class ReceiptsEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder api) =>
        api.MapGroup("/receipts")
            .WithTags("receipts")
            .Validated()
            .MapPost("/lookup", LookUpAsync)
            .AllowAnonymous()
            .WithMetadata(new LimitAttribute(LimitClass.Proof))
            .WithSummary("Opens one complaint by its receipt code")
            .WithDescription(
                "Needs the PIN too when the complaint was filed with one. Answers a session that stands for this complaint only. Every kind of failure gets the same answer, after the same work."
            )
            .Produces<ReceiptAnswer>();

    private static async Task<IResult> LookUpAsync(ReceiptRequest body, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var pin = string.IsNullOrEmpty(body.Pin) ? null : body.Pin;
        var opened =
            await dispatcher.SendRepeatingAsync(Actor.Nobody, new LookUpReceipt(body.ReceiptCode!, pin), cancellationToken)
            ?? throw new DomainException(IntakeErrors.StepUpFailed);
        var complaint = await dispatcher.QueryAsync(
            new CitizenActor(opened.SessionId, null),
            new GetMyComplaint(opened.ComplaintId),
            cancellationToken
        );
        return TypedResults.Ok(new ReceiptAnswer(opened.Token, opened.ExpiresAt, opened.UnlockedUntil, complaint));
    }
}

/// <param name="ReceiptCode">Twenty letters and digits; spaces and dashes do not matter.</param>
internal sealed record ReceiptRequest(string? ReceiptCode, string? Pin) : IRequestBody
{
    public override string ToString() => "ReceiptRequest(redacted)";
}

/// <param name="UnlockedUntil">After that the receipt must be shown again.</param>
internal sealed record ReceiptAnswer(string Token, DateTimeOffset ExpiresAt, DateTimeOffset UnlockedUntil, MyComplaint Complaint)
{
    public override string ToString() => "ReceiptAnswer(redacted)";
}
