using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Finds an upload for the citizen at work on it: the session that began it, or one that has unlocked the complaint.</summary>
internal sealed class EvidenceUploads(AppDbContext db, CallContext call, ComplaintAccess access)
{
    /// <exception cref="DomainException"><c>step-up-required</c>; <c>not-found</c></exception>
    public async Task<EvidenceFile> GetAsync(Guid complaintId, Guid evidenceId, CancellationToken cancellationToken)
    {
        var citizen = call.Actor as CitizenActor ?? throw new DomainException(CommonErrors.SignInRequired);
        var file = await db.Set<EvidenceFile>().FirstOrDefaultAsync(f => f.Id == evidenceId && f.CaseId == complaintId, cancellationToken);
        if (file?.SessionId != citizen.SessionId)
        {
            await access.RequireUnlockedAsync(call, complaintId, cancellationToken);
        }

        return file ?? throw new DomainException(CommonErrors.NotFound);
    }

    public static UploadState StateOf(EvidenceFile file, EvidenceStore store) =>
        new(
            file.Id,
            file.State,
            file.Kind,
            file.Size,
            EvidencePolicy.ChunkSize,
            file.Chunks,
            file.State == EvidenceState.Complete ? [.. Enumerable.Range(0, file.Chunks)] : store.Chunks(file)
        );
}

/// <param name="ChunkSize">Bytes of every chunk but the last.</param>
/// <param name="Chunks">How many there must be, numbered from 0.</param>
/// <param name="Uploaded">Numbers of those that have arrived and are on the disk.</param>
public sealed record UploadState(
    Guid Id,
    EvidenceState State,
    EvidenceKind Kind,
    long Size,
    int ChunkSize,
    int Chunks,
    IReadOnlyList<int> Uploaded
);
