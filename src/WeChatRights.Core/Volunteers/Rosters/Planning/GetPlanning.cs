using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>How the latest planning of a week goes: asked again every second by whoever watches.</summary>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record GetPlanning(Guid WeekId) : IQuery<PlanningView?>;

/// <param name="Seconds">As asked for.</param>
/// <param name="Marks">Quality over time, the earliest first.</param>
public sealed record PlanningView(
    Guid RunId,
    PlanningState State,
    int Seconds,
    DateTimeOffset AskedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    bool StopAsked,
    IReadOnlyList<PlanningMark> Marks
)
{
    public bool IsOpen => State is PlanningState.Waiting or PlanningState.Running;
}

/// <summary>The best plan at one moment of the planning.</summary>
/// <param name="Cost">By the weights of the rules; less is better.</param>
/// <param name="Bound">No plan costs less; 0: not known yet.</param>
public sealed record PlanningMark(int ElapsedMs, long Cost, long Bound, int OpenSeats)
{
    /// <summary>At most so many per cent above the best possible; null: not known.</summary>
    public double? GapPercent =>
        Cost == Bound ? 0
        : Bound > 0 ? 100.0 * (Cost - Bound) / Bound
        : null;
}

internal sealed class GetPlanningHandler(AppDbContext db) : IQueryHandler<GetPlanning, PlanningView?>
{
    public async ValueTask<PlanningView?> Handle(GetPlanning query, CancellationToken cancellationToken)
    {
        var run = await db.Set<PlanningRun>()
            .AsNoTracking()
            .Where(run => run.WeekId == query.WeekId)
            .OrderByDescending(run => run.AskedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (run is null)
        {
            return null;
        }

        var marks = await db.Set<PlanningPoint>()
            .Where(point => point.RunId == run.Id)
            .OrderBy(point => point.ElapsedMs)
            .Select(point => new PlanningMark(point.ElapsedMs, point.Cost, point.Bound, point.OpenSeats))
            .ToListAsync(cancellationToken);
        return new PlanningView(run.Id, run.State, run.Seconds, run.AskedAt, run.StartedAt, run.EndedAt, run.StopAsked, marks);
    }
}
