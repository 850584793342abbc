using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>For screening: whether a matter was registered as 排查发现. Says nothing else of it: who asks need not be able to see it.</summary>
internal sealed class FoundMatters(AppDbContext db)
{
    /// <param name="since">Registered at this instant or later.</param>
    public Task<bool> IsOneAsync(Guid caseId, DivisionCode township, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Set<Complaint>()
            .AnyAsync(
                complaint =>
                    complaint.CaseId == caseId
                    && complaint.Channel == IntakeChannel.Found
                    && complaint.Township == township
                    && complaint.FiledAt >= since,
                cancellationToken
            );
}
