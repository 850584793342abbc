using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Screening;

/// <summary>Rounds in which a unit of the caller's area takes part, the latest first.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListScreeningRounds([property: Range(0, 100_000)] int Skip = 0, [property: Range(1, 100)] int Take = 20)
    : IQuery<ScreeningRoundList>;

/// <param name="Areas">Where the caller is in charge and may order one.</param>
/// <param name="ToReview">Notes that wait for the caller to look at.</param>
public sealed record ScreeningRoundList(
    IReadOnlyList<ScreeningRoundRow> Items,
    int Total,
    IReadOnlyList<ScreeningArea> Areas,
    int ToReview
);

public sealed record ScreeningArea(string Code, string Name, DivisionLevel Level);

/// <param name="Area">Where it was ordered.</param>
/// <param name="Units">Villages of the caller's area that take part; the numbers that follow are of these.</param>
/// <param name="OnlyTask">The one task that the caller sees in it; null: there are several.</param>
public sealed record ScreeningRoundRow(
    Guid Id,
    ScreeningTopic Topic,
    string Area,
    string Remark,
    DateOnly FirstDay,
    DateOnly LastDay,
    bool IsCalledOff,
    int Units,
    int Done,
    int Overdue,
    Guid? OnlyTask
);

/// <summary>One round: how far the parts of the caller's area are, and the tasks of one of them.</summary>
/// <param name="Place">A county or a township in it; null: all of the caller's area.</param>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record GetScreeningRound(
    Guid RoundId,
    [property: RegularExpression("^[0-9]{4,12}$", ErrorMessage = "请选择地区。")] string? Place = null,
    [property: Range(0, 100_000)] int Skip = 0,
    [property: Range(1, 100)] int Take = 50
) : IQuery<ScreeningRoundView>;

/// <param name="OrderedBy">Name of who ordered it.</param>
/// <param name="MayCallOff">The caller is in charge where it was ordered, and it is not called off.</param>
/// <param name="PlaceName">Of the part that is shown; null: all.</param>
/// <param name="Parts">By county when several are seen, else by township.</param>
/// <param name="Tasks">Open ones first, then by place.</param>
public sealed record ScreeningRoundView(
    Guid Id,
    ScreeningTopic Topic,
    string Area,
    string Remark,
    DateOnly FirstDay,
    DateOnly LastDay,
    string OrderedBy,
    bool IsCalledOff,
    bool MayCallOff,
    string? PlaceName,
    ScreeningCounts Counts,
    IReadOnlyList<ScreeningPart> Parts,
    IReadOnlyList<ScreeningTaskRow> Tasks,
    int Total
);

/// <summary>All that is left of notes when they are gone.</summary>
/// <param name="Notes">Notes ever written; null: between one and four, kept back from who may not read them.</param>
/// <param name="Filed">Of those, became a matter of the register; null: as above.</param>
public sealed record ScreeningCounts(int Units, int Done, int Overdue, int Homes, int? Notes, int? Filed);

public sealed record ScreeningPart(string Code, string Name, ScreeningCounts Counts);

/// <param name="Holder">Who answers for the unit today; null: nobody at all.</param>
/// <param name="Notes">Null: kept back, see <see cref="ScreeningCounts"/>.</param>
/// <param name="MayOpen">The caller may act for the unit and read its notes.</param>
public sealed record ScreeningTaskRow(
    Guid Id,
    string Unit,
    ScreeningTaskState State,
    bool IsOverdue,
    int? Homes,
    int? Notes,
    string? Holder,
    bool MayOpen
);

/// <summary>One task with its notes, without their words. The city sees the numbers alone.</summary>
/// <exception cref="DomainException"><c>not-found</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record GetScreeningTask(Guid TaskId) : IQuery<ScreeningTaskView>;

/// <param name="Steps">What the caller can do now.</param>
/// <param name="Rows">Empty for who may not read them.</param>
/// <param name="MayRead">Of the unit, its station or its county.</param>
/// <param name="NoteLastDay">A note written today is deleted after this day.</param>
public sealed record ScreeningTaskView(
    Guid Id,
    Guid RoundId,
    ScreeningTopic Topic,
    string Remark,
    string Unit,
    string? Holder,
    DateOnly FirstDay,
    DateOnly LastDay,
    ScreeningTaskState State,
    bool IsOverdue,
    int? Homes,
    string? NoneReason,
    int? Notes,
    int? Filed,
    int? Forgotten,
    IReadOnlyList<ScreeningTaskStep> Steps,
    IReadOnlyList<ScreeningNoteRow> Rows,
    bool MayRead,
    DateOnly NoteLastDay
);

