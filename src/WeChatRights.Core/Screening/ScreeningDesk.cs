using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Screening.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Screening;

/// <summary>
/// Who sees what of a screening: the unit of a task and the chain above it that answers, up to the county, all of it; the city tasks and counts, and no note (rulebook §2.2: words
/// about people stay with who handles them).
/// </summary>
internal static class ScreeningVisibility
{
    public static IQueryable<ScreeningTask> ScreeningTasksVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var areas = staff.Areas(Permission.HandleCase).ToList();
        var city = areas.Exists(area => area.Level == DivisionLevel.City);
        return db.Set<ScreeningTask>()
            .Where(task => city || areas.Contains(task.Unit) || areas.Contains(task.Township) || areas.Contains(task.County));
    }

    public static IQueryable<ScreeningRound> ScreeningRoundsVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var tasks = db.ScreeningTasksVisibleTo(staff);
        return db.Set<ScreeningRound>().Where(round => tasks.Any(task => task.RoundId == round.Id));
    }

    public static IQueryable<ScreeningNote> ScreeningNotesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var areas = Near(staff);
        return db.Set<ScreeningNote>()
            .Where(note => areas.Contains(note.Unit) || areas.Contains(note.Township) || areas.Contains(note.County));
    }

    /// <summary>Notes of others that the caller looks at: those of her township, of her county.</summary>
    public static IQueryable<ScreeningNote> ScreeningNotesToReview(this AppDbContext db, StaffRights staff)
    {
        var (me, areas) = (staff.StaffId, Above(staff));
        return db.Set<ScreeningNote>()
            .Where(note => note.State == ScreeningNoteState.Waiting && note.WrittenBy != me)
            .Where(note => areas.Contains(note.Township) || areas.Contains(note.County));
    }

    /// <summary>May act for the unit and read its notes: it, its station, its county.</summary>
    public static bool IsNear(this StaffRights staff, DivisionCode unit) => Near(staff).Exists(area => area.Contains(unit));

    /// <summary>May decide what comes of a note of the unit: its station, its county.</summary>
    public static bool IsAbove(this StaffRights staff, DivisionCode unit) => Above(staff).Exists(area => area.Contains(unit));

    /// <summary>In charge of the station or the federation of exactly this area.</summary>
    public static bool LeadsScreening(this StaffRights staff, DivisionCode area) => staff.ScreeningAreas().Contains(area);

    public static IReadOnlyList<DivisionCode> ScreeningAreas(this StaffRights staff) =>
        [
            .. staff
                .Posts.Where(post => post.InCharge && RolePermissions.Of(post.Role).Contains(Permission.OrderScreening))
                .Select(post => post.Division)
                .Distinct(),
        ];

    private static List<DivisionCode> Near(StaffRights staff) =>
        [.. staff.Areas(Permission.HandleCase).Where(area => area.Level != DivisionLevel.City)];

    private static List<DivisionCode> Above(StaffRights staff) =>
        [.. staff.Areas(Permission.HandleCase).Where(area => area.Level is DivisionLevel.Township or DivisionLevel.County)];
}

