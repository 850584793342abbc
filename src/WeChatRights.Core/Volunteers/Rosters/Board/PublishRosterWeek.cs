using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Volunteers.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Tells the volunteers of their duties. From now on the week changes only by recorded moves.</summary>
/// <param name="Version">As read; <c>stale-data</c> when it was planned anew meanwhile.</param>
[RequirePermission(Permission.PublishRosters)]
public sealed record PublishRosterWeek(Guid WeekId, Guid Version) : ICommand<Unit>;

internal sealed class PublishRosterWeekHandler(AppDbContext db, CallContext call, OpenWeeks weeks, AuditTrail audit)
    : ICommandHandler<PublishRosterWeek, Unit>
{
    public async ValueTask<Unit> Handle(PublishRosterWeek command, CancellationToken cancellationToken)
    {
        call.RequireWholeCity(Permission.PublishRosters);
        var week = await db.WeekAsync(command.WeekId, cancellationToken);
        week.RequireDraft();
        if (week.Version != command.Version)
        {
            throw new DomainException(CommonErrors.StaleData);
        }

        if (week.Sunday < call.Now.ChinaDate())
        {
            throw new DomainException(RosterErrors.WeekOver);
        }

        if (await db.Set<PlanningRun>().AnyAsync(run => run.OpenWeekId == week.Id, cancellationToken))
        {
            throw new DomainException(RosterErrors.AlreadyPlanning);
        }

        await RequireRulesAsync(week, cancellationToken);
        week.Publish(call.RequireStaff().StaffId, call.Now);
        await TellAsync(week, cancellationToken);
        audit.RecordObject(call, "RosterPublished", week.Id.ToString());
        return Unit.Value;
    }

    /// <summary>Between planning and publishing somebody may have left, or gone on leave. What the staff chose beyond her own limits stands.</summary>
    private async Task RequireRulesAsync(RosterWeek week, CancellationToken cancellationToken)
    {
        var open = await weeks.OpenAsync(week, cancellationToken);
        var duties = await db.Set<Duty>().AsNoTracking().Where(duty => duty.WeekId == week.Id).ToListAsync(cancellationToken);
        if (duties.Count == 0)
        {
            throw new DomainException(RosterErrors.NothingPlanned);
        }

        if (BrokenDuties.Of(open, duties).Count > 0)
        {
            throw new DomainException(RosterErrors.Breaches);
        }
    }

    private async Task TellAsync(RosterWeek week, CancellationToken cancellationToken)
    {
        var told = await db.Set<Duty>()
            .Where(duty => duty.WeekId == week.Id)
            .Join(
                db.Set<Volunteer>().Where(volunteer => volunteer.StaffId != null),
                duty => duty.VolunteerId,
                volunteer => volunteer.Id,
                (_, volunteer) => volunteer.StaffId!.Value
            )
            .GroupBy(staffId => staffId)
            .Select(each => new { StaffId = each.Key, Count = each.Count() })
            .ToListAsync(cancellationToken);
        told.ForEach(each => week.Tell(new DutiesPublished(each.StaffId, each.Count, week.Monday)));
    }
}

/// <summary>Duties of a week that the rules do not allow any more.</summary>
internal static class BrokenDuties
{
    /// <returns>By seat, what stands against it. A duty that was placed by hand may go beyond limits that she set herself.</returns>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<RosterReason>> Of(OpenWeek open, IReadOnlyList<Duty> duties)
    {
        var placed = duties.Where(duty => duty.Origin != DutyOrigin.Planned).Select(duty => duty.SeatId).ToHashSet();
        var gone = duties
            .Where(duty => open.Problem.VolunteerAt(duty.VolunteerId) is null)
            .Select(duty => (duty.SeatId, Reason: RosterReason.NotActive));
        var broken = PlanCheck
            .Breaches(open.Problem.Prepared, open.Plan)
            .Select(breach => (SeatId: open.Problem.Seats[breach.Seat], Reason: RosterReason.Of(breach.Reason)))
            .Where(breach => !breach.Reason.MayBeLifted || !placed.Contains(breach.SeatId));
        return gone.Concat(broken)
            .GroupBy(each => each.SeatId)
            .ToDictionary(each => each.Key, each => (IReadOnlyList<RosterReason>)[.. each.Select(breach => breach.Reason)]);
    }
}
