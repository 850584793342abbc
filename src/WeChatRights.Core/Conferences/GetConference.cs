using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Conferences.Instructions;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Conferences;

/// <summary>Conferences of one's area, and those that one was asked to: the next first, then the latest; at most 100. Opens nothing.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListConferences : IQuery<ConferenceList>;

/// <param name="Areas">Where the caller may convene; empty: nowhere.</param>
/// <param name="Waiting">Unsettled items of these areas that are on no agenda.</param>
public sealed record ConferenceList(IReadOnlyList<ConferenceRow> Items, IReadOnlyList<ConferenceArea> Areas, int Waiting);

public sealed record ConferenceArea(string Code, string Name);

/// <param name="Area">Name of the county or the city that convenes it.</param>
/// <param name="Mine">Open resolutions that the caller answers for.</param>
public sealed record ConferenceRow(
    Guid Id,
    string Title,
    string Area,
    DateTimeOffset At,
    string Place,
    ConferenceState State,
    int Items,
    int OpenTasks,
    int OverdueTasks,
    int Mine
);

/// <summary>One conference with its agenda, outcomes and resolutions. Opens the briefs of cases for it: names stand in none, and the audit row says so.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record GetConference(Guid ConferenceId) : IQuery<ConferenceView>;

/// <param name="NamesChecked">The minutes were compared with the names of all parties; false: read them once more.</param>
/// <param name="Officers">Who can be asked to come; for who convenes, while it is planned.</param>
/// <param name="PartnerUnits">Units that can be asked; likewise.</param>
public sealed record ConferenceView(
    Guid Id,
    string Title,
    string AreaCode,
    string Area,
    DateTimeOffset At,
    string Place,
    ConferenceState State,
    string ConvenedBy,
    IReadOnlyList<ConferencePerson> Members,
    IReadOnlyList<AgendaView> Agenda,
    IReadOnlyList<ResolutionView> Resolutions,
    string? Minutes,
    bool NamesChecked,
    DateTimeOffset? IssuedAt,
    string? CancelReason,
    bool MayLead,
    IReadOnlyList<ConferencePerson> Officers,
    IReadOnlyList<ConferencePerson> PartnerUnits
)
{
    public override string ToString() => "ConferenceView(redacted)";
}

public sealed record ConferencePerson(Guid Id, string Name, bool IsUnit);

/// <param name="Title">Null: it is closed to the caller, who has to stand aside, or its content was destroyed.</param>
/// <param name="Outcome">What came of it here; null: nothing was written yet.</param>
/// <param name="Earlier">What came of it at conferences before, the oldest first.</param>
public sealed record AgendaView(
    Guid Id,
    AgendaKind Kind,
    AgendaState State,
    string? Title,
    string? Brief,
    bool NamesChecked,
    DateOnly SettleBy,
    AgendaState? Outcome,
    string? OutcomeText,
    IReadOnlyList<EarlierListing> Earlier,
    IReadOnlyList<InstructionView> Instructions,
    bool IsHere
)
{
    public override string ToString() => "AgendaView(redacted)";
}

/// <param name="Outcome">Null: the conference did not take place.</param>
public sealed record EarlierListing(string Conference, DateTimeOffset At, AgendaState? Outcome, string? Text)
{
    public override string ToString() => "EarlierListing(redacted)";
}

public sealed record ResolutionView(
    Guid Id,
    Guid? ItemId,
    string What,
    string Holder,
    DateOnly DueOn,
    OwnedTaskState State,
    bool Overdue,
    string? Outcome,
    IReadOnlyList<OwnedTaskStep> Steps
)
{
    public override string ToString() => "ResolutionView(redacted)";
}

