using System.ComponentModel.DataAnnotations;
using Mediator;
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
