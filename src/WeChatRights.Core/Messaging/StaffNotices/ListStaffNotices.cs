using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>One's own notices, newest first, and how many are unread (counted up to 100).</summary>
[RequireStaff]
public sealed record ListStaffNotices(bool UnreadOnly = false, int Skip = 0, [property: Range(1, 100)] int Take = 20)
    : IQuery<StaffNoticeList>;

/// <param name="Unread">At most 100: the bell shows 99+.</param>
public sealed record StaffNoticeList(IReadOnlyList<StaffNoticeRow> Items, int Unread);

/// <param name="CaseNumber">Null when the person may no longer see the case.</param>
/// <param name="Count">How many, for notices that are about a number and no case.</param>
public sealed record StaffNoticeRow(
    Guid Id,
    StaffNoticeKind Kind,
    Guid CaseId,
    string? CaseNumber,
    DateTimeOffset At,
    bool Read,
    int? Count = null
);

internal sealed class ListStaffNoticesHandler(AppDbContext db, CallContext call, VisibleCases cases)
    : IQueryHandler<ListStaffNotices, StaffNoticeList>
{
    private const int UnreadCap = 100;

    public async ValueTask<StaffNoticeList> Handle(ListStaffNotices query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var mine = db.Set<StaffNotice>().AsNoTracking().Where(notice => notice.StaffId == staff.StaffId);
        var unread = mine.Where(notice => notice.ReadAt == null);
        var visible = cases.To(staff);
        var rows = await (query.UnreadOnly ? unread : mine)
            .OrderByDescending(notice => notice.At)
            .ThenByDescending(notice => notice.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(notice => new StaffNoticeRow(
                notice.Id,
                notice.Kind,
                notice.CaseId,
                visible.Where(c => c.Id == notice.CaseId).Select(c => c.Number).FirstOrDefault(),
                notice.At,
                notice.ReadAt != null,
                notice.Count
            ))
            .ToListAsync(cancellationToken);
        return new StaffNoticeList(rows, await unread.Take(UnreadCap).CountAsync(cancellationToken));
    }
}
