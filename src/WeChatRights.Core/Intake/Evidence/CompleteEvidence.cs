using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>
/// Checks the whole file against what was announced and against its own content, makes the viewing copy of a photo, and puts it on
/// the time line. A file that fails is thrown away at once; sent again after success it answers the same.
/// </summary>
[RequireCitizen]
public sealed record CompleteEvidence(Guid ComplaintId, Guid EvidenceId) : ICommand<UploadState>, IConcernsCase
{
    public Guid CaseId => ComplaintId;
}

internal sealed class CompleteEvidenceHandler(
    AppDbContext db,
    CallContext call,
    EvidenceUploads uploads,
    CaseKeyStore keys,
    EvidenceStore store,
    EvidenceCheck check,
    ViewingCopyMaker copies
) : ICommandHandler<CompleteEvidence, UploadState>
{
    public async ValueTask<UploadState> Handle(CompleteEvidence command, CancellationToken cancellationToken)
    {
        var file = await uploads.GetAsync(command.ComplaintId, command.EvidenceId, cancellationToken);
        if (file.State != EvidenceState.Complete)
        {
            await FinishAsync(file, cancellationToken);
            var complaint = await db.Set<Complaint>().FirstAsync(c => c.CaseId == file.CaseId, cancellationToken);
            complaint.Supplemented(SupplementKind.Evidence);
        }

        return EvidenceUploads.StateOf(file, store);
    }

    private async Task FinishAsync(EvidenceFile file, CancellationToken cancellationToken)
    {
        if (store.Chunks(file).Count != file.Chunks)
        {
            throw new DomainException(EvidenceErrors.Incomplete);
        }

        using var key = await keys.GetAsync(file.CaseId, cancellationToken);
        try
        {
            var content = check.Read(file, key, keepWhole: file.Kind is EvidenceKind.Photo or EvidenceKind.Document);
            var format = Judge(file, key, content);
            if (format.IsDecodable)
            {
                var copy = await copies.MakeAsync(content.Whole!, cancellationToken);
                await store.WriteAsync(
                    file,
                    EvidenceStore.ViewingCopy,
                    key.SealBytes(copy, EvidencePlaces.ViewingCopy(file)),
                    cancellationToken
                );
            }

            file.Complete(format.ContentType, format.IsDecodable, call.Now);
        }
        catch (DomainException refusal) when (refusal.Error.Kind == ErrorKind.Unprocessable)
        {
            store.Delete(file);
            throw;
        }
    }

    private static EvidenceFormat Judge(EvidenceFile file, CaseKey key, EvidenceCheck.Result content)
    {
        var manifest = key.Open(EvidenceFields.Manifest, file.Id, file.Manifest);
        if (manifest.Sha256 != content.Sha256 || manifest.Size != file.Size || manifest.Chunks != file.Chunks)
        {
            throw new DomainException(EvidenceErrors.HashMismatch);
        }

        var name = key.Open(EvidenceFields.FileName, file.Id, file.FileName);
        var format = FileSignature.Candidates(content.Head).FirstOrDefault(candidate => candidate.Fits(file.Kind, name));
        return format is not null && (content.Whole is null || FileSignature.Confirms(format, content.Whole))
            ? format
            : throw new DomainException(EvidenceErrors.WrongType);
    }
}
