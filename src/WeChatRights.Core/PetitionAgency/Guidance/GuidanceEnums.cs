namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>Which part of the practice of 信访代理 a question is about (rulebook §3.8.2). A closed list: it is all that the petitions office learns beside the words.</summary>
public enum GuidanceTopic
{
    /// <summary>委托书怎么签</summary>
    Mandate,

    /// <summary>材料怎么写</summary>
    Writing,

    /// <summary>向哪个单位反映</summary>
    Responsible,

    /// <summary>受理、告知和期限</summary>
    Limits,

    /// <summary>代访、陪访</summary>
    Going,

    /// <summary>对答复不服：复查、复核</summary>
    Review,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Where a question stands.</summary>
public enum GuidanceState
{
    /// <summary>Waits for an answer.</summary>
    Open,

    /// <summary>Answered; who asked may ask again or close it.</summary>
    Answered,

    /// <summary>Closed by who asked: nothing is written in it any more.</summary>
    Closed,
}

/// <summary>What may happen to a question. The table of <see cref="GuidanceTransitions"/> says when.</summary>
public enum GuidanceStep
{
    Answer,

    /// <summary>追问, by who asked.</summary>
    AskAgain,

    /// <summary>By who asked.</summary>
    Close,

    /// <summary>Made known to all agents, as a text of its own that names nobody.</summary>
    Publish,
}

/// <summary>Who wrote an entry of a question.</summary>
public enum GuidanceSide
{
    /// <summary>The agent who asked.</summary>
    Asker,

    /// <summary>The rights department of the county or the city.</summary>
    Federation,

    /// <summary>信访部门.</summary>
    PetitionsOffice,
}
