namespace WeChatRights.Core.Screening.Contracts;

internal enum ScreeningNewsKind
{
    /// <summary>A unit has a task of screening.</summary>
    Ordered,
    Overdue,

    /// <summary>One level above: a unit below has not finished.</summary>
    OverdueBelow,

    /// <summary>A note waits to be looked at.</summary>
    NoteWritten,
    NoteInDanger,
    NoteLate,

    /// <summary>To the county: a station has not looked at a note.</summary>
    NoteLateBelow,

    /// <summary>To who answers for the unit: go again.</summary>
    VisitAgain,
    VisitMissed,
}

/// <summary>Of screening. A kind, never content.</summary>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record ScreeningNews(ScreeningNewsKind Kind, IReadOnlyList<Guid> Told, string Mark) : IDomainEvent;