internal sealed class GetConferenceHandler(
    AppDbContext db,
    CallContext call,
    ConferenceDesk desk,
    CaseVault vault,
    OfficerDirectory officers,
    PartnerNames partners,
    DivisionDirectory divisions
) : IQueryHandler<ListConferences, ConferenceList>, IQueryHandler<GetConference, ConferenceView>
{
    private const int Most = 100;
    private static readonly string[] Columns = [AgendaItem.WordsField.Column, AgendaListing.OutcomeField.Column];

    public async ValueTask<ConferenceList> Handle(ListConferences query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var found = await db.ConferencesVisibleTo(staff)
            .AsNoTracking()
            .OrderByDescending(conference => conference.At)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var ids = found.ConvertAll(conference => conference.Id);
        var items = await db.Set<AgendaListing>()
            .Where(listing => ids.Contains(listing.ConferenceId))
            .GroupBy(listing => listing.ConferenceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var tasks = (
            await db.Set<Resolution>()
                .AsNoTracking()
                .Where(task => ids.Contains(task.ConferenceId) && task.State == OwnedTaskState.Open)
                .Select(task => new
                {
                    task.ConferenceId,
                    task.DueOn,
                    task.StaffId,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(task => task.ConferenceId);
        var areas = staff
            .Areas(Permission.ManageConferences)
            .Where(area => area.Level is DivisionLevel.City or DivisionLevel.County)
            .ToList();
        AgendaState[] unsettled = [AgendaState.Raised, AgendaState.Studied];
        var waiting = await db.Set<AgendaItem>()
            .CountAsync(item => areas.Contains(item.Area) && item.ListedAtId == null && unsettled.Contains(item.State), cancellationToken);
        var today = call.Now.ChinaDate();
        var rows = new List<ConferenceRow>();
        foreach (var about in found.OrderBy(row => row.State != ConferenceState.Planned).ThenByDescending(row => row.At))
        {
            rows.Add(
                new ConferenceRow(
                    about.Id,
                    about.Title,
                    await divisions.PathNameAsync(about.Area, cancellationToken),
                    about.At,
                    about.Place,
                    about.State,
                    items.GetValueOrDefault(about.Id),
                    tasks[about.Id].Count(),
                    tasks[about.Id].Count(task => task.DueOn < today),
                    tasks[about.Id].Count(task => task.StaffId == staff.StaffId)
                )
            );
        }

        var choices = new List<ConferenceArea>();
        foreach (var area in areas)
        {
            choices.Add(new ConferenceArea(area.Value, await divisions.PathNameAsync(area, cancellationToken)));
        }

        return new ConferenceList(rows, choices, waiting);
    }

    public async ValueTask<ConferenceView> Handle(GetConference query, CancellationToken cancellationToken)
    {
        var about = await desk.SeeAsync(query.ConferenceId, cancellationToken);
        var staff = call.RequireStaff();
        var leads = desk.Leads(about.Area);
        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Include(item => item.Listings)
            .Where(item => db.Set<AgendaListing>().Any(listing => listing.ItemId == item.Id && listing.ConferenceId == about.Id))
            .OrderBy(item => item.RaisedAt)
            .ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);
        var itemIds = items.ConvertAll(item => (Guid?)item.Id);
        var resolutions = await db.Set<Resolution>()
            .AsNoTracking()
            .Where(task => task.ConferenceId == about.Id)
            .OrderBy(task => task.DueOn)
            .ThenBy(task => task.Id)
            .ToListAsync(cancellationToken);
        var instructions = await db.Set<Instruction>()
            .AsNoTracking()
            .Where(instruction => itemIds.Contains(instruction.ItemId))
            .OrderBy(instruction => instruction.GivenOn)
            .ThenBy(instruction => instruction.Id)
            .ToListAsync(cancellationToken);
        var people = await StaffNames.ByIdAsync(
            db,
            [
                .. about
                    .Members.Where(member => !member.IsUnit)
                    .Select(member => member.MemberId)
                    .Concat(resolutions.Select(task => task.StaffId).OfType<Guid>())
                    .Concat(instructions.SelectMany(row => new[] { row.StaffId!.Value, row.RecordedBy }))
                    .Append(about.ConvenedBy)
                    .Distinct(),
            ],
            cancellationToken
        );
        var units = await partners.ByIdAsync(
            [
                .. about
                    .Members.Where(member => member.IsUnit)
                    .Select(member => member.MemberId)
                    .Concat(resolutions.Select(task => task.OutsideId).OfType<Guid>())
                    .Distinct(),
            ],
            cancellationToken
        );
        var earlier = await EarlierAsync(items, cancellationToken);
        var today = call.Now.ChinaDate();
        var agenda = new List<AgendaView>();
        foreach (var item in items)
        {
            var own = instructions
                .Where(row => row.ItemId == item.Id)
                .Select(row =>
                    InstructionViews.Of(
                        row,
                        desk.Open(ConferencePlaces.Instruction, row.Id, row.Text!),
                        row.Outcome is { } outcome ? desk.Open(ConferencePlaces.InstructionOutcome, row.Id, outcome) : null,
                        people,
                        today,
                        InstructionViews.Steps(row, staff.StaffId, leads)
                    )
                )
                .ToList();
            agenda.Add(await ReadAsync(about, item, earlier, own, cancellationToken));
        }

        var arranges = leads && about.State == ConferenceState.Planned;
        return new ConferenceView(
            about.Id,
            about.Title,
            about.Area.Value,
            await divisions.PathNameAsync(about.Area, cancellationToken),
            about.At,
            about.Place,
            about.State,
            people.GetValueOrDefault(about.ConvenedBy, ""),
            [
                .. about
                    .Members.Select(member => new ConferencePerson(
                        member.MemberId,
                        (member.IsUnit ? units : people).GetValueOrDefault(member.MemberId, ""),
                        member.IsUnit
                    ))
                    .OrderBy(member => member.IsUnit)
                    .ThenBy(member => member.Name, StringComparer.Ordinal),
            ],
            agenda,
            [
                .. resolutions.Select(task => new ResolutionView(
                    task.Id,
                    task.ItemId,
                    desk.Open(ConferencePlaces.Resolution, task.Id, task.What),
                    task.StaffId is { } person ? people.GetValueOrDefault(person, "") : units.GetValueOrDefault(task.OutsideId!.Value, ""),
                    task.DueOn,
                    task.State,
                    task.IsOverdue(today),
                    task.Outcome is { } outcome ? desk.Open(ConferencePlaces.ResolutionOutcome, task.Id, outcome) : null,
                    InstructionViews.Steps(task, staff.StaffId, leads)
                )),
            ],
            about.Minutes is { } minutes ? desk.Open(ConferencePlaces.Minutes, about.Id, minutes) : null,
            about.NamesChecked,
            about.IssuedAt,
            about.CancelReason is { } reason ? desk.Open(ConferencePlaces.CancelReason, about.Id, reason) : null,
            leads,
            arranges ? await OfficersAsync(about.Area, cancellationToken) : [],
            arranges
                ?
                [
                    .. (await partners.ServingAsync(about.Area, cancellationToken)).Select(unit => new ConferencePerson(
                        unit.Id,
                        unit.Name,
                        IsUnit: true
                    )),
                ]
                : []
        );
    }

    private async Task<AgendaView> ReadAsync(
        Conference about,
        AgendaItem item,
        IReadOnlyDictionary<Guid, Conference> conferences,
        IReadOnlyList<InstructionView> instructions,
        CancellationToken cancellationToken
    )
    {
        var (words, outcomes) = await OpenAsync(item, cancellationToken);
        var here = item.Listings.Single(listing => listing.ConferenceId == about.Id);
        return new AgendaView(
            item.Id,
            item.Kind,
            item.State,
            words?.Title,
            words?.Brief,
            item.NamesChecked,
            item.SettleBy,
            here.Outcome,
            outcomes.GetValueOrDefault(here.Id),
            [
                .. item
                    .Listings.Where(listing => listing.ConferenceId != about.Id && listing.ListedAt <= here.ListedAt)
                    .OrderBy(listing => listing.ListedAt)
                    .Select(listing => new EarlierListing(
                        conferences[listing.ConferenceId].Title,
                        conferences[listing.ConferenceId].At,
                        listing.Outcome,
                        outcomes.GetValueOrDefault(listing.Id)
                    )),
            ],
            instructions,
            item.ListedAtId == about.Id
        );
    }

    /// <summary>Closed to who has to stand aside, and empty once the key of the case is destroyed.</summary>
    private async Task<(AgendaWords? Words, IReadOnlyDictionary<Guid, string> Outcomes)> OpenAsync(
        AgendaItem item,
        CancellationToken cancellationToken
    )
    {
        if (item.CaseId is not { } caseId)
        {
            var text = desk.Open(ConferencePlaces.Item, item.Id, item.Words!).Split('\n', 2);
            return (
                new AgendaWords(text[0], text[1]),
                item.Listings.Where(listing => listing.Words is not null)
                    .ToDictionary(listing => listing.Id, listing => desk.Open(ConferencePlaces.Outcome, listing.Id, listing.Words!))
            );
        }

        try
        {
            using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.Confer, Columns, cancellationToken);
            return (
                opened.Read(AgendaItem.WordsField, item.Id, item.CaseWords!.Value),
                item.Listings.Where(listing => listing.CaseWords is not null)
                    .ToDictionary(
                        listing => listing.Id,
                        listing => opened.Read(AgendaListing.OutcomeField, listing.Id, listing.CaseWords!.Value)
                    )
            );
        }
        catch (DomainException refusal) when (refusal.Error == CommonErrors.NotFound || refusal.Error == VaultErrors.Shredded)
        {
            return (null, new Dictionary<Guid, string>());
        }
    }

    private async Task<IReadOnlyDictionary<Guid, Conference>> EarlierAsync(
        IReadOnlyList<AgendaItem> items,
        CancellationToken cancellationToken
    )
    {
        var ids = items.SelectMany(item => item.Listings).Select(listing => listing.ConferenceId).Distinct().ToList();
        return await db.Set<Conference>()
            .AsNoTracking()
            .Where(conference => ids.Contains(conference.Id))
            .ToDictionaryAsync(conference => conference.Id, cancellationToken);
    }

    private async Task<IReadOnlyList<ConferencePerson>> OfficersAsync(DivisionCode area, CancellationToken cancellationToken)
    {
        DivisionCode[] at = area.Level == DivisionLevel.City ? [area] : [area, area.AtLevel(DivisionLevel.City)];
        var there = await officers.AtAsync(at, cancellationToken);
        var below = await officers.BelowAsync(area, cancellationToken);
        return
        [
            .. there
                .Concat(below.Where(officer => officer.Unit.Level != DivisionLevel.Village))
                .DistinctBy(officer => officer.StaffId)
                .Select(officer => new ConferencePerson(officer.StaffId, officer.DisplayName, IsUnit: false)),
        ];
    }
}
