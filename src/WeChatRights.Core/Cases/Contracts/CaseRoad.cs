namespace WeChatRights.Core.Cases.Contracts;

/// <summary>A stop on the way that a matter goes, as she is shown it.</summary>
public enum RoadStop
{
    /// <summary>It has arrived.</summary>
    Received,

    /// <summary>Somebody finds out who has to deal with it.</summary>
    LookedAt,

    /// <summary>It is being dealt with.</summary>
    Handled,

    /// <summary>She has been told how it ended.</summary>
    Ended,

    /// <summary>回访: somebody asks her how things are.</summary>
    VisitedAgain,
}

/// <summary>Where a stop lies from now.</summary>
public enum RoadState
{
    Done,
    Now,
    ToCome,
}

/// <param name="On">The day in China on which it was reached; null: not yet, or not kept.</param>
/// <param name="Text">The stop in plain words.</param>
public sealed record RoadStep(RoadStop Stop, RoadState State, DateOnly? On, string Text);

/// <summary>Whom she may call about it: never a person, always an office.</summary>
public sealed record RoadCall(string Name, string Number);

/// <summary>The whole way of a matter, and what comes next.</summary>
/// <param name="Next">What happens next, in a sentence or two.</param>
/// <param name="By">The last day of what was promised or the law asks for; null: no day was promised.</param>
/// <param name="Late">That day is over. She may call.</param>
/// <param name="Calls">The office that has it in hand, when its number is known; the hotline last.</param>
public sealed record CaseRoad(IReadOnlyList<RoadStep> Steps, string Next, DateOnly? By, bool Late, IReadOnlyList<RoadCall> Calls);
