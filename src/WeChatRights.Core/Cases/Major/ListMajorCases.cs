using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Cases.Major;

/// <summary>The major cases in whose coordination the caller takes part: what is due next first. Opens nothing.</summary>
/// <param name="Ended">Those that have ended instead, the latest first; at most 100.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record ListMajorCases(bool Ended = false) : IQuery<IReadOnlyList<MajorRow>>;

/// <param name="Mine">Open tasks that the caller answers for.</param>
/// <param name="NextDue">Null: nothing is open.</param>
/// <param name="ReportOwed">Party committee and government have still to be told (信访工作条例 art. 25).</param>
public sealed record MajorRow(
    Guid CaseId,
    string Number,
    string CategoryName,
    MajorGround Ground,
    string Coordinator,
    bool IsCoordinator,
    int OpenTasks,
    int OverdueTasks,
    int Mine,
    DateTimeOffset? NextDue,
    bool ReportOwed,
    DateTimeOffset MarkedAt,
    DateTimeOffset? EndedAt
);

internal sealed class ListMajorCasesHandler(AppDbContext db, CallContext call, MajorScope scope, CitizenCases cases)
    : IQueryHandler<ListMajorCases, IReadOnlyList<MajorRow>>
{
    private const int MostEnded = 100;

    public async ValueTask<IReadOnlyList<MajorRow>> Handle(ListMajorCases query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var visible = scope.VisibleTo(staff).AsNoTracking();
        var found = await (
            query.Ended
                ? visible.Where(major => major.EndedAt != null).OrderByDescending(major => major.EndedAt).Take(MostEnded)
                : visible.Where(major => major.EndedAt == null)
        ).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(major => major.Id);
        var tasks = (
            await db.Set<MajorTask>()
                .AsNoTracking()
                .Where(task => ids.Contains(task.MajorId) && task.State == OwnedTaskState.Open)
                .Select(task => new
                {
                    task.MajorId,
                    task.DueOn,
                    task.StaffId,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(task => task.MajorId);
        var about = await cases
            .Among([.. found.Select(major => major.CaseId).Distinct()])
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Category,
            })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var names = await StaffNames.ByIdAsync(db, [.. found.Select(major => major.CoordinatorId).Distinct()], cancellationToken);
        var today = call.Now.ChinaDate();
        var rows = found.Select(major => new MajorRow(
            major.CaseId,
            about[major.CaseId].Number,
            CategoryNames.Of(about[major.CaseId].Category),
            major.Ground,
            names.GetValueOrDefault(major.CoordinatorId, ""),
            major.CoordinatorId == staff.StaffId,
            tasks[major.Id].Count(),
            tasks[major.Id].Count(task => task.DueOn < today),
            tasks[major.Id].Count(task => task.StaffId == staff.StaffId),
            major.EndedAt is null ? MajorDue.Next(tasks[major.Id].Select(task => task.DueOn), major.ReportDueAt) : null,
            major.ReportDueAt is not null,
            major.MarkedAt,
            major.EndedAt
        ));
        return query.Ended
            ? [.. rows]
            : [.. rows.OrderBy(row => row.NextDue ?? DateTimeOffset.MaxValue).ThenBy(row => row.MarkedAt).ThenBy(row => row.CaseId)];
    }
}
