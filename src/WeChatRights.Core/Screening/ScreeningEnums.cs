namespace WeChatRights.Core.Screening;

/// <summary>What a round of screening looks for. A closed list: no round is about a household or a person.</summary>
public enum ScreeningTopic
{
    /// <summary>各类矛盾都看</summary>
    General,

    /// <summary>婚姻家庭</summary>
    Family,

    /// <summary>彩礼和婚约</summary>
    Betrothal,

    /// <summary>邻里、土地宅基地</summary>
    LandAndNeighbours,

    /// <summary>赡养抚养</summary>
    Support,

    /// <summary>留守妇女儿童</summary>
    LeftBehind,

    /// <summary>节前和外出务工返乡</summary>
    HomeComing,
}

/// <summary>Where the task of one unit stands. Overdue is none of them: it follows from the day.</summary>
public enum ScreeningTaskState
{
    Open,

    /// <summary>With how many homes were visited.</summary>
    Done,

    /// <summary>The round was called off before the unit had finished.</summary>
    Void,
}

/// <summary>What may happen to a task; <see cref="ScreeningTransitions"/> says when.</summary>
public enum ScreeningTaskStep
{
    WriteNote,

    /// <summary>Writes down how many homes were visited; again: puts a slip right.</summary>
    Finish,

    /// <summary>With its round.</summary>
    CallOff,
}

/// <summary>What kind of tension was seen.</summary>
public enum TensionKind
{
    /// <summary>婚姻家庭</summary>
    Family,

    /// <summary>邻里</summary>
    Neighbours,

    /// <summary>债务</summary>
    Debt,

    /// <summary>土地宅基地</summary>
    Land,

    /// <summary>赡养抚养</summary>
    Support,
    Other,
}

/// <summary>Facts that were seen or heard on a visit. Never added up to a score, a class or a colour.</summary>
public enum RiskHint
{
    /// <summary>有人受伤</summary>
    Injured,

    /// <summary>说要伤人或自伤</summary>
    Threat,

    /// <summary>有刀具或酗酒</summary>
    KnifeOrDrink,

    /// <summary>孩子害怕或缺课</summary>
    ChildAfraid,

    /// <summary>老人病人没人管</summary>
    Uncared,

    /// <summary>有人失联</summary>
    Missing,
}

/// <summary>Where a note stands.</summary>
public enum ScreeningNoteState
{
    /// <summary>For somebody at the station to look at it.</summary>
    Waiting,

    /// <summary>再走访: the unit goes again by a day.</summary>
    VisitAgain,

    /// <summary>登记成件: the words are gone, only the id of the case is left until the next sweep.</summary>
    Filed,

    /// <summary>Nothing is left: no row is ever stored in this state.</summary>
    Forgotten,
}

/// <summary>What may happen to a note; <see cref="ScreeningTransitions"/> says when.</summary>
public enum ScreeningNoteStep
{
    /// <summary>By the unit, after another visit or to put it right.</summary>
    Rewrite,
    VisitAgain,
    File,
    Forget,
}
