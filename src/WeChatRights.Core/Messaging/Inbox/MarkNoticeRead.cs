using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Messaging.Inbox;

/// <summary>She has read an entry of her inbox.</summary>
[RequireCitizen]
public sealed record MarkNoticeRead(Guid NoticeId) : ICommand<Unit>;

internal sealed class MarkNoticeReadHandler(AppDbContext db, CallContext call, ComplaintAccess access)
    : ICommandHandler<MarkNoticeRead, Unit>
{
    public async ValueTask<Unit> Handle(MarkNoticeRead command, CancellationToken cancellationToken)
    {
        var ids = (await access.UnlockedCasesAsync(call, cancellationToken)).Keys.ToList();
        var notice =
            await db.Set<Notice>().OfHers(ids, call).FirstOrDefaultAsync(n => n.Id == command.NoticeId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        notice.Read(call.Now);
        return Unit.Value;
    }
}
