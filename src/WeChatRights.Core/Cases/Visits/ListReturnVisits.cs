using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Visits;

/// <summary>Visits of cases in one's sight that are due within a week or late, the oldest first.</summary>
[RequirePermission(Permission.ViewCases)]
public sealed record ListReturnVisits : IQuery<IReadOnlyList<ReturnVisitRow>>
{
    public const int Most = 50;
    public const int DaysAhead = 7;
}

/// <param name="Number">Of the case.</param>
/// <param name="Round">From 1, of one cause.</param>
public sealed record ReturnVisitRow(
    Guid Id,
    Guid CaseId,
    string Number,
    VisitCause Cause,
    int Round,
    DateOnly DueOn,
    int Tries,
    bool IsMine
);

internal sealed class ListReturnVisitsHandler(AppDbContext db, CallContext call)
    : IQueryHandler<ListReturnVisits, IReadOnlyList<ReturnVisitRow>>
{
    public async ValueTask<IReadOnlyList<ReturnVisitRow>> Handle(ListReturnVisits query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var me = staff.StaffId;
        var until = call.Now.ChinaDate().AddDays(ListReturnVisits.DaysAhead);
        return await db.Set<ReturnVisit>()
            .AsNoTracking()
            .Where(visit => visit.State == ReturnVisitState.Planned && visit.DueOn <= until)
            .Join(
                db.CasesVisibleTo(staff),
                visit => visit.CaseId,
                about => about.Id,
                (visit, about) =>
                    new
                    {
                        visit.Id,
                        visit.CaseId,
                        about.Number,
                        visit.Cause,
                        visit.Round,
                        visit.DueOn,
                        visit.Tries,
                        IsMine = about.OwnerId == me,
                    }
            )
            .OrderBy(row => row.DueOn)
            .ThenBy(row => row.Number)
            .Take(ListReturnVisits.Most)
            .Select(row => new ReturnVisitRow(row.Id, row.CaseId, row.Number, row.Cause, row.Round, row.DueOn, row.Tries, row.IsMine))
            .ToListAsync(cancellationToken);
    }
}
