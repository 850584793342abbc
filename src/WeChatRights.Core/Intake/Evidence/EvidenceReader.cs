using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>A piece of evidence as she sees it in her own file.</summary>
public sealed record MyEvidence(Guid Id, string FileName, EvidenceKind Kind, long Size, DateTimeOffset AddedAt)
{
    public override string ToString() => "MyEvidence(redacted)";
}

/// <param name="HasViewingCopy">There is a picture without hidden data to look at; the original is for the record.</param>
public sealed record CaseEvidence(
    Guid Id,
    string FileName,
    EvidenceKind Kind,
    string ContentType,
    long Size,
    DateTimeOffset AddedAt,
    bool HasViewingCopy
)
{
    public override string ToString() => "CaseEvidence(redacted)";
}

/// <summary>Lists the complete evidence of a case, names opened.</summary>
internal sealed class EvidenceReader(AppDbContext db)
{
    public async Task<IReadOnlyList<MyEvidence>> OfHersAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken) =>
        [
            .. (await OfCaseAsync(caseId, opened, cancellationToken)).Select(file => new MyEvidence(
                file.Id,
                file.FileName,
                file.Kind,
                file.Size,
                file.AddedAt
            )),
        ];

    public async Task<IReadOnlyList<CaseEvidence>> OfCaseAsync(Guid caseId, UnsealedCase opened, CancellationToken cancellationToken)
    {
        var files = await db.Set<EvidenceFile>()
            .AsNoTracking()
            .Where(file => file.CaseId == caseId && file.State == EvidenceState.Complete)
            .OrderBy(file => file.Ordinal)
            .ToListAsync(cancellationToken);
        return
        [
            .. files.Select(file => new CaseEvidence(
                file.Id,
                opened.Read(EvidenceFields.FileName, file.Id, file.FileName),
                file.Kind,
                file.ContentType,
                file.Size,
                file.CompletedAt ?? file.CreatedAt,
                file.HasViewingCopy
            )),
        ];
    }
}
