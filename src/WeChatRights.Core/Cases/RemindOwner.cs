using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>Tells the accountable person that a clock nears its end; each mark of each clock once. Harmless to repeat.</summary>
[SystemOnly]
public sealed record RemindOwner(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class RemindOwnerHandler(AppDbContext db, CallContext call) : ICommandHandler<RemindOwner, Unit>
{
    public async ValueTask<Unit> Handle(RemindOwner command, CancellationToken cancellationToken)
    {
        var due = await db.Set<Case>()
            .Include(c => c.Clocks)
            .FirstOrDefaultAsync(c => c.Id == command.CaseId && c.IsOpen, cancellationToken);
        due?.Remind(call.Now);
        return Unit.Value;
    }
}

/// <summary>Open cases with a reminder to send, the nearest end first.</summary>
[SystemOnly]
public sealed record FindCasesToRemind(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindCasesToRemindHandler(AppDbContext db, CallContext call) : IQueryHandler<FindCasesToRemind, IReadOnlyList<Guid>>
{
    public async ValueTask<IReadOnlyList<Guid>> Handle(FindCasesToRemind query, CancellationToken cancellationToken)
    {
        var (today, tomorrow, threeDays) = (
            ReminderPolicy.Horizon(0, call.Now),
            ReminderPolicy.Horizon(1, call.Now),
            ReminderPolicy.Horizon(3, call.Now)
        );
        var due = await db.Set<CaseClock>()
            .AsNoTracking()
            .Where(clock => clock.StoppedAt == null && clock.InternalDueAt < threeDays)
            .Where(clock =>
                clock.RemindedMark < 0
                || (clock.InternalDueAt < tomorrow && clock.RemindedMark > 1)
                || (clock.InternalDueAt < today && clock.RemindedMark > 0)
            )
            .OrderBy(clock => clock.InternalDueAt)
            .Select(clock => clock.CaseId)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return [.. due.Distinct()];
    }
}
