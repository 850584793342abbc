using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>
/// She announces a file; the chunks follow. The answer says how to cut it. Announced again while it is under way, because the answer was
/// lost, the same upload goes on.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the whole file, 64 hexadecimal characters.</param>
[RequireCitizen]
public sealed record BeginEvidence(
    Guid ComplaintId,
    [property: Required(ErrorMessage = "缺少文件名。"), StringLength(255, ErrorMessage = "文件名太长。")] string FileName,
    [property: Range(1, long.MaxValue, ErrorMessage = "文件是空的。")] long Size,
    [property: Required(ErrorMessage = "缺少文件校验值。"), RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "文件校验值不对。")]
        string Sha256,
    EvidenceKind Kind
) : ICommand<UploadState>, IConcernsCase
{
    public Guid CaseId => ComplaintId;

    public override string ToString() => "BeginEvidence(redacted)";
}

internal sealed class BeginEvidenceHandler(
    AppDbContext db,
    CallContext call,
    ComplaintAccess access,
    CaseProgress progress,
    CaseKeyStore keys,
    EvidenceStore store
) : ICommandHandler<BeginEvidence, UploadState>
{
    public async ValueTask<UploadState> Handle(BeginEvidence command, CancellationToken cancellationToken)
    {
        var caseId = command.ComplaintId;
        await access.RequireUnlockedAsync(call, caseId, cancellationToken);
        var name = EvidenceName.Clean(command.FileName) ?? throw new DomainException(EvidenceErrors.WrongType);
        await RequireOpenAsync(command, cancellationToken);
        using var key = await keys.GetAsync(caseId, cancellationToken);
        var session = ((CitizenActor)call.Actor).SessionId;
        if (await UnderWayAsync(command, session, key, cancellationToken) is { } known)
        {
            return EvidenceUploads.StateOf(known, store);
        }

        await RequireRoomAsync(command, cancellationToken);
        var ordinal =
            await db.Set<EvidenceFile>().Where(file => file.CaseId == caseId).MaxAsync(file => (int?)file.Ordinal, cancellationToken) ?? 0;
        var file = new EvidenceFile(Ids.New(call.Now), caseId, session, ordinal + 1, command.Kind, command.Size, call.Now);
        var manifest = new EvidenceManifest(command.Sha256.ToLowerInvariant(), file.Size, file.Chunks);
        file.Describe(key.Seal(EvidenceFields.FileName, file.Id, name), key.Seal(EvidenceFields.Manifest, file.Id, manifest));
        db.Add(file);
        return EvidenceUploads.StateOf(file, store);
    }

    /// <summary>By the same session, so nobody learns that somebody else holds the same picture.</summary>
    private async Task<EvidenceFile?> UnderWayAsync(BeginEvidence command, Guid session, CaseKey key, CancellationToken cancellationToken)
    {
        var alike = await db.Set<EvidenceFile>()
            .AsNoTracking()
            .Where(file => file.CaseId == command.CaseId && file.SessionId == session && file.State == EvidenceState.Uploading)
            .Where(file => file.Size == command.Size && file.Kind == command.Kind)
            .ToListAsync(cancellationToken);
        return alike.Find(file =>
            string.Equals(
                key.Open(EvidenceFields.Manifest, file.Id, file.Manifest).Sha256,
                command.Sha256,
                StringComparison.OrdinalIgnoreCase
            )
        );
    }

    private async Task RequireOpenAsync(BeginEvidence command, CancellationToken cancellationToken)
    {
        if (command.Size > EvidencePolicy.MaxSize(command.Kind))
        {
            throw new DomainException(EvidenceErrors.TooLarge);
        }

        var states = await progress.StatesAsync([command.ComplaintId], cancellationToken);
        if (!states[command.ComplaintId].MaySupplement)
        {
            throw new DomainException(EvidenceErrors.CaseEnded);
        }
    }

    private async Task RequireRoomAsync(BeginEvidence command, CancellationToken cancellationToken)
    {
        var sizes = await db.Set<EvidenceFile>()
            .Where(file => file.CaseId == command.ComplaintId)
            .Select(file => file.Size)
            .ToListAsync(cancellationToken);
        if (sizes.Count >= EvidencePolicy.MaxFiles || sizes.Sum() + command.Size > EvidencePolicy.MaxTotal)
        {
            throw new DomainException(EvidenceErrors.TooMany);
        }
    }
}