/// <summary>Tasks and notes within the caller's sight, what may be written in them, and who is told.</summary>
internal sealed class ScreeningDesk(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    OfficerDirectory officers,
    WorkingCalendar calendar,
    IOptions<ScreeningOptions> options,
    IPublisher publisher
)
{
    private const string Place = "screening_notes|content";

    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<ScreeningTask> SeeAsync(Guid taskId, CancellationToken cancellationToken) =>
        await db.ScreeningTasksVisibleTo(call.RequireStaff()).FirstOrDefaultAsync(task => task.Id == taskId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>For who may act for the unit.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>screening-not-yours</c></exception>
    public async Task<ScreeningTask> ActAsync(Guid taskId, CancellationToken cancellationToken)
    {
        var task = await SeeAsync(taskId, cancellationToken);
        return call.RequireStaff().IsNear(task.Unit) ? task : throw new DomainException(ScreeningErrors.NotYours);
    }

    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<ScreeningNote> NoteAsync(Guid noteId, CancellationToken cancellationToken) =>
        await db.ScreeningNotesVisibleTo(call.RequireStaff()).FirstOrDefaultAsync(note => note.Id == noteId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>For who decides what comes of it.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>screening-reviewer-only</c></exception>
    public async Task<ScreeningNote> ReviewAsync(Guid noteId, CancellationToken cancellationToken)
    {
        var note = await NoteAsync(noteId, cancellationToken);
        return call.RequireStaff().IsAbove(note.Unit) ? note : throw new DomainException(ScreeningErrors.ReviewerOnly);
    }

    public Task<ScreeningTask> TaskOfAsync(ScreeningNote note, CancellationToken cancellationToken) =>
        db.Set<ScreeningTask>().FirstAsync(task => task.Id == note.TaskId, cancellationToken);

    public DateOnly LastDay() => ScreeningPolicy.LastDayOf(call.Now.ChinaDate(), options.Value);

    public DateOnly AboveAfter(DateOnly lastDay) => ScreeningPolicy.AboveAfter(lastDay, options.Value, calendar);

    /// <exception cref="DomainException"><c>screening-number</c></exception>
    public static void RequireNameless(params IEnumerable<string?> texts)
    {
        if (NamelessText.HasNumber(texts.OfType<string>()))
        {
            throw new DomainException(ScreeningErrors.NamesNumber);
        }
    }

    /// <exception cref="DomainException"><c>screening-number</c>; <c>screening-note-state</c>; <c>invalid-input</c></exception>
    public void Write(ScreeningNote note, ScreeningNoteFacts facts)
    {
        RequireNameless(facts.Place, facts.Words);
        var content = new ScreeningContent([.. facts.Hints.Distinct()], facts.Place?.Trim() ?? "", facts.Words.Trim());
        note.Write(
            facts.Kind,
            ScreeningPolicy.IsDanger(content.Hints),
            sealer.Seal(KeyPurpose.Staff, PlaceOf(note.Id), content.ToText()),
            facts.FollowUpOn,
            call.RequireStaff().StaffId,
            ScreeningPolicy.ReviewBy(call.Now, options.Value, calendar),
            ScreeningPolicy.CountyBy(call.Now, options.Value, calendar),
            call.Now
        );
    }

    /// <summary>The caller has recorded that it is opened.</summary>
    public ScreeningContent Open(ScreeningNote note) =>
        note.Content.Length == 0 ? ScreeningContent.Gone : ScreeningContent.Parse(sealer.Open(PlaceOf(note.Id), note.Content));

    /// <summary>A note waits: who answers at the station, never its writer.</summary>
    public async Task TellReviewerAsync(ScreeningNote note, ScreeningNewsKind kind, CancellationToken cancellationToken)
    {
        var reviewer = await officers.AnswerableForAsync(note.Township, [note.WrittenBy], cancellationToken);
        await TellAsync(kind, [reviewer?.StaffId], Mark(note), cancellationToken);
    }

    public async Task TellCountyAsync(ScreeningNote note, CancellationToken cancellationToken)
    {
        var told = await officers.AnswerableForAsync(note.County, [note.WrittenBy], cancellationToken);
        await TellAsync(ScreeningNewsKind.NoteLateBelow, [told?.StaffId], Mark(note), cancellationToken);
    }

    public async Task TellUnitAsync(ScreeningNote note, ScreeningNewsKind kind, CancellationToken cancellationToken)
    {
        var told = await officers.AnswerableForAsync(note.Unit, [], cancellationToken);
        await TellAsync(kind, [told?.StaffId], $"{note.Id:N}:{note.FollowUpOn:yyMMdd}", cancellationToken);
    }

    /// <param name="above">One level above the unit, never the same person again.</param>
    public async Task TellOfTaskAsync(ScreeningTask task, bool above, CancellationToken cancellationToken)
    {
        var holder = await officers.AnswerableForAsync(task.Unit, [], cancellationToken);
        var told =
            above && holder is not null ? await officers.AboveAsync(holder.Unit, [holder.StaffId], cancellationToken) ?? holder : holder;
        await TellAsync(
            above ? ScreeningNewsKind.OverdueBelow : ScreeningNewsKind.Overdue,
            [told?.StaffId],
            $"{task.Id:N}",
            cancellationToken
        );
    }

    /// <summary>Who answers for the units has a task now: each person is told once.</summary>
    public async Task TellOrderedAsync(ScreeningRound round, IReadOnlyCollection<DivisionCode> units, CancellationToken cancellationToken)
    {
        var holders = await officers.AnswerableForEachAsync(units, cancellationToken);
        await TellAsync(
            ScreeningNewsKind.Ordered,
            [.. holders.Values.Select(holder => (Guid?)holder.StaffId).Distinct()],
            $"{round.Id:N}",
            cancellationToken
        );
    }

    private async Task TellAsync(ScreeningNewsKind kind, IReadOnlyList<Guid?> told, string mark, CancellationToken cancellationToken) =>
        await publisher.Publish(new ScreeningNews(kind, [.. told.OfType<Guid>()], mark), cancellationToken);

    private static string Mark(ScreeningNote note) => $"{note.Id:N}:{note.ReviewBy?.ChinaDate():yyMMdd}";

    private static string PlaceOf(Guid id) => $"{Place}|{id:N}";
}

/// <summary>What is sealed of a note, as one text: the facts, the place, the words.</summary>
internal sealed record ScreeningContent(IReadOnlyList<RiskHint> Hints, string Place, string Words)
{
    /// <summary>Of a note that was filed.</summary>
    public static readonly ScreeningContent Gone = new([], "", "");

    public string ToText() => $"{string.Join(',', Hints)}\n{Place.ReplaceLineEndings(" ")}\n{Words}";

    public static ScreeningContent Parse(string text)
    {
        var parts = text.Split('\n', 3);
        return new ScreeningContent(
            [.. parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RiskHint>)],
            parts[1],
            parts[2]
        );
    }

    public override string ToString() => "ScreeningContent(redacted)";
}