/// <param name="Unit">Path name of the village.</param>
/// <param name="Danger">Somebody may come to harm now.</param>
/// <param name="WrittenBy">Name of who wrote it last.</param>
/// <param name="LastDay">It is deleted after this day.</param>
/// <param name="ReviewBy">By when the station looks at it; null: it does not wait.</param>
/// <param name="CaseId">The matter that it became; null: none.</param>
/// <param name="Steps">What the caller can do with it.</param>
public sealed record ScreeningNoteRow(
    Guid Id,
    Guid TaskId,
    string Unit,
    TensionKind Kind,
    bool Danger,
    ScreeningNoteState State,
    string WrittenBy,
    DateTimeOffset WrittenAt,
    DateOnly LastDay,
    DateOnly? FollowUpOn,
    DateTimeOffset? ReviewBy,
    Guid? CaseId,
    IReadOnlyList<ScreeningNoteStep> Steps
);

/// <summary>Notes of others that wait to be looked at by the caller's station or county: danger first, then what waits longest.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record ListScreeningReviews([property: Range(0, 100_000)] int Skip = 0, [property: Range(1, 100)] int Take = 20)
    : IQuery<Page<ScreeningNoteRow>>;

/// <summary>What of screening lies with the caller: open tasks for which she answers today, and notes that wait for her.</summary>
[RequirePermission(Permission.HandleCase)]
public sealed record GetScreeningDuties : IQuery<ScreeningDuties>;

/// <param name="Tasks">The next to end first, at most <see cref="ScreeningDuties.Most"/>.</param>
/// <param name="Again">Notes of these tasks' units for which another visit is due.</param>
/// <param name="ToReview">For the station: all that wait; for the county: those that the station has let pass.</param>
public sealed record ScreeningDuties(int OpenTasks, IReadOnlyList<ScreeningDuty> Tasks, int Again, int ToReview, int InDanger)
{
    public const int Most = 5;
}

public sealed record ScreeningDuty(Guid TaskId, ScreeningTopic Topic, string Unit, DateOnly LastDay, bool IsOverdue);

