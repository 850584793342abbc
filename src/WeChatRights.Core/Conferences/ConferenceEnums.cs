namespace WeChatRights.Core.Conferences;

/// <summary>Where a joint conference stands.</summary>
public enum ConferenceState
{
    Planned,

    /// <summary>It took place; outcomes, resolutions and minutes are being written.</summary>
    Held,
    MinutesIssued,
    Cancelled,
}

/// <summary>What may happen to a conference; <see cref="ConferenceTransitions"/> says when.</summary>
public enum ConferenceStep
{
    /// <summary>Date, place, who comes, what is on the agenda.</summary>
    Change,
    Hold,
    Cancel,

    /// <summary>Outcomes, resolutions, minutes.</summary>
    Write,
    Issue,
}

/// <summary>What is brought before a conference.</summary>
public enum AgendaKind
{
    /// <summary>A matter without a case (rulebook S43: 重大问题).</summary>
    Issue,

    /// <summary>A case, as a brief that names nobody.</summary>
    CaseBrief,

    /// <summary>管辖争议: organs dispute who has it, and no superior is common to them (信访工作条例 art. 24).</summary>
    Jurisdiction,
}

/// <summary>The way of an item: raised, studied, decided, executed (rulebook S43).</summary>
public enum AgendaState
{
    Raised,

    /// <summary>Spoken of and not settled: it is listed again.</summary>
    Studied,

    /// <summary>With resolutions that somebody has to carry out.</summary>
    Decided,
    Executed,
    Withdrawn,
}

/// <summary>What may happen to an item; <see cref="AgendaTransitions"/> says when.</summary>
public enum AgendaStep
{
    Study,
    Decide,
    Execute,

    /// <summary>A resolution was not carried out after all.</summary>
    Resume,
    Withdraw,
}
