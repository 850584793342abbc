using System.ComponentModel.DataAnnotations;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.MiniprogramApi.Limits;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>Evidence comes in chunks, so that a broken connection costs one chunk and not the whole video.</summary>
internal static class EvidenceEndpoints
{
    private const string ChunkType = "application/octet-stream";

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/complaints/{id:guid}/evidence")
            .WithTags("evidence")
            .Validated()
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithMetadata(new LimitAttribute(LimitClass.Upload));
        evidence
            .MapPost("", BeginAsync)
            .WithSummary("Begins an upload")
            .WithDescription(
                "Photo 20 MB, document 20 MB, audio 100 MB, video 300 MB; 30 files and 1 GB for each complaint. The answer says how to cut the file."
            )
            .Produces<UploadState>(StatusCodes.Status201Created);
        evidence
            .MapPut("/{evidenceId:guid}/chunks/{number:int}", StoreAsync)
            .WithMetadata(new BodyLimitOf(EvidencePolicy.ChunkSize))
            .Accepts<Stream>(ChunkType)
            .WithSummary("Sends one chunk")
            .WithDescription("Numbered from 0. Every chunk but the last has exactly chunkSize bytes. Sent again, it replaces itself.")
            .Produces<UploadState>();
        evidence.MapGet("/{evidenceId:guid}", GetAsync).WithSummary("How far an upload has come").Produces<UploadState>();
        evidence
            .MapPost("/{evidenceId:guid}/complete", CompleteAsync)
            .WithSummary("Ends an upload")
            .WithDescription("Checks hash, size and content. A file that fails is thrown away.")
            .Produces<UploadState>();
    }

    private static async Task<IResult> BeginAsync(
        Guid id,
        EvidenceRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        var command = new BeginEvidence(id, body.FileName!, body.Size!.Value, body.Sha256!, body.Kind!.Value);
        var state = await dispatcher.SendAsync(context.Citizen(), command, cancellationToken);
        return TypedResults.Created($"/api/v1/complaints/{id}/evidence/{state.Id}", state);
    }

    private static async Task<IResult> StoreAsync(
        Guid id,
        Guid evidenceId,
        int number,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    )
    {
        if (context.Request.ContentType?.StartsWith(ChunkType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var bytes = await ReadAsync(context.Request, cancellationToken);
        var state = await dispatcher.SendAsync(context.Citizen(), new StoreEvidenceChunk(id, evidenceId, number, bytes), cancellationToken);
        return TypedResults.Ok(state);
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        Guid evidenceId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await dispatcher.QueryAsync(context.Citizen(), new GetUpload(id, evidenceId), cancellationToken));

    private static async Task<IResult> CompleteAsync(
        Guid id,
        Guid evidenceId,
        HttpContext context,
        Dispatcher dispatcher,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await dispatcher.SendRepeatingAsync(context.Citizen(), new CompleteEvidence(id, evidenceId), cancellationToken));

    /// <summary>At most one chunk, in memory only: nothing is written before it is sealed.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[EvidencePolicy.ChunkSize + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= EvidencePolicy.ChunkSize
            ? buffer.AsMemory(0, length)
            : throw new BadHttpRequestException(ApiErrors.BodyTooLarge.Code, StatusCodes.Status413PayloadTooLarge);
    }
}

/// <param name="FileName">With its extension. Kept sealed.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the whole file, hexadecimal.</param>
internal sealed record EvidenceRequest(
    [property: Required(ErrorMessage = "缺少文件名。")] string? FileName,
    [property: Required(ErrorMessage = "缺少文件大小。")] long? Size,
    [property: Required(ErrorMessage = "缺少文件校验值。")] string? Sha256,
    [property: Required(ErrorMessage = "请选择材料种类。")] EvidenceKind? Kind
) : IRequestBody
{
    public override string ToString() => "EvidenceRequest(redacted)";
}
