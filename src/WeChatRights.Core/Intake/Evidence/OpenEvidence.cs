using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Opens one piece of evidence to look at or to save. Every opening is an audit row of the case.</summary>
/// <param name="ViewingCopy">For photos the copy without hidden data. Recordings and documents have none: they are given as they are.</param>
[RequirePermission(Permission.UnsealCase)]
public sealed record OpenEvidence(Guid EvidenceId, bool ViewingCopy) : IQuery<OpenedEvidence>
{
    /// <summary>A small picture of the viewing copy, for a list. Counts as an opening all the same.</summary>
    public bool Thumbnail { get; init; }
}

/// <param name="Content">Seekable; opens chunk after chunk as it is read. Must be disposed: it holds the case's key.</param>
/// <param name="ContentType">By content, never by what was declared. Serve it with <c>nosniff</c> and as an attachment unless it is a viewing copy.</param>
public sealed record OpenedEvidence(Stream Content, string ContentType, string FileName, long Length) : IDisposable
{
    public void Dispose() => Content.Dispose();

    public override string ToString() => "OpenedEvidence(redacted)";
}

internal sealed class OpenEvidenceHandler(AppDbContext db, CaseVault vault, EvidenceStore store, ViewingCopyMaker copies)
    : IQueryHandler<OpenEvidence, OpenedEvidence>
{
    public async ValueTask<OpenedEvidence> Handle(OpenEvidence query, CancellationToken cancellationToken)
    {
        var file =
            await db.Set<EvidenceFile>()
                .AsNoTracking()
                .FirstOrDefaultAsync(f => f.Id == query.EvidenceId && f.State == EvidenceState.Complete, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var opened = await vault.UnsealAsync(
            file.CaseId,
            UnsealPurpose.ReviewEvidence,
            [EvidenceFields.FileName.Column, EvidenceFields.Content],
            cancellationToken
        );
        try
        {
            var name = opened.Read(EvidenceFields.FileName, file.Id, file.FileName);
            return query.ViewingCopy && file.Kind == EvidenceKind.Photo
                ? await CopyAsync(file, opened, name, query.Thumbnail, cancellationToken)
                : new OpenedEvidence(new EvidenceStream(file, opened, store), file.ContentType, name, file.Size);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private async Task<OpenedEvidence> CopyAsync(
        EvidenceFile file,
        UnsealedCase opened,
        string name,
        bool thumbnail,
        CancellationToken cancellationToken
    )
    {
        if (!file.HasViewingCopy)
        {
            throw new DomainException(EvidenceErrors.NoViewingCopy);
        }

        using (opened)
        {
            var bytes = opened.ReadBytes(store.Read(file, EvidenceStore.ViewingCopy), EvidencePlaces.ViewingCopy(file));
            bytes = thumbnail ? await copies.ShrinkAsync(bytes, cancellationToken) : bytes;
            return new OpenedEvidence(
                new MemoryStream(bytes, writable: false),
                "image/jpeg",
                Path.ChangeExtension(name, ".jpg"),
                bytes.Length
            );
        }
    }
}
