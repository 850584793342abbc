using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Cases;

/// <summary>Forgets who had which page open, an hour later. Answers how many; at most <see cref="Sweep.Batch"/> at a time.</summary>
[SystemOnly]
public sealed record SweepPresences : ICommand<int>, IUnaudited;

internal sealed class SweepPresencesHandler(AppDbContext db, CallContext call) : ICommandHandler<SweepPresences, int>
{
    public ValueTask<int> Handle(SweepPresences command, CancellationToken cancellationToken)
    {
        var before = call.Now.AddHours(-1);
        return db.RemoveBatchAsync(
            db.Set<CasePresence>().Where(presence => presence.Until < before).OrderBy(presence => presence.Until),
            cancellationToken
        );
    }
}

/// <summary>What the working calendar still knows of the future, for readiness.</summary>
[RequirePermission(Permission.OperateSystem)]
public sealed record KnowsHolidays(int Year) : IQuery<bool>;

internal sealed class KnowsHolidaysHandler(WorkingCalendar calendar) : IQueryHandler<KnowsHolidays, bool>
{
    public ValueTask<bool> Handle(KnowsHolidays query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(calendar.Knows(query.Year));
}
