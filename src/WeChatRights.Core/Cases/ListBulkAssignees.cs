using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>批量分派: who could be made the accountable person of several cases at once. Cases out of sight count for nobody.</summary>
/// <param name="CaseIds">At most <see cref="Most"/>.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record ListBulkAssignees([property: Required, MaxLength(ListBulkAssignees.Most)] IReadOnlyList<Guid> CaseIds)
    : IQuery<IReadOnlyList<BulkAssignee>>
{
    /// <summary>Cases in one call: more than a page of the queue holds.</summary>
    public const int Most = 50;
}

/// <param name="Possible">How many of the cases lie with a unit of hers, without those that she must not have. Each is still looked at when it is assigned.</param>
public sealed record BulkAssignee(Guid StaffId, string Name, int Possible);

internal sealed class ListBulkAssigneesHandler(AppDbContext db, CallContext call, OfficerDirectory officers, RunningLeaves leaves)
    : IQueryHandler<ListBulkAssignees, IReadOnlyList<BulkAssignee>>
{
    public async ValueTask<IReadOnlyList<BulkAssignee>> Handle(ListBulkAssignees query, CancellationToken cancellationToken)
    {
        var cases = await db.CasesVisibleTo(call.RequireStaff())
            .AsNoTracking()
            .Include(c => c.Members)
            .Where(c => query.CaseIds.Contains(c.Id) && c.IsOpen)
            .ToListAsync(cancellationToken);
        var there = await officers.AtAsync([.. cases.Select(c => c.Unit).Distinct()], cancellationToken);
        var away = await leaves.Today.Select(leave => leave.StaffId).ToListAsync(cancellationToken);
        return
        [
            .. there
                .Where(officer => !away.Contains(officer.StaffId))
                .GroupBy(officer => (officer.StaffId, officer.DisplayName))
                .Select(person => new BulkAssignee(
                    person.Key.StaffId,
                    person.Key.DisplayName,
                    cases.Count(c => person.Any(post => post.Unit == c.Unit) && !c.Barred.Contains(person.Key.StaffId))
                ))
                .Where(person => person.Possible > 0)
                .OrderByDescending(person => person.Possible)
                .ThenBy(person => person.Name, StringComparer.Ordinal)
                .ThenBy(person => person.StaffId),
        ];
    }
}
