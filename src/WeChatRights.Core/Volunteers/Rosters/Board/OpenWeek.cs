using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Volunteers.Rosters.Planning;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Answers;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>A week as it stands at this call, with the rules at hand.</summary>
internal sealed class OpenWeek(RosterWeek week, WeekProblem problem, RosterPlan plan)
{
    private Explanations? _explanations;

    public RosterWeek Week => week;
    public WeekProblem Problem => problem;
    public RosterPlan Plan => plan;

    public Explanations Explanations => _explanations ??= new Explanations(problem.Prepared, plan);

    /// <summary>All that stands against her on the seat, the others staying where they are; empty when she may take it.</summary>
    public IReadOnlyList<RosterReason> WhyNot(Guid volunteerId, Guid seatId) =>
        problem.VolunteerAt(volunteerId) is { } volunteer && problem.SeatAt(seatId) is { } seat
            ? RosterReason.Of(Explanations.WhyNot(volunteer, seat))
            : [RosterReason.NotActive];
}

internal sealed class OpenWeeks(AppDbContext db, PreparedWeeks prepared, WeekProblems problems)
{
    public async Task<OpenWeek> OpenAsync(RosterWeek week, CancellationToken cancellationToken)
    {
        var problem = await prepared.GetAsync(week, db, problems, cancellationToken);
        var duties = await db.Set<Duty>()
            .Where(duty => duty.WeekId == week.Id)
            .Select(duty => new { duty.SeatId, duty.VolunteerId })
            .ToListAsync(cancellationToken);
        return new OpenWeek(week, problem, problem.PlanOf(duties.Select(duty => (duty.SeatId, duty.VolunteerId))));
    }

    public async Task<OpenWeek> OpenAsync(Guid weekId, CancellationToken cancellationToken) =>
        await OpenAsync(await db.WeekAsync(weekId, cancellationToken), cancellationToken);
}
