using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Turns cases into lines of a queue: names of places, people and categories are filled in.</summary>
internal sealed class CaseRowReader(AppDbContext db, CallContext call, DivisionDirectory divisions)
{
    public async Task<IReadOnlyList<CaseRow>> ReadAsync(IReadOnlyList<Case> cases, CancellationToken cancellationToken)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var names = await StaffNames.ByIdAsync(db, [.. cases.Select(c => c.OwnerId).Distinct()], cancellationToken);
        var clocks =
            ids.Count == 0
                ? []
                : await db.Set<CaseClock>()
                    .AsNoTracking()
                    .Where(clock => ids.Contains(clock.CaseId) && clock.StoppedAt == null)
                    .Select(clock => new RunningClock(clock.CaseId, clock.Kind, clock.InternalDueAt))
                    .ToListAsync(cancellationToken);
        var nearest = clocks.GroupBy(clock => clock.CaseId).ToDictionary(group => group.Key, group => group.MinBy(clock => clock.DueAt)!);
        var me = call.RequireStaff().StaffId;
        var rows = new List<CaseRow>(cases.Count);
        foreach (var read in cases)
        {
            var place = await divisions.PathNameAsync(read.Village ?? read.Township, cancellationToken);
            rows.Add(Row(read, place, nearest.GetValueOrDefault(read.Id), names.GetValueOrDefault(read.OwnerId, ""), me));
        }

        return rows;
    }

    private static CaseRow Row(Case read, string place, RunningClock? due, string ownerName, Guid me) =>
        new(
            read.Id,
            read.Number,
            read.Nature,
            read.Category,
            CategoryNames.Of(read.Category),
            place,
            read.Status,
            read.Risk,
            read.DangerNow,
            read.NeedToKnow,
            read.ReceivedAt,
            due?.DueAt,
            due?.Kind,
            read.OwnerId,
            ownerName,
            read.OwnerId == me,
            read.TakenUpAt is not null,
            read.WithdrawalRequested,
            read.Result
        );

    private sealed record RunningClock(Guid CaseId, Contracts.ClockKind Kind, DateTimeOffset DueAt);
}
