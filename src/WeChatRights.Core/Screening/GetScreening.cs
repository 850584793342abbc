using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Screening;

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
