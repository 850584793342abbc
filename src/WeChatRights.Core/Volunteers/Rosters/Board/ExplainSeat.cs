using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Volunteers.Profiles;
using WeChatRights.Core.Volunteers.Rosters.Weeks;
using WeChatRights.Rostering.Answers;

namespace WeChatRights.Core.Volunteers.Rosters.Board;

/// <summary>Who might take a seat and who might not, and why: by the same rules that planning obeys.</summary>
/// <param name="Search">Only people whose name holds this; for "why not her?".</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ExplainSeat(
    Guid SeatId,
    [property: System.ComponentModel.DataAnnotations.StringLength(32, ErrorMessage = "姓名最多 32 个字。")] string? Search = null
) : IQuery<SeatExplanation>
{
    /// <summary>At most so many people; who may take it comes first.</summary>
    public const int Most = 30;
}

/// <param name="Held">What speaks for and against the person who sits there; empty when it is open.</param>
/// <param name="People">First those who may take it, the best first; then those with the least against them.</param>
/// <param name="MayTake">How many may take it as things stand.</param>
/// <param name="MightEver">How many might in another plan of this week. Zero: no plan can fill it.</param>
/// <param name="Blocked">What keeps how many away, the most frequent first.</param>
/// <param name="Cures">Whom a single limit keeps away that she set herself: ask her.</param>
public sealed record SeatExplanation(
    IReadOnlyList<RosterPoint> Held,
    IReadOnlyList<SeatPerson> People,
    int MayTake,
    int MightEver,
    IReadOnlyList<BlockedBy> Blocked,
    IReadOnlyList<SeatPerson> Cures
);

/// <param name="HomeName">In words, for example 叶县 · 任店镇.</param>
/// <param name="Points">What the plan would cost more, by rule; fewer is better.</param>
public sealed record SeatPerson(
    Guid VolunteerId,
    string Name,
    string HomeName,
    IReadOnlyList<RosterReason> Against,
    int Points,
    IReadOnlyList<RosterPoint> Parts
);

public sealed record BlockedBy(string Title, int People);

internal sealed class ExplainSeatHandler(AppDbContext db, CallContext call, OpenWeeks weeks, DivisionDirectory divisions)
    : IQueryHandler<ExplainSeat, SeatExplanation>
{
    private const int MostCures = 5;

    public async ValueTask<SeatExplanation> Handle(ExplainSeat query, CancellationToken cancellationToken)
    {
        var seat = await db.SeatAsync(query.SeatId, call.RequireStaff(), cancellationToken);
        var open = await weeks.OpenAsync(seat.WeekId, cancellationToken);
        if (open.Problem.SeatAt(seat.Id) is not { } at)
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        var named = await NamedAsync(query.Search, cancellationToken);
        var holder = open.Plan.VolunteerAt(at);
        var all = open.Explanations.Candidates(at).Where(each => each.Volunteer != holder).ToList();
        var outlook = open.Explanations.Outlook(at);
        var chosen = all.Where(each => named is null || named.Contains(open.Problem.Volunteers[each.Volunteer]))
            .Take(ExplainSeat.Most)
            .ToList();
        var cures = outlook.Cures.Take(MostCures).Select(cure => all.First(each => each.Volunteer == cure.Volunteer)).ToList();
        var people = await PeopleAsync(open, [.. chosen.Concat(cures).DistinctBy(each => each.Volunteer)], cancellationToken);
        return new SeatExplanation(
            RosterPoint.Of(open.Explanations.Why(at)),
            [.. chosen.Select(each => people[each.Volunteer])],
            all.Count(each => each.MayTake),
            outlook.Candidates,
            [
                .. outlook
                    .Blocked.OrderByDescending(each => each.Value)
                    .Select(each => new BlockedBy(WeChatRights.Rostering.Rules.RosterRules.Hard[each.Key].Title, each.Value)),
            ],
            [.. cures.Select(each => people[each.Volunteer])]
        );
    }

    private async Task<HashSet<Guid>?> NamedAsync(string? search, CancellationToken cancellationToken) =>
        search?.Trim() is { Length: > 0 } part
            ? (
                await db.Set<Volunteer>()
                    .Where(volunteer => volunteer.Name.Contains(part))
                    .Select(volunteer => volunteer.Id)
                    .ToListAsync(cancellationToken)
            ).ToHashSet()
            : null;

    private async Task<Dictionary<int, SeatPerson>> PeopleAsync(
        OpenWeek open,
        List<SeatCandidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.Select(each => open.Problem.Volunteers[each.Volunteer]).ToList();
        var known = await db.Set<Volunteer>()
            .Where(volunteer => ids.Contains(volunteer.Id))
            .Select(volunteer => new
            {
                volunteer.Id,
                volunteer.Name,
                volunteer.Home,
            })
            .ToDictionaryAsync(volunteer => volunteer.Id, cancellationToken);
        var people = new Dictionary<int, SeatPerson>();
        foreach (var each in candidates)
        {
            var id = open.Problem.Volunteers[each.Volunteer];
            people[each.Volunteer] = new SeatPerson(
                id,
                known[id].Name,
                await divisions.PathNameAsync(known[id].Home, cancellationToken),
                RosterReason.Of(each.Reasons),
                each.Cost,
                RosterPoint.Of(each.Parts)
            );
        }

        return people;
    }
}
