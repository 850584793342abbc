namespace WeChatRights.Core.Screening;

/// <summary>
/// 走访记录: what was seen on one visit, until a person has decided what comes of it or its days are over. Then the row is deleted: no case, no client, no list of homes is made
/// of it (ADR 23).
/// </summary>
internal sealed class ScreeningNote : Entity
{
    private ScreeningNote() { }

    public ScreeningNote(Guid id, ScreeningTask task, Guid by, DateOnly lastDay, DateTimeOffset now)
        : base(id) =>
        (TaskId, Unit, Township, County, WrittenBy, WrittenAt, LastDay) = (
            task.Id,
            task.Unit,
            task.Township,
            task.County,
            by,
            now,
            lastDay
        );

    public Guid TaskId { get; private set; }
    public DivisionCode Unit { get; private set; }
    public DivisionCode Township { get; private set; }
    public DivisionCode County { get; private set; }
    public TensionKind Kind { get; private set; }

    /// <summary>Somebody may come to harm now. The facts themselves are sealed.</summary>
    public bool Danger { get; private set; }

    /// <summary>Facts, place and words, sealed; empty once it was filed.</summary>
    public byte[] Content { get; private set; } = [];
    public Guid WrittenBy { get; private set; }

    /// <summary>For the first time. Its life is counted from here.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>On the next day it is deleted, whatever has become of it.</summary>
    public DateOnly LastDay { get; private set; }
    public ScreeningNoteState State { get; private set; }

    /// <summary>By when the unit goes again.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    /// <summary>By when the station looks at it; only while it waits.</summary>
    public DateTimeOffset? ReviewBy { get; private set; }
    public DateTimeOffset? CountyBy { get; private set; }

    /// <summary>Somebody is told when this instant has passed; null: all have been told.</summary>
    public DateTimeOffset? TellAt { get; private set; }

    /// <summary>The matter that it became.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The county's person was told that nobody has looked at it.</summary>
    public bool IsRaised => State == ScreeningNoteState.Waiting && TellAt is null;

    /// <summary>What was seen; anew it waits to be looked at.</summary>
    /// <param name="content">Sealed.</param>
    /// <param name="by">Who wrote it last: she is not the one who looks at it.</param>
    /// <exception cref="DomainException"><c>screening-note-state</c>, <c>invalid-input</c></exception>
    public void Write(
        TensionKind kind,
        bool danger,
        byte[] content,
        DateOnly? followUpOn,
        Guid by,
        DateTimeOffset reviewBy,
        DateTimeOffset countyBy,
        DateTimeOffset now
    )
    {
        State = After(ScreeningNoteStep.Rewrite);
        RequireDay(followUpOn, now);
        (Kind, Danger, Content, FollowUpOn, WrittenBy) = (kind, danger, content, followUpOn, by);
        (ReviewBy, CountyBy, TellAt) = (reviewBy, countyBy, reviewBy);
    }

    /// <exception cref="DomainException"><c>screening-note-state</c>, <c>screening-own-note</c>, <c>invalid-input</c></exception>
    public void VisitAgain(DateOnly day, Guid by, DateTimeOffset now)
    {
        var next = Reviewed(ScreeningNoteStep.VisitAgain, by);
        RequireDay(day, now);
        State = next;
        (FollowUpOn, ReviewBy, CountyBy, TellAt) = (day, null, null, ChinaTime.EndOfDay(day));
    }

    /// <summary>The words are gone at once; the row goes with the next sweep.</summary>
    /// <exception cref="DomainException"><c>screening-note-state</c>, <c>screening-own-note</c></exception>
    public void File(Guid caseId, Guid by)
    {
        State = Reviewed(ScreeningNoteStep.File, by);
        (CaseId, Content, FollowUpOn, ReviewBy, CountyBy, TellAt) = (caseId, [], null, null, null, null);
        Danger = false;
    }

    /// <summary>That it may be deleted now.</summary>
    /// <exception cref="DomainException"><c>screening-note-state</c>, <c>screening-own-note</c></exception>
    public void RequireForgettable(Guid by) => Reviewed(ScreeningNoteStep.Forget, by);

    /// <returns>Who is to be told now; null: nobody.</returns>
    public ScreeningNoteCall? Remind(DateTimeOffset now)
    {
        if (TellAt is not { } mark || mark >= now)
        {
            return null;
        }

        switch (State)
        {
            case ScreeningNoteState.Waiting when mark == ReviewBy && CountyBy > ReviewBy:
                TellAt = CountyBy;
                return ScreeningNoteCall.Reviewer;
            case ScreeningNoteState.Waiting:
                TellAt = null;
                return ScreeningNoteCall.County;
            default:
                TellAt = null;
                return ScreeningNoteCall.Unit;
        }
    }

    private ScreeningNoteState Reviewed(ScreeningNoteStep step, Guid by) =>
        by == WrittenBy ? throw new DomainException(ScreeningErrors.OwnNote) : After(step);

    private ScreeningNoteState After(ScreeningNoteStep step) =>
        ScreeningTransitions.After(State, step) ?? throw new DomainException(ScreeningErrors.NoteState);

    private void RequireDay(DateOnly? day, DateTimeOffset now)
    {
        if (day is { } on && (on < now.ChinaDate() || on > LastDay))
        {
            throw DomainException.OfField("followUpOn", $"再走访的日期不能早于今天，也不能晚于 {LastDay:M 月 d 日}：记录到那天就删掉。");
        }
    }
}

/// <summary>Who is told of a note that nobody has dealt with in time.</summary>
internal enum ScreeningNoteCall
{
    Reviewer,
    County,

    /// <summary>Another visit was not made by its day.</summary>
    Unit,
}
