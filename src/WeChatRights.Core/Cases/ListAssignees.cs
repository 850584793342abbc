using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Who of the unit may be made the accountable person: its officers without the barred ones.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListAssignees(Guid CaseId) : IQuery<IReadOnlyList<Assignee>>, IConcernsCase;

/// <param name="IsOwner">Answers for the case already.</param>
/// <param name="AwayUntil">On leave until then, itself included, so that nothing can be assigned to her; null: she is there.</param>
public sealed record Assignee(Guid StaffId, string Name, bool IsOwner, DateOnly? AwayUntil = null);

internal sealed class ListAssigneesHandler(AppDbContext db, CallContext call, OfficerDirectory officers, RunningLeaves leaves)
    : IQueryHandler<ListAssignees, IReadOnlyList<Assignee>>
{
    public async ValueTask<IReadOnlyList<Assignee>> Handle(ListAssignees query, CancellationToken cancellationToken)
    {
        var about =
            await db.CasesVisibleTo(call.RequireStaff())
                .AsNoTracking()
                .Include(c => c.Members)
                .FirstOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var barred = about.Barred;
        var there = await officers.AtAsync([about.Unit], cancellationToken);
        var ids = there.Select(officer => officer.StaffId).ToList();
        var away = await leaves
            .Today.Where(leave => ids.Contains(leave.StaffId))
            .ToDictionaryAsync(leave => leave.StaffId, leave => (DateOnly?)leave.LastDay, cancellationToken);
        return
        [
            .. there
                .DistinctBy(officer => officer.StaffId)
                .Where(officer => !barred.Contains(officer.StaffId))
                .Select(officer => new Assignee(
                    officer.StaffId,
                    officer.DisplayName,
                    officer.StaffId == about.OwnerId,
                    away.GetValueOrDefault(officer.StaffId)
                )),
        ];
    }
}
