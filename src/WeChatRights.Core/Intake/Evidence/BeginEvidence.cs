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
        // One look for all: the ordinal taken from it is unique, so whoever looked before another wrote collides and looks again.
        var all = await db.Set<EvidenceFile>().AsNoTracking().Where(file => file.CaseId == caseId).ToListAsync(cancellationToken);
        if (UnderWay(all, command, session, key) is { } known)
        {
            return EvidenceUploads.StateOf(known, store);
        }

        RequireRoom(all, command);
        var ordinal = all.Select(file => file.Ordinal).DefaultIfEmpty(0).Max();
        var file = new EvidenceFile(Ids.New(call.Now), caseId, session, ordinal + 1, command.Kind, command.Size, call.Now);
        var manifest = new EvidenceManifest(command.Sha256.ToLowerInvariant(), file.Size, file.Chunks);
        file.Describe(key.Seal(EvidenceFields.FileName, file.Id, name), key.Seal(EvidenceFields.Manifest, file.Id, manifest));
        db.Add(file);
        return EvidenceUploads.StateOf(file, store);
    }

    /// <summary>By the same session, so nobody learns that somebody else holds the same picture.</summary>
    private static EvidenceFile? UnderWay(IEnumerable<EvidenceFile> all, BeginEvidence command, Guid session, CaseKey key) =>
        all.Where(file => file.SessionId == session && file.State == EvidenceState.Uploading)
            .Where(file => file.Size == command.Size && file.Kind == command.Kind)
            .FirstOrDefault(file =>
                string.Equals(
                    key.Open(EvidenceFields.Manifest, file.Id, file.Manifest).Sha256,
                    command.Sha256,
                    StringComparison.OrdinalIgnoreCase
                )
            );

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

    private static void RequireRoom(IReadOnlyCollection<EvidenceFile> all, BeginEvidence command)
    {
        if (all.Count >= EvidencePolicy.MaxFiles || all.Sum(file => file.Size) + command.Size > EvidencePolicy.MaxTotal)
        {
            throw new DomainException(EvidenceErrors.TooMany);
        }
    }
}
