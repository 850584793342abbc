using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Takes up a run that nobody works on, or whose planner has died.</summary>
/// <returns>What is to be planned; null: somebody else was quicker, or it is not wanted any more.</returns>
[SystemOnly]
internal sealed record BeginPlanning(Guid RunId) : ICommand<PlanningWork?>, IUnaudited;

/// <param name="Attempt">Proves to <see cref="StorePlan"/> who works on it.</param>
/// <param name="Draft">The week as it is: a new plan begins there rather than from nothing.</param>
internal sealed record PlanningWork(Guid RunId, Guid WeekId, int Attempt, int Seconds, WeekProblem Week, RosterPlan Draft);

internal sealed class BeginPlanningHandler(AppDbContext db, CallContext call, WeekProblems problems)
    : ICommandHandler<BeginPlanning, PlanningWork?>
{
    public async ValueTask<PlanningWork?> Handle(BeginPlanning command, CancellationToken cancellationToken)
    {
        var run = await db.Set<PlanningRun>().FirstOrDefaultAsync(run => run.Id == command.RunId, cancellationToken);
        if (run is null || !run.IsFree(call.Now))
        {
            return null;
        }

        var week = await db.WeekAsync(run.WeekId, cancellationToken);
        if (week.State != RosterState.Draft)
        {
            run.End(PlanningState.Failed, call.Now);
            return null;
        }

        var attempt = run.Begin(call.Now);
        db.RemoveRange(await db.Set<PlanningPoint>().Where(point => point.RunId == run.Id).ToListAsync(cancellationToken));
        var problem = await problems.BuildAsync(week, withPins: true, cancellationToken);
        return new PlanningWork(run.Id, week.Id, attempt, run.Seconds, problem, await DraftAsync(week, problem, cancellationToken));
    }

    private async Task<RosterPlan> DraftAsync(RosterWeek week, WeekProblem problem, CancellationToken cancellationToken)
    {
        var duties = await db.Set<Duty>()
            .Where(duty => duty.WeekId == week.Id)
            .Select(duty => new { duty.SeatId, duty.VolunteerId })
            .ToListAsync(cancellationToken);
        return problem.PlanOf(duties.Select(duty => (duty.SeatId, duty.VolunteerId)));
    }
}