internal sealed class GetScreeningHandler(
    AppDbContext db,
    CallContext call,
    ScreeningDesk desk,
    DivisionDirectory divisions,
    OfficerDirectory officers
)
    : IQueryHandler<ListScreeningRounds, ScreeningRoundList>,
        IQueryHandler<GetScreeningRound, ScreeningRoundView>,
        IQueryHandler<GetScreeningTask, ScreeningTaskView>,
        IQueryHandler<ListScreeningReviews, Page<ScreeningNoteRow>>,
        IQueryHandler<GetScreeningDuties, ScreeningDuties>
{
    private static readonly ScreeningNoteStep[] OfReviewer =
    [
        ScreeningNoteStep.File,
        ScreeningNoteStep.VisitAgain,
        ScreeningNoteStep.Forget,
    ];

    private DateOnly Today => call.Now.ChinaDate();

    public async ValueTask<ScreeningRoundList> Handle(ListScreeningRounds query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var (all, today) = (db.ScreeningRoundsVisibleTo(staff).AsNoTracking(), Today);
        var page = await all.OrderByDescending(round => round.OrderedAt)
            .ThenBy(round => round.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        var ids = page.ConvertAll(round => round.Id);
        var counts = await db.ScreeningTasksVisibleTo(staff)
            .Where(task => ids.Contains(task.RoundId))
            .GroupBy(task => task.RoundId)
            .Select(group => new
            {
                RoundId = group.Key,
                Units = group.Count(),
                Done = group.Count(task => task.State == ScreeningTaskState.Done),
                Overdue = group.Count(task => task.State == ScreeningTaskState.Open && task.LastDay < today),
            })
            .ToDictionaryAsync(row => row.RoundId, cancellationToken);
        var single = counts.Values.Where(row => row.Units == 1).Select(row => row.RoundId).ToList();
        var only = await db.ScreeningTasksVisibleTo(staff)
            .Where(task => single.Contains(task.RoundId))
            .ToDictionaryAsync(task => task.RoundId, task => (Guid?)task.Id, cancellationToken);
        var rows = new List<ScreeningRoundRow>();
        foreach (var round in page)
        {
            var count = counts[round.Id];
            rows.Add(
                new ScreeningRoundRow(
                    round.Id,
                    round.Topic,
                    await divisions.PathNameAsync(round.Area, cancellationToken),
                    round.Remark,
                    round.FirstDay,
                    round.LastDay,
                    round.CalledOffAt is not null,
                    count.Units,
                    count.Done,
                    count.Overdue,
                    only.GetValueOrDefault(round.Id)
                )
            );
        }

        var areas = new List<ScreeningArea>();
        foreach (var area in staff.ScreeningAreas())
        {
            areas.Add(new ScreeningArea(area.Value, await divisions.PathNameAsync(area, cancellationToken), area.Level));
        }

        return new ScreeningRoundList(
            rows,
            await all.CountAsync(cancellationToken),
            areas,
            await db.ScreeningNotesToReview(staff).CountAsync(cancellationToken)
        );
    }

    public async ValueTask<ScreeningRoundView> Handle(GetScreeningRound query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var round =
            await db.ScreeningRoundsVisibleTo(staff).AsNoTracking().FirstOrDefaultAsync(r => r.Id == query.RoundId, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        var seen = await db.ScreeningTasksVisibleTo(staff)
            .AsNoTracking()
            .Where(task => task.RoundId == round.Id)
            .ToListAsync(cancellationToken);
        var place = DivisionCode.TryParse(query.Place);
        var shown = place is { } within ? seen.FindAll(task => within.Contains(task.Unit)) : seen;
        var level = shown.Select(task => task.County).Distinct().Count() > 1 ? DivisionLevel.County : DivisionLevel.Township;
        var parts = new List<ScreeningPart>();
        foreach (var part in shown.GroupBy(task => task.Unit.AtLevel(level)).OrderBy(part => part.Key.Value, StringComparer.Ordinal))
        {
            var name = (await divisions.FindAsync(part.Key, cancellationToken))?.Name ?? part.Key.Value;
            parts.Add(new ScreeningPart(part.Key.Value, name, Count([.. part], staff)));
        }

        var page = shown
            .OrderBy(task => task.State == ScreeningTaskState.Open ? 0 : 1)
            .ThenBy(task => task.Unit.Value, StringComparer.Ordinal)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToList();
        var holders = await officers.AnswerableForEachAsync([.. page.Select(task => task.Unit)], cancellationToken);
        var tasks = new List<ScreeningTaskRow>();
        foreach (var task in page)
        {
            var near = staff.IsNear(task.Unit);
            tasks.Add(
                new ScreeningTaskRow(
                    task.Id,
                    await divisions.PathNameAsync(task.Unit, cancellationToken),
                    task.State,
                    task.IsOverdue(Today),
                    task.Homes,
                    ScreeningPolicy.Cell(task.Notes, near),
                    holders.GetValueOrDefault(task.Unit)?.DisplayName,
                    near
                )
            );
        }

        var names = await StaffNames.ByIdAsync(db, [round.OrderedBy], cancellationToken);
        return new ScreeningRoundView(
            round.Id,
            round.Topic,
            await divisions.PathNameAsync(round.Area, cancellationToken),
            round.Remark,
            round.FirstDay,
            round.LastDay,
            names.GetValueOrDefault(round.OrderedBy, ""),
            round.CalledOffAt is not null,
            round.CalledOffAt is null && staff.LeadsScreening(round.Area),
            place is { } known ? await divisions.PathNameAsync(known, cancellationToken) : null,
            Count(shown, staff),
            parts,
            tasks,
            shown.Count
        );
    }

    public async ValueTask<ScreeningTaskView> Handle(GetScreeningTask query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var task = await desk.SeeAsync(query.TaskId, cancellationToken);
        var round = await db.Set<ScreeningRound>().AsNoTracking().FirstAsync(found => found.Id == task.RoundId, cancellationToken);
        var near = staff.IsNear(task.Unit);
        var notes = await db.ScreeningNotesVisibleTo(staff)
            .AsNoTracking()
            .Where(note => note.TaskId == task.Id)
            .OrderByDescending(note => note.WrittenAt)
            .ThenBy(note => note.Id)
            .ToListAsync(cancellationToken);
        var holder = await officers.AnswerableForAsync(task.Unit, [], cancellationToken);
        var begun = task.FirstDay <= Today;
        ScreeningTaskStep[] steps = near && begun ? [ScreeningTaskStep.WriteNote, ScreeningTaskStep.Finish] : [];
        return new ScreeningTaskView(
            task.Id,
            task.RoundId,
            round.Topic,
            round.Remark,
            await divisions.PathNameAsync(task.Unit, cancellationToken),
            holder?.DisplayName,
            task.FirstDay,
            task.LastDay,
            task.State,
            task.IsOverdue(Today),
            task.Homes,
            task.NoneReason,
            ScreeningPolicy.Cell(task.Notes, near),
            ScreeningPolicy.Cell(task.Filed, near),
            ScreeningPolicy.Cell(task.Forgotten, near),
            [.. steps.Where(step => ScreeningTransitions.After(task.State, step) is not null)],
            await RowsAsync(notes, staff, cancellationToken),
            near,
            desk.LastDay()
        );
    }

    public async ValueTask<Page<ScreeningNoteRow>> Handle(ListScreeningReviews query, CancellationToken cancellationToken)
    {
        var staff = call.RequireStaff();
        var all = db.ScreeningNotesToReview(staff).AsNoTracking();
        var page = await all.OrderByDescending(note => note.Danger)
            .ThenBy(note => note.ReviewBy)
            .ThenBy(note => note.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancellationToken);
        return new Page<ScreeningNoteRow>(await RowsAsync(page, staff, cancellationToken), await all.CountAsync(cancellationToken));
    }

    public async ValueTask<ScreeningDuties> Handle(GetScreeningDuties query, CancellationToken cancellationToken)
    {
        var (staff, today) = (call.RequireStaff(), Today);
        var areas = staff.Areas(Permission.HandleCase).Where(area => area.Level != DivisionLevel.City).ToList();
        var open = await db.Set<ScreeningTask>()
            .AsNoTracking()
            .Where(task => task.State == ScreeningTaskState.Open && task.FirstDay <= today)
            .Where(task => areas.Contains(task.Unit) || areas.Contains(task.Township) || areas.Contains(task.County))
            .Join(db.Set<ScreeningRound>(), task => task.RoundId, round => round.Id, (task, round) => new { task, round.Topic })
            .ToListAsync(cancellationToken);
        var again = await db.ScreeningNotesVisibleTo(staff)
            .Where(note => note.State == ScreeningNoteState.VisitAgain)
            .Select(note => note.Unit)
            .ToListAsync(cancellationToken);
        var holders = await officers.AnswerableForEachAsync([.. open.Select(row => row.task.Unit), .. again], cancellationToken);
        bool IsMine(DivisionCode unit) => holders.GetValueOrDefault(unit)?.StaffId == staff.StaffId;
        var mine = open.FindAll(row => IsMine(row.task.Unit));
        var tasks = new List<ScreeningDuty>();
        foreach (
            var row in mine.OrderBy(row => row.task.LastDay)
                .ThenBy(row => row.task.Unit.Value, StringComparer.Ordinal)
                .Take(ScreeningDuties.Most)
        )
        {
            tasks.Add(
                new ScreeningDuty(
                    row.task.Id,
                    row.Topic,
                    await divisions.PathNameAsync(row.task.Unit, cancellationToken),
                    row.task.LastDay,
                    row.task.IsOverdue(today)
                )
            );
        }

        var stations = areas.FindAll(area => area.Level == DivisionLevel.Township);
        var waiting = db.ScreeningNotesToReview(staff).Where(note => stations.Contains(note.Township) || note.TellAt == null);
        return new ScreeningDuties(
            mine.Count,
            tasks,
            again.Count(IsMine),
            await waiting.CountAsync(cancellationToken),
            await waiting.CountAsync(note => note.Danger, cancellationToken)
        );
    }

    private ScreeningCounts Count(IReadOnlyCollection<ScreeningTask> tasks, StaffRights staff)
    {
        var near = tasks.All(task => staff.IsNear(task.Unit));
        return new ScreeningCounts(
            tasks.Count,
            tasks.Count(task => task.State == ScreeningTaskState.Done),
            tasks.Count(task => task.IsOverdue(Today)),
            tasks.Sum(task => task.Homes ?? 0),
            ScreeningPolicy.Cell(tasks.Sum(task => task.Notes), near),
            ScreeningPolicy.Cell(tasks.Sum(task => task.Filed), near)
        );
    }

    private async Task<IReadOnlyList<ScreeningNoteRow>> RowsAsync(
        List<ScreeningNote> notes,
        StaffRights staff,
        CancellationToken cancellationToken
    )
    {
        var names = await StaffNames.ByIdAsync(db, [.. notes.Select(note => note.WrittenBy).Distinct()], cancellationToken);
        var rows = new List<ScreeningNoteRow>(notes.Count);
        foreach (var note in notes)
        {
            rows.Add(
                new ScreeningNoteRow(
                    note.Id,
                    note.TaskId,
                    await divisions.PathNameAsync(note.Unit, cancellationToken),
                    note.Kind,
                    note.Danger,
                    note.State,
                    names.GetValueOrDefault(note.WrittenBy, ""),
                    note.WrittenAt,
                    note.LastDay,
                    note.FollowUpOn,
                    note.ReviewBy,
                    note.CaseId,
                    StepsOf(note, staff)
                )
            );
        }

        return rows;
    }

    internal static IReadOnlyList<ScreeningNoteStep> StepsOf(ScreeningNote note, StaffRights staff)
    {
        IEnumerable<ScreeningNoteStep> mine = staff.IsNear(note.Unit) ? [ScreeningNoteStep.Rewrite] : [];
        var reviews = staff.IsAbove(note.Unit) && note.WrittenBy != staff.StaffId;
        return [.. mine.Concat(reviews ? OfReviewer : []).Where(step => ScreeningTransitions.After(note.State, step) is not null)];
    }
}
