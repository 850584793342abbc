using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Evidence;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>Whether a file lies among the material of a case, for modules that point to one. Opens nothing.</summary>
internal sealed class CaseFiles(AppDbContext db)
{
    public Task<bool> HoldsAsync(Guid caseId, Guid fileId, CancellationToken cancellationToken) =>
        db.Set<EvidenceFile>()
            .AnyAsync(file => file.Id == fileId && file.CaseId == caseId && file.State == EvidenceState.Complete, cancellationToken);
}
