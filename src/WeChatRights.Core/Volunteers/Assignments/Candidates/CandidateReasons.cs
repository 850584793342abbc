namespace WeChatRights.Core.Volunteers.Assignments.Candidates;

/// <summary>Why somebody cannot be asked. In the order in which it is said.</summary>
public enum WhyNot
{
    /// <summary>Takes a break, or is not approved.</summary>
    NotActive,

    /// <summary>No account is linked, so nothing reaches her phone.</summary>
    NoAccount,

    /// <summary>Kin of a party, on the other side of another case, or she said that she knows them (回避).</summary>
    Related,

    /// <summary>Lives in the client's village.</summary>
    OwnVillage,

    /// <summary>Lives in the client's township, and nobody knows in which village.</summary>
    VillageUnknown,
    NoSkill,

    /// <summary>The certificate for what is asked has ended.</summary>
    QualificationEnded,

    /// <summary>Records not looked up within the year (未成年人保护法 arts. 62, 98).</summary>
    NotCleared,

    /// <summary>Under 18, and it is dangerous.</summary>
    TooYoung,

    /// <summary>The client wants only women, or only men, to come.</summary>
    OtherSex,

    /// <summary>She must not serve at that station.</summary>
    ExcludedStation,
    TooFar,

    /// <summary>She comes only together with somebody.</summary>
    OnlyInPairs,
    NotByNight,
    NoTime,

    /// <summary>Has taken another task, or has a duty, at that time.</summary>
    Busy,

    /// <summary>Her own limit of hours in that week.</summary>
    WeekFull,
}

/// <summary>What speaks for somebody who can be asked.</summary>
public enum WhyYes
{
    /// <summary>Has helped in this case before.</summary>
    KnowsTheCase,
    SpeaksDialect,
    Near,
    HasNoOtherTask,
    Experienced,
}
