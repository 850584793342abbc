using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging.StaffNotices;

/// <summary>One notice of one's own has been seen.</summary>
[RequireStaff]
public sealed record MarkStaffNoticeRead(Guid NoticeId) : ICommand<Unit>;

internal sealed class MarkStaffNoticeReadHandler(AppDbContext db, CallContext call) : ICommandHandler<MarkStaffNoticeRead, Unit>
{
    public async ValueTask<Unit> Handle(MarkStaffNoticeRead command, CancellationToken cancellationToken)
    {
        var staffId = call.RequireStaff().StaffId;
        var notice =
            await db.Set<StaffNotice>().FirstOrDefaultAsync(n => n.Id == command.NoticeId && n.StaffId == staffId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        notice.Read(call.Now);
        return Unit.Value;
    }
}

/// <summary>All of one's own notices up to an instant have been seen. Answers how many were unread; at most 1,000 at a time.</summary>
[RequireStaff]
public sealed record MarkStaffNoticesRead(DateTimeOffset Until) : ICommand<int>;

internal sealed class MarkStaffNoticesReadHandler(AppDbContext db, CallContext call) : ICommandHandler<MarkStaffNoticesRead, int>
{
    private const int AtOnce = 1000;

    public async ValueTask<int> Handle(MarkStaffNoticesRead command, CancellationToken cancellationToken)
    {
        var staffId = call.RequireStaff().StaffId;
        var unread = await db.Set<StaffNotice>()
            .Where(notice => notice.StaffId == staffId && notice.ReadAt == null && notice.At <= command.Until)
            .OrderBy(notice => notice.At)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        unread.ForEach(notice => notice.Read(call.Now));
        return unread.Count;
    }
}
