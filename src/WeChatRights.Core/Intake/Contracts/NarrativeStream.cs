using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Sealed narratives with the wrapped keys of their cases, row by row, for a search that was checked and is recorded.</summary>
internal sealed class NarrativeStream(AppDbContext db)
{
    /// <param name="cases">Already limited to what the actor may see, in the order of reading.</param>
    public IAsyncEnumerable<SealedNarrative> Of(IQueryable<Guid> cases) =>
        cases
            .Join(db.Set<Complaint>(), caseId => caseId, complaint => complaint.CaseId, (_, complaint) => complaint)
            .Join(
                db.Set<CaseKeyRecord>().Where(key => key.DestroyedAt == null),
                complaint => complaint.CaseId,
                key => key.CaseId,
                (complaint, key) => new SealedNarrative(complaint.Id, complaint.Narrative, key)
            )
            .AsNoTracking()
            .AsAsyncEnumerable();

    public static string Open(SealedNarrative row, NarrativeSearch search) =>
        search.Open(row.Key, ComplaintFields.Narrative, row.ComplaintId, row.Narrative);
}

internal sealed record SealedNarrative(Guid ComplaintId, Sealed<string> Narrative, CaseKeyRecord Key);
