using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>The planner lives, and this is how good its plan is.</summary>
/// <param name="Mark">Null: nothing new, only a sign of life.</param>
/// <returns>Whether to go on: false when somebody has asked to stop, or another planner holds the run by now.</returns>
[SystemOnly]
internal sealed record RecordPlanning(Guid RunId, int Attempt, PlanningMark? Mark) : ICommand<bool>, IUnaudited;

internal sealed class RecordPlanningHandler(AppDbContext db, CallContext call) : ICommandHandler<RecordPlanning, bool>
{
    public async ValueTask<bool> Handle(RecordPlanning command, CancellationToken cancellationToken)
    {
        var run = await db.Set<PlanningRun>().FirstOrDefaultAsync(run => run.Id == command.RunId, cancellationToken);
        if (run is null || !run.IsHeldBy(command.Attempt))
        {
            return false;
        }

        run.Renew(call.Now);
        if (command.Mark is { } mark)
        {
            db.Add(new PlanningPoint(Ids.New(call.Now), run.Id, mark));
        }

        return !run.StopAsked;
    }
}
