using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Telemetry;

namespace WeChatRights.Core.Cases;

/// <summary>Lifts one overdue case to the named person above. No clock is reset; at the top it stays where it is. Harmless to repeat.</summary>
[SystemOnly]
public sealed record EscalateOverdueCase(Guid CaseId) : ICommand<Unit>, IConcernsCase;

internal sealed class EscalateOverdueCaseHandler(AppDbContext db, OfficerDirectory officers, CallContext call, CoreMeter meter)
    : ICommandHandler<EscalateOverdueCase, Unit>
{
    public async ValueTask<Unit> Handle(EscalateOverdueCase command, CancellationToken cancellationToken)
    {
        var overdue =
            await db.Set<Case>()
                .Include(c => c.Members)
                .Include(c => c.Clocks)
                .AsSplitQuery()
                .FirstOrDefaultAsync(c => c.Id == command.CaseId && c.IsOpen, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var late = overdue.Late(call.Now).ToList();
        var levels = late.Select(clock => EscalationPolicy.StepsDue(clock.InternalDueAt, call.Now) - clock.EscalatedSteps)
            .DefaultIfEmpty(0)
            .Max();
        foreach (var clock in late.Where(clock => clock.EscalatedSteps == 0))
        {
            var lateBy = call.Now - clock.InternalDueAt;
            call.AfterCommit(() => meter.WorkDone("escalate-overdue-cases", lateBy));
        }

        for (var level = 0; level < levels; level++)
        {
            await ClimbAsync(overdue, late, cancellationToken);
            late.RemoveAll(clock => clock.EscalatedSteps == EscalationPolicy.StepsDue(clock.InternalDueAt, call.Now));
        }

        return Unit.Value;
    }

    /// <summary>One level for all late clocks together: two that end at once do not make it jump twice.</summary>
    private async Task ClimbAsync(Case overdue, List<CaseClock> late, CancellationToken cancellationToken)
    {
        var here = new AccountableOfficer(overdue.OwnerId, "", overdue.Unit);
        var above = await officers.AboveAsync(overdue.Unit, [.. overdue.Barred, overdue.OwnerId], cancellationToken) ?? here;
        var supervisor = await officers.AboveAsync(above.Unit, [.. overdue.Barred, above.StaffId], cancellationToken);
        foreach (var clock in late)
        {
            overdue.EscalateOverdue(clock.Id, above, supervisor, call.Now);
        }
    }
}

/// <summary>Open cases with a clock that has run out and has not lifted them yet, the longest overdue first.</summary>
[SystemOnly]
public sealed record FindOverdueCases(int Take = 500) : IQuery<IReadOnlyList<Guid>>;

internal sealed class FindOverdueCasesHandler(AppDbContext db, CallContext call) : IQueryHandler<FindOverdueCases, IReadOnlyList<Guid>>
{
    private static readonly ClockKind[] Tracked = [.. Enum.GetValues<ClockKind>().Where(TrackedPolicy.IsTracked)];

    public async ValueTask<IReadOnlyList<Guid>> Handle(FindOverdueCases query, CancellationToken cancellationToken)
    {
        var second = call.Now - EscalationPolicy.SecondStepAfter;
        var due = await db.Set<CaseClock>()
            .AsNoTracking()
            .Where(clock => clock.StoppedAt == null && clock.InternalDueAt < call.Now && clock.EscalatedSteps < EscalationPolicy.MaxSteps)
            .Where(clock => !Tracked.Contains(clock.Kind)) // Of others: nobody here is late.
            .Where(clock => clock.EscalatedSteps == 0 || clock.InternalDueAt < second)
            .OrderBy(clock => clock.InternalDueAt)
            .Select(clock => clock.CaseId)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return [.. due.Distinct()];
    }
}
