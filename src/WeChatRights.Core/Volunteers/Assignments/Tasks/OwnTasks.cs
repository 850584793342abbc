using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>Tasks of the cases that the caller decides on; the others do not exist for her.</summary>
internal sealed class OwnTasks(AppDbContext db, HandledCases cases)
{
    /// <exception cref="DomainException"><c>not-found</c>; <c>case-not-yours</c></exception>
    public async Task<CaseTask> GetAsync(Guid caseId, Guid taskId, CancellationToken cancellationToken)
    {
        await cases.GetAsync(caseId, cancellationToken);
        return await db.Set<CaseTask>().FirstOrDefaultAsync(task => task.Id == taskId && task.CaseId == caseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
    }
}
