using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Rosters.Weeks;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>
/// Puts a finished plan into the draft: all of it in one transaction, or none. What was changed by hand while it was worked on stays where it now
/// stands pinned.
/// </summary>
/// <param name="Duties">Every seat that somebody is to take.</param>
/// <returns>False: another planner holds the run by now, or the week has been published; nothing was changed.</returns>
[SystemOnly]
internal sealed record StorePlan(Guid RunId, int Attempt, IReadOnlyList<(Guid Seat, Guid Volunteer)> Duties, PlanningMark Mark)
    : ICommand<bool>,
        IUnaudited;

/// <summary>The planner has failed; the draft stays as it was.</summary>
[SystemOnly]
internal sealed record FailPlanning(Guid RunId, int Attempt) : ICommand<Unit>, IUnaudited;

internal sealed class StorePlanHandler(AppDbContext db, CallContext call)
    : ICommandHandler<StorePlan, bool>,
        ICommandHandler<FailPlanning, Unit>
{
    public async ValueTask<bool> Handle(StorePlan command, CancellationToken cancellationToken)
    {
        var run = await HeldAsync(command.RunId, command.Attempt, cancellationToken);
        if (run is null)
        {
            return false;
        }

        var week = await db.WeekAsync(run.WeekId, cancellationToken);
        if (week.State != RosterState.Draft)
        {
            run.End(PlanningState.Failed, call.Now);
            return false;
        }

        await ReplaceAsync(week, command.Duties, cancellationToken);
        week.Plan(command.Mark.Cost, command.Mark.Bound, call.Now);
        db.Add(new PlanningPoint(Ids.New(call.Now), run.Id, command.Mark));
        run.End(PlanningState.Done, call.Now);
        return true;
    }

    public async ValueTask<Unit> Handle(FailPlanning command, CancellationToken cancellationToken)
    {
        (await HeldAsync(command.RunId, command.Attempt, cancellationToken))?.End(PlanningState.Failed, call.Now);
        return Unit.Value;
    }

    private async Task<PlanningRun?> HeldAsync(Guid runId, int attempt, CancellationToken cancellationToken)
    {
        var run = await db.Set<PlanningRun>().FirstOrDefaultAsync(run => run.Id == runId, cancellationToken);
        return run is not null && run.IsHeldBy(attempt) ? run : null;
    }

    private async Task ReplaceAsync(
        RosterWeek week,
        IReadOnlyList<(Guid Seat, Guid Volunteer)> planned,
        CancellationToken cancellationToken
    )
    {
        var seats = await db.Set<RosterSeat>()
            .AsNoTracking()
            .Where(seat => seat.WeekId == week.Id)
            .ToDictionaryAsync(seat => seat.Id, cancellationToken);
        var held = await db.Set<Duty>().Where(duty => duty.WeekId == week.Id).ToDictionaryAsync(duty => duty.SeatId, cancellationToken);
        var stays = held.Values.Where(duty => seats[duty.SeatId].Pinned).ToList();
        var taken = stays.Select(duty => (duty.VolunteerId, duty.Day, duty.HalfDay)).ToHashSet();
        var wanted = planned
            .Where(duty => !seats[duty.Seat].Pinned && taken.Add((duty.Volunteer, seats[duty.Seat].Day, seats[duty.Seat].HalfDay)))
            .ToDictionary(duty => duty.Seat, duty => duty.Volunteer);
        foreach (var duty in held.Values.Except(stays))
        {
            if (wanted.TryGetValue(duty.SeatId, out var volunteer) && volunteer == duty.VolunteerId)
            {
                wanted.Remove(duty.SeatId); // Stays as it is.
            }
            else
            {
                db.Remove(duty);
            }
        }

        db.AddRange(wanted.Select(duty => new Duty(Ids.New(call.Now), seats[duty.Key], duty.Value, DutyOrigin.Planned, call.Now)));
    }
}
