using WeChatRights.Rostering.Problems;
using WeChatRights.Rostering.Rules;

namespace WeChatRights.Core.Volunteers.Rosters.Planning;

/// <summary>A week as the engine sees it, and which of our rows stands behind each of its numbers.</summary>
/// <param name="Seats">In the order of the problem's seats.</param>
/// <param name="Volunteers">In the order of the problem's volunteers.</param>
/// <param name="Unplaced">Townships whose station has no place on the map: only people of the same township are planned there.</param>
internal sealed record WeekProblem(
    PreparedProblem Prepared,
    IReadOnlyList<Guid> Seats,
    IReadOnlyList<Guid> Volunteers,
    IReadOnlyList<DivisionCode> Unplaced
)
{
    private readonly Dictionary<Guid, int> _seatAt = Seats
        .Select((id, index) => (id, index))
        .ToDictionary(each => each.id, each => each.index);
    private readonly Dictionary<Guid, int> _volunteerAt = Volunteers
        .Select((id, index) => (id, index))
        .ToDictionary(each => each.id, each => each.index);

    public int? SeatAt(Guid id) => _seatAt.TryGetValue(id, out var index) ? index : null;

    /// <summary>Null: she is not among those who may be given work.</summary>
    public int? VolunteerAt(Guid id) => _volunteerAt.TryGetValue(id, out var index) ? index : null;

    /// <summary>Whether some plan of this week could have her serve.</summary>
    public bool MightServe(int volunteer) => Prepared.MightServe(volunteer);

    /// <param name="duties">Who sits where. Somebody who may not be given work any more counts as gone.</param>
    public RosterPlan PlanOf(IEnumerable<(Guid Seat, Guid Volunteer)> duties)
    {
        var plan = Enumerable.Repeat(RosterPlan.Open, Seats.Count).ToArray();
        foreach (var (seat, volunteer) in duties)
        {
            if (SeatAt(seat) is { } at && VolunteerAt(volunteer) is { } who)
            {
                plan[at] = who;
            }
        }

        return new RosterPlan([.. plan]);
    }
}
