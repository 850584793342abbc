using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>Plans a draft anew, around its pinned seats. A planner takes it up within seconds.</summary>
/// <returns>The run, to be watched by <see cref="GetPlanning"/>.</returns>
[RequirePermission(Permission.PublishRosters)]
public sealed record RequestPlanning(
    Guid WeekId,
    [property: Range(RosterPolicy.LeastSeconds, RosterPolicy.MostSeconds, ErrorMessage = "排班时间填 1 到 300 秒。")] int Seconds
) : ICommand<Guid>;

/// <summary>Ends the planning of a week now, with the best plan so far.</summary>
[RequirePermission(Permission.PublishRosters)]
public sealed record StopPlanning(Guid WeekId) : ICommand<Unit>;

internal sealed class RequestPlanningHandler(AppDbContext db, CallContext call, AuditTrail audit)
    : ICommandHandler<RequestPlanning, Guid>,
        ICommandHandler<StopPlanning, Unit>
{
    public async ValueTask<Guid> Handle(RequestPlanning command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.PublishRosters);
        var week = await db.WeekAsync(command.WeekId, cancellationToken);
        week.RequireDraft();
        if (week.Sunday < call.Now.ChinaDate())
        {
            throw new DomainException(RosterErrors.WeekOver);
        }

        if (await OpenRunAsync(week.Id, cancellationToken) is not null)
        {
            throw new DomainException(RosterErrors.AlreadyPlanning);
        }

        var run = new PlanningRun(Ids.New(call.Now), week.Id, command.Seconds, call.RequireStaff().StaffId, call.Now);
        db.Add(run);
        audit.RecordObject(call, "PlanningRequested", week.Id.ToString());
        return run.Id;
    }

    public async ValueTask<Unit> Handle(StopPlanning command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.PublishRosters);
        var run = await OpenRunAsync(command.WeekId, cancellationToken) ?? throw new DomainException(RosterErrors.NobodyPlans);
        run.AskToStop();
        return Unit.Value;
    }

    private Task<PlanningRun?> OpenRunAsync(Guid weekId, CancellationToken cancellationToken) =>
        db.Set<PlanningRun>().FirstOrDefaultAsync(run => run.OpenWeekId == weekId, cancellationToken);
}
