using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>
/// One chunk, sealed before it touches the disk. Sent again it replaces itself. Leaves no audit row of its own: the beginning and the
/// end of the upload do.
/// </summary>
/// <param name="Number">From 0.</param>
[RequireCitizen]
public sealed record StoreEvidenceChunk(Guid ComplaintId, Guid EvidenceId, int Number, ReadOnlyMemory<byte> Bytes)
    : ICommand<UploadState>,
        IHeartbeat
{
    public override string ToString() => "StoreEvidenceChunk(redacted)";
}

internal sealed class StoreEvidenceChunkHandler(EvidenceUploads uploads, CaseKeyStore keys, EvidenceStore store)
    : ICommandHandler<StoreEvidenceChunk, UploadState>
{
    public async ValueTask<UploadState> Handle(StoreEvidenceChunk command, CancellationToken cancellationToken)
    {
        var file = await uploads.GetAsync(command.ComplaintId, command.EvidenceId, cancellationToken);
        if (file.State == EvidenceState.Complete)
        {
            throw new DomainException(EvidenceErrors.AlreadyComplete);
        }

        if (
            command.Number < 0
            || command.Number >= file.Chunks
            || command.Bytes.Length != EvidencePolicy.LengthOf(file.Size, command.Number)
        )
        {
            throw new DomainException(EvidenceErrors.ChunkOutOfPlace);
        }

        using var key = await keys.GetAsync(file.CaseId, cancellationToken);
        if (command.Number == 0)
        {
            RequireKnownKind(file, key, command.Bytes.Span);
        }

        var cell = key.SealBytes(command.Bytes.Span, EvidencePlaces.Chunk(file, command.Number));
        await store.WriteAsync(file, EvidenceStore.ChunkName(command.Number), cell, cancellationToken);
        return EvidenceUploads.StateOf(file, store);
    }

    /// <summary>Refuses the wrong kind of file at its first bytes, not after 300 MB.</summary>
    private static void RequireKnownKind(EvidenceFile file, CaseKey key, ReadOnlySpan<byte> head)
    {
        var name = key.Open(EvidenceFields.FileName, file.Id, file.FileName);
        if (!FileSignature.Candidates(head).Any(format => format.Fits(file.Kind, name)))
        {
            throw new DomainException(EvidenceErrors.WrongType);
        }
    }
}
